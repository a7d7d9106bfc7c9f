import type { Language } from "./words.ts";

const locales: Readonly<Record<Language, string>> = { en: "en-GB", de: "de-DE" };

/** A date as a list shows it: today's time, this week's day, else the day. */
export function shortDate(iso: string, language: Language, now = new Date()): string {
  const date = new Date(iso);
  const days = (now.getTime() - date.getTime()) / 86_400_000;
  const today = date.toDateString() === now.toDateString();
  const look: Intl.DateTimeFormatOptions = today
    ? { hour: "2-digit", minute: "2-digit" }
    : days > 0 && days < 6
      ? { weekday: "short", hour: "2-digit", minute: "2-digit" }
      : { day: "2-digit", month: "2-digit", year: "numeric" };
  return date.toLocaleString(locales[language], look);
}

/** A date in full, as it stands above a mail. */
export const longDate = (iso: string, language: Language): string =>
  new Date(iso).toLocaleString(locales[language], {
    weekday: "short",
    day: "2-digit",
    month: "short",
    year: "numeric",
    hour: "2-digit",
    minute: "2-digit",
  });

/** The name of a day, as it stands above its appointments. */
export const dayName = (iso: string, language: Language): string =>
  new Date(iso).toLocaleDateString(locales[language], {
    weekday: "long",
    day: "numeric",
    month: "long",
    year: "numeric",
  });

/** From when to when on a day; with the days where it is more than one. */
export const timeRange = (start: string, end: string, language: Language): string =>
  range(start, end, language, { hour: "2-digit", minute: "2-digit" });

/** From when to when, in full. */
export const longRange = (start: string, end: string, language: Language): string =>
  range(start, end, language, {
    weekday: "short",
    day: "2-digit",
    month: "short",
    year: "numeric",
    hour: "2-digit",
    minute: "2-digit",
  });

const range = (start: string, end: string, language: Language, look: Intl.DateTimeFormatOptions): string =>
  new Intl.DateTimeFormat(locales[language], look).formatRange(new Date(start), new Date(end));
