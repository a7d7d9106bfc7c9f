import type { Say, Sentence } from "../../words/words.ts";
import { dateInput, sentence, sideBySide, textInput, timeInput } from "../card.ts";
import type { Entry } from "../entry.ts";
import type { Origin } from "../origin.ts";
import { endAfter, localOf, midnightOf, momentOf, quarterHours } from "../times.ts";
import { typedHours } from "../typedHours.ts";
import { type Answer, type Beginning, type Common, empty, type Kind, type Place } from "./kind.ts";
import type { Period } from "./period.ts";
import { wrongLine } from "./wrongLine.ts";

/** Time worked: on which day, as Autotask keeps days, from when to when in UTC where that was told, and how many hours. */
export interface Worked {
  readonly dateWorked: string;
  readonly startDateTime: string | undefined;
  readonly endDateTime: string | undefined;
  readonly hoursWorked: number;
}

/** A day, a start, an end and the hours between them, which follow each other. */
export interface WorkedField extends Common {
  readonly kind: "worked";
  readonly suggest: (origin: Origin, where: Beginning) => Period;
}

/** Time worked, in the person's own time zone; an end before the start is on the next day. */
export const worked = (
  label: Sentence,
  suggest: WorkedField["suggest"],
): WorkedField & { readonly required: true } => ({ kind: "worked", label, suggest, required: true });

interface Typed {
  readonly date: string;
  readonly start: string;
  readonly end: string;
  readonly hours: string;
}

const mostHours = 24;
const longestBegan = 64;
const ids = (key: string) => ({ start: `${key}.start`, end: `${key}.end`, hours: `${key}.hours` });

/** Four inputs; an entry holds them with bars between: `2026-11-22|09:00|09:15|0.25`. */
export const workedKind: Kind<WorkedField> = {
  begin({ suggest }, origin, { timeZone, ...where }) {
    const { start, end } = suggest(origin, { timeZone, ...where });
    const from = localOf(start, timeZone);
    const hours = String(quarterHours(start, end));
    const typed = written({ date: from.date, start: from.time, end: localOf(end, timeZone).time, hours });
    return { typed, began: typed };
  },
  gather(key, inputs) {
    const { start, end, hours } = ids(key);
    const of = (id: string) => (inputs[id] ?? "").trim();
    const all = { date: of(key), start: of(start), end: of(end), hours: plain(of(hours)) };
    return Object.values(all).every((text) => text === "") ? "" : written(all);
  },
  settle(entry, where) {
    const typed = entry.typed === "" ? "" : written(following(typedIn(entry.typed), typedIn(entry.began), where));
    return { ...entry, typed, began: typed.slice(0, longestBegan) };
  },
  read: (field, entry, where) => (entry.typed === "" ? empty(field, "Enter a date.") : answered(entry, where)),
  draw(key, _, entry, { say, timeZone }) {
    const { date, start, end, hours } = typedIn(entry.typed);
    const at = ids(key);
    return [
      dateInput({ id: key, label: say("Date"), value: date }),
      sideBySide(
        timeInput({ id: at.start, label: say("Start"), value: start }),
        timeInput({ id: at.end, label: say("End"), value: end }),
      ),
      sentence(timeZone, "quiet"),
      textInput({ id: at.hours, label: say("Hours worked"), value: asSaid(hours, say) }),
      ...wrongLine(entry, say),
    ];
  },
};

const written = ({ date, start, end, hours }: Typed): string => [date, start, end, hours].join("|");

function typedIn(text: string): Typed {
  const [date = "", start = "", end = "", hours = ""] = text.split("|");
  return { date, start, end, hours };
}

/** What was changed moves what was not: hours follow start and end, and the end follows the hours. */
function following(now: Typed, before: Typed, { timeZone }: Place): Typed {
  const length = lengthOf(now, timeZone);
  const timesMoved = now.date !== before.date || now.start !== before.start || now.end !== before.end;
  if (length !== null && length > 0 && (now.hours === "" || (timesMoved && now.hours === before.hours)))
    return { ...now, hours: String(quarterHours(new Date(0).toISOString(), new Date(length).toISOString())) };
  const start = momentOf(now.date, now.start, timeZone);
  const hours = hoursIn(now.hours);
  if (start === null || hours === null || now.hours === before.hours || now.end !== before.end) return now;
  return { ...now, end: localOf(new Date(Date.parse(start) + hours * hour).toISOString(), timeZone).time };
}

const hour = 3_600_000;

/** Milliseconds from start to end; null where one of them is none. */
function lengthOf({ date, start, end }: Typed, timeZone: string): number | null {
  const [from, to] = [momentOf(date, start, timeZone), endAfter(date, start, end, timeZone)];
  return from === null || to === null ? null : Date.parse(to) - Date.parse(from);
}

function hoursIn(text: string): number | null {
  const hours = typedHours(text);
  return hours !== null && hours > 0 && hours <= mostHours && Number.isInteger(hours * 4) ? hours : null;
}

/** Hours in the way they are kept, so that "1,5" and "1:30" are no change of 1.5. */
const plain = (text: string): string => String(hoursIn(text) ?? text);

function answered({ typed }: Entry, { timeZone }: Place): Answer<Worked> {
  const { date, start, end, hours: said } = typedIn(typed);
  if (momentOf(date, "12:00", timeZone) === null) return { wrong: { sentence: "Enter a date." } };
  const hours = hoursIn(said);
  if (start === "" && end === "")
    return hours === null
      ? { wrong: notQuarters }
      : {
          value: { dateWorked: midnightOf(date), startDateTime: undefined, endDateTime: undefined, hoursWorked: hours },
        };
  const startDateTime = momentOf(date, start, timeZone);
  const endDateTime = endAfter(date, start, end, timeZone);
  if (startDateTime === null || endDateTime === null) return { wrong: { sentence: "Enter a start and an end." } };
  if (startDateTime === endDateTime) return { wrong: { sentence: "The end is at the start." } };
  if (hours === null) return { wrong: notQuarters };
  const between = quarterHours(startDateTime, endDateTime);
  if (hours !== between)
    return { wrong: { sentence: "From start to end it is {hours} hours.", facts: { hours: between } } };
  return { value: { dateWorked: midnightOf(date), startDateTime, endDateTime, hoursWorked: hours } };
}

const notQuarters = { sentence: "Enter hours in quarters, such as 0.25 or 1.5, 24 at most." } as const;

const asSaid = (hours: string, say: Say): string =>
  hoursIn(hours) === null ? hours : Number(hours).toLocaleString(say.language);
