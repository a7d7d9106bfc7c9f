import { clockAt, endAfter, hoursAfter, localOf, momentOf, quarterHours, secondOf } from "./times.ts";
import { typedHours } from "./typedHours.ts";

/** The inputs of time worked; where they are kept there are bars between: `2026-11-22|09:00|09:15|0.25`. */
export interface Typed {
  readonly date: string;
  readonly start: string;
  readonly end: string;
  readonly hours: string;
}

/** What a card shows of the inputs. */
export interface Shown extends Typed {
  /** The moment of a start that clocks show twice, where it is the second; else empty. */
  readonly second: string;
  /** Whether the hours have followed the times, and nobody has seen them yet. */
  readonly unseen: boolean;
}

/** The inputs as they are kept. */
export const written = ({ date, start, end, hours }: Typed): string => [date, start, end, hours].join("|");

/** The inputs of what is kept. */
export function typedIn(text: string): Typed {
  const [date = "", start = "", end = "", hours = ""] = text.split("|");
  return { date, start, end, hours };
}

const unseen = "unseen";

/** What a card carries of what it shows. */
export function carriedOf(shown: Shown): string {
  const more = [shown.second, shown.unseen ? unseen : ""];
  return [written(shown), ...(more.some(Boolean) ? more : [])].join("|");
}

/** What a card has carried. */
export function shownIn(text: string): Shown {
  const [, , , , second = "", seen] = text.split("|");
  return { ...typedIn(text), second, unseen: seen === unseen };
}

const mostHours = 24;

/** Hours in quarters, 24 at most; null for anything else. */
export function quartersIn(text: string): number | null {
  const hours = typedHours(text);
  return hours !== null && hours > 0 && hours <= mostHours && Number.isInteger(hours * 4) ? hours : null;
}

/** What was changed moves what was not: hours follow start and end, and the end is the hours after the start. */
export function following(now: Typed, before: Shown, timeZone: string): Shown {
  const start = momentOf(now.date, now.start, timeZone, before.second);
  const hours = hoursMeant(now, before, quartersBetween(now, timeZone, before.second));
  if (start === null || hours === null) return { ...now, second: before.second, unseen: false };
  return { ...lasting(start, hours, timeZone), unseen: String(hours) !== now.hours };
}

/** What the inputs hold for some hours from a start. */
export function lasting(start: string, hours: number, timeZone: string): Shown {
  const { date, time } = localOf(start, timeZone);
  const end = clockAt(hoursAfter(start, hours), timeZone);
  return { date, start: time, end, hours: String(hours), second: secondOf(start, timeZone), unseen: false };
}

/** The hours that are meant, where that is clear: what was typed last, or what is between start and end. */
function hoursMeant(now: Typed, before: Typed, between: number | null): number | null {
  const said = quartersIn(now.hours);
  if (said === between) return said;
  if (now.hours !== "" && now.hours !== before.hours) return now.end === before.end ? said : null;
  const isMoved = now.date !== before.date || now.start !== before.start || now.end !== before.end;
  return isMoved || now.hours === "" ? between : null;
}

/** The hours from start to end, rounded up to a quarter; null where one of them is none, or the end is at the start. */
export function quartersBetween({ date, start, end }: Typed, timeZone: string, second: string): number | null {
  const from = momentOf(date, start, timeZone, second);
  const to = endAfter(date, start, end, timeZone, second);
  return from === null || to === null || from === to ? null : quarterHours(from, to);
}
