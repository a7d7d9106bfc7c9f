import type { Sentence } from "../../words/words.ts";
import { dateInput, type Element, sentence, sideBySide, timeInput } from "../card.ts";
import type { Entry } from "../entry.ts";
import type { Origin } from "../origin.ts";
import { hoursAfter, hoursBetween, type LocalTime, localOf, momentOf, nextHalfHour, secondOf, span } from "../times.ts";
import { type Beginning, type Common, empty, type Kind, type Pen } from "./kind.ts";
import { wrongLine } from "./wrongLine.ts";

/** From when to when something lasts, as ISO times in UTC. */
export interface Period {
  readonly start: string;
  readonly end: string;
}

/** A start and an end, entered in the person's own time zone. */
export interface PeriodField extends Common {
  readonly kind: "period";
  readonly suggest: (origin: Origin, where: Beginning) => Period;
  /** Whether the end must be after the start. */
  readonly lasting: boolean;
}

/** Start and end, each a date with a time; they may be the same unless it is `lasting`. */
export const period = (
  label: Sentence,
  suggest: PeriodField["suggest"],
  { lasting = false }: { readonly lasting?: boolean } = {},
): PeriodField & { readonly required: true } => ({ kind: "period", label, suggest, lasting, required: true });

/** From when to when a message was, at a calendar item's own times: a note says what has happened. */
export const whenSent: PeriodField["suggest"] = ({ when, sent }, { now }) => {
  const moment = sent ?? new Date(now).toISOString();
  return when ?? { start: moment, end: moment };
};

/** When something is to be done: at a calendar item's own times, else in the next half hour on the person's clock; a mere reminder tells only the start. */
export const comingTime: PeriodField["suggest"] = ({ when }, { now, timeZone }) => {
  if (when && Date.parse(when.end) > Date.parse(when.start)) return when;
  const start = when?.start ?? nextHalfHour(now, timeZone);
  return { start, end: hoursAfter(start, halfHour) };
};

const halfHour = 0.5;
const parts = ["start", "startTime", "end", "endTime"] as const;
const idOf = (key: string, part: (typeof parts)[number]): string => (part === "start" ? key : `${key}.${part}`);

/** Four inputs; an entry holds them with blanks between, `2026-11-22 09:00 2026-11-22 09:30`, and what it began with holds the moments that clocks do not tell. */
export const periodKind: Kind<PeriodField> = {
  begin({ suggest }, origin, where) {
    const { start, end } = suggest(origin, where);
    const typed = [start, end].map((iso) => Object.values(localOf(iso, where.timeZone)).join(" ")).join(" ");
    const seconds = [start, end].map((iso) => secondOf(iso, where.timeZone));
    return { typed, began: [typed, ...(seconds.some(Boolean) ? seconds : [])].join(" ") };
  },
  gather: (key, inputs) => {
    const typed = parts.map((part) => (inputs[idOf(key, part)] ?? "").trim());
    return typed.every((text) => text === "") ? "" : typed.join(" ");
  },
  settle: (entry, { timeZone }) => (entry.typed === "" ? entry : endFollowing(entry, timeZone)),
  read(field, entry, { timeZone }) {
    if (entry.typed === "") return empty(field, "Enter a date and a time.");
    const { start, end } = momentsIn(entry, timeZone);
    if (start === null) return { wrong: { sentence: "Enter a date and a time.", at: "Start" } };
    if (end === null) return { wrong: { sentence: "Enter a date and a time.", at: "End" } };
    if (end < start) return { wrong: { sentence: "The end is before the start.", at: "End" } };
    if (end === start && field.lasting) return { wrong: { sentence: "The end is at the start.", at: "End" } };
    return { value: { start, end } };
  },
  told(entry, { timeZone }, say) {
    const { start, end } = momentsIn(entry, timeZone);
    return start && end ? span(start, end, timeZone, say.language) : "";
  },
  draw(key, _, entry, pen) {
    const { start, end } = inputsIn(entry.typed);
    return [
      dayAndTime(pen, "Start", [idOf(key, "start"), start.date], [idOf(key, "startTime"), start.time]),
      ...wrongLine(entry, pen.say, "Start"),
      dayAndTime(pen, "End", [idOf(key, "end"), end.date], [idOf(key, "endTime"), end.time]),
      ...wrongLine(entry, pen.say, "End", undefined),
      sentence(pen.timeZone, "quiet"),
    ];
  },
};

interface Inputs {
  readonly start: LocalTime;
  readonly end: LocalTime;
}

/** The inputs of what is kept; an end without a date is on the start's day. */
function inputsIn(text: string): Inputs {
  const [date = "", time = "", endDate = "", endTime = ""] = text.split(" ");
  return { start: { date, time }, end: { date: endDate || date, time: endTime } };
}

/** The moments that are meant; null where one is none. */
function momentsIn({ typed, began }: Pick<Entry, "typed" | "began">, timeZone: string) {
  const { start, end } = inputsIn(typed);
  const [, , , , startTold, endTold] = began.split(" ");
  return {
    start: momentOf(start.date, start.time, timeZone, startTold),
    end: momentOf(end.date, end.time, timeZone, endTold),
  };
}

// An end that the form has moved follows every start, until somebody touches it.
const moved = "- - moved";

/** An end that nobody has touched stays as far from its start where the start was moved behind it. */
function endFollowing(entry: Entry, timeZone: string): Entry {
  const { end: shown } = inputsIn(entry.began);
  const { start: typed, end } = inputsIn(entry.typed);
  const [now, before] = [momentsIn(entry, timeZone), momentsIn({ ...entry, typed: entry.began }, timeZone)];
  const isUntouched = end.date === shown.date && end.time === shown.time;
  if (!isUntouched || !now.start || !now.end || !before.start || !before.end) return entry;
  if (now.start < before.end && !entry.began.endsWith(moved)) return entry;
  const later = localOf(hoursAfter(now.start, hoursBetween(before.start, before.end)), timeZone);
  const all = [typed.date, typed.time, later.date, later.time].join(" ");
  return now.start === before.start ? entry : { ...entry, typed: all, began: `${all} ${moved}` };
}

type Input = readonly [id: string, value: string];

const dayAndTime = ({ say }: Pen, label: "Start" | "End", [dateId, date]: Input, [timeId, time]: Input): Element =>
  sideBySide(
    dateInput({ id: dateId, label: say(label), value: date }),
    timeInput({ id: timeId, label: say("Time of day"), value: time }),
  );
