import { DateTime } from "luxon";

/** A day and a time of day as a person's clock shows them: `2026-11-22` and `09:15`. */
export interface LocalTime {
  readonly date: string;
  readonly time: string;
}

/** The moment a local date and time of day mean, as an ISO time in UTC; null where they are none. Of an hour that comes twice the moment that was told is meant, else the first; one that clocks skip is moved forward by what they skip. */
export function momentOf(date: string, time: string, zone: string, told = ""): string | null {
  const moments = momentsOf(date, time, zone);
  return moments.find((moment) => moment === told) ?? moments[0] ?? null;
}

/** A moment whose local time means another one, because clocks have shown it before: to be told beside that time; else empty. */
export function secondOf(iso: string, zone: string): string {
  const { date, time } = localOf(iso, zone);
  const [, second] = momentsOf(date, time, zone);
  return second !== undefined && second <= later(iso, 0) ? second : "";
}

/** When something ends that starts on a local date and ends at a local time: a time before the start is on the next day, the same time is the same moment; null where they are none. `told` is the start's moment. */
export function endAfter(date: string, startTime: string, endTime: string, zone: string, told = ""): string | null {
  const start = momentOf(date, startTime, zone, told);
  if (start === null) return null;
  const ends = momentsOf(date, endTime, zone);
  if (ends.length === 0) return null;
  const sameDay = ends.find((moment) => moment >= start);
  if (sameDay !== undefined) return sameDay;
  // Only where clocks skip the start, and it moved past the end: then the end moves with it.
  if (endTime >= startTime) return later(start, minutesOf(endTime) - minutesOf(startTime));
  return momentOf(dayAfter(date), endTime, zone);
}

/** What a clock shows at a moment, given as an ISO time that is in UTC where it names no offset; empty texts where it is none. */
export function localOf(iso: string, zone: string): LocalTime {
  const local = inZone(iso, zone);
  return {
    date: local.toISODate() ?? "",
    time: local.toISOTime({ precision: "minute", includeOffset: false }) ?? "",
  };
}

/** The time of day that a clock shows at a moment. */
export const clockAt = (iso: string, zone: string): string => localOf(iso, zone).time;

/** The moment that is some hours after another. */
export const hoursAfter = (iso: string, hours: number): string => later(iso, hours * 60);

/** The hours from one moment to a later one. */
export const hoursBetween = (start: string, end: string): number => (millis(end) - millis(start)) / (60 * 60_000);

/** The day on which a moment is for the person, as `2026-11-22`. */
export const dayOf = (iso: string, zone: string): string => localOf(iso, zone).date;

/** A day as Autotask keeps it (`dateWorked`): midnight in UTC, whatever the person's zone, because Autotask reads the date as it stands there and any shift may move the day. */
export const midnightOf = (day: string): string => `${day}T00:00:00Z`;

/** The next full or half hour on the person's clock, never the present moment itself, as an ISO time in UTC. */
export function nextHalfHour(now: number, zone: string): string {
  const minute = DateTime.fromMillis(now, { zone }).startOf("minute");
  return minute
    .plus({ minutes: 30 - (minute.minute % 30) })
    .toJSDate()
    .toISOString();
}

/** The hours between two ISO times, rounded up to a quarter; a quarter at least, also where the end is not after the start. */
export const quarterHours = (start: string, end: string): number =>
  Math.max(1, Math.ceil((millis(end) - millis(start)) / quarter)) / 4;

/** A moment as people of a language write it: today the time alone, else with its day. */
export function clockTime(iso: string, zone: string, language: string, now: number): string {
  const local = inZone(iso, zone).setLocale(language);
  const today = DateTime.fromMillis(now, { zone }).hasSame(local, "day");
  return local.toLocaleString(today ? DateTime.TIME_SIMPLE : DateTime.DATETIME_MED);
}

/** From one moment to another as people of a language write it: the day once, where it is the same. */
export const span = (start: string, end: string, timeZone: string, language: string): string =>
  new Intl.DateTimeFormat(language, { dateStyle: "medium", timeStyle: "short", timeZone }).formatRange(
    millis(start),
    millis(end),
  );

/** A day as Autotask keeps it, as people of a language write it. */
export const writtenDay = (midnight: string, language: string): string =>
  inZone(midnight, "utc").setLocale(language).toLocaleString(DateTime.DATE_MED);

const quarter = 15 * 60_000;
const shape = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d)?$/;

/** All moments at which the clock shows this, the first one first. */
function momentsOf(date: string, time: string, zone: string): readonly string[] {
  const text = `${date}T${time}`;
  const moment = DateTime.fromISO(shape.test(text) ? text : "", { zone });
  if (!moment.isValid) return [];
  return moment
    .getPossibleOffsets()
    .map((one) => one.toJSDate().toISOString())
    .sort();
}

const inZone = (iso: string, zone: string): DateTime => DateTime.fromISO(iso, { zone: "utc" }).setZone(zone);
const millis = (iso: string): number => inZone(iso, "utc").toMillis();
const later = (iso: string, minutes: number): string => new Date(millis(iso) + minutes * 60_000).toISOString();
const dayAfter = (date: string): string => DateTime.fromISO(date, { zone: "utc" }).plus({ days: 1 }).toISODate() ?? "";
const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
