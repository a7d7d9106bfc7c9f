import { clockAt, endAfter, hoursAfter, localOf, momentOf, quarterHours } from "./times.ts";
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

const unseen = "|unseen";

/** What a card carries of what it shows. */
export const carriedOf = (shown: Shown): string => written(shown) + (shown.unseen ? unseen : "");

/** What a card has carried. */
export const shownIn = (text: string): Shown => ({ ...typedIn(text), unseen: text.endsWith(unseen) });

const mostHours = 24;

/** Hours in quarters, 24 at most; null for anything else. */
export function quartersIn(text: string): number | null {
  const hours = typedHours(text);
  return hours !== null && hours > 0 && hours <= mostHours && Number.isInteger(hours * 4) ? hours : null;
}

/** What was changed moves what was not: hours follow start and end, and the end is the hours after the start. */
export function following(now: Typed, before: Typed, timeZone: string): Shown {
  const start = momentOf(now.date, now.start, timeZone);
  const hours = hoursMeant(now, before, quartersBetween(now, timeZone));
  if (start === null || hours === null) return { ...now, unseen: false };
  const from = localOf(start, timeZone);
  const end = clockAt(hoursAfter(start, hours), timeZone);
  return { date: from.date, start: from.time, end, hours: String(hours), unseen: String(hours) !== now.hours };
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
export function quartersBetween({ date, start, end }: Typed, timeZone: string): number | null {
  const [from, to] = [momentOf(date, start, timeZone), endAfter(date, start, end, timeZone)];
  return from === null || to === null || from === to ? null : quarterHours(from, to);
}
