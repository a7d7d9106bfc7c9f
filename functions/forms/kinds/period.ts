import type { Sentence } from "../../words/words.ts";
import { dateInput, type Element, sentence, sideBySide, timeInput } from "../card.ts";
import type { Origin } from "../origin.ts";
import { hoursAfter, localOf, momentOf, nextHalfHour, secondOf } from "../times.ts";
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
  read(field, { typed, began }, { timeZone }) {
    if (typed === "") return empty(field, "Enter a date and a time.");
    const [startDate = "", startTime = "", endDate = "", endTime = ""] = typed.split(" ");
    const [, , , , startTold, endTold] = began.split(" ");
    const start = momentOf(startDate, startTime, timeZone, startTold);
    const end = momentOf(endDate || startDate, endTime, timeZone, endTold);
    if (start === null || end === null) return { wrong: { sentence: "Enter a date and a time." } };
    if (end < start) return { wrong: { sentence: "The end is before the start." } };
    return end === start && field.lasting
      ? { wrong: { sentence: "The end is at the start." } }
      : { value: { start, end } };
  },
  draw(key, _, entry, pen) {
    const [startDate = "", startTime = "", endDate = "", endTime = ""] = entry.typed.split(" ");
    return [
      dayAndTime(pen, "Start", [idOf(key, "start"), startDate], [idOf(key, "startTime"), startTime]),
      dayAndTime(pen, "End", [idOf(key, "end"), endDate], [idOf(key, "endTime"), endTime]),
      sentence(pen.timeZone, "quiet"),
      ...wrongLine(entry, pen.say),
    ];
  },
};

type Input = readonly [id: string, value: string];

const dayAndTime = ({ say }: Pen, label: "Start" | "End", [dateId, date]: Input, [timeId, time]: Input): Element =>
  sideBySide(
    dateInput({ id: dateId, label: say(label), value: date }),
    timeInput({ id: timeId, label: say("Time of day"), value: time }),
  );
