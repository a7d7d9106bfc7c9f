import type { Say, Sentence } from "../../words/words.ts";
import { dateInput, sentence, sideBySide, textInput, timeInput } from "../card.ts";
import type { Entry, Wrong } from "../entry.ts";
import type { Origin } from "../origin.ts";
import { clockAt, hoursAfter, midnightOf, momentOf, quarterHours, span, writtenDay } from "../times.ts";
import {
  carriedOf,
  following,
  lasting,
  quartersBetween,
  quartersIn,
  type Shown,
  shownIn,
  type Typed,
  typedIn,
  written,
} from "../workedTimes.ts";
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

const longestBegan = 64;
const ids = (key: string) => ({ start: `${key}.start`, end: `${key}.end`, hours: `${key}.hours` });

/** Four inputs, which always agree: what is shown is what Autotask works out from the start and the end. */
export const workedKind: Kind<WorkedField> = {
  begin({ suggest }, origin, where) {
    const { start, end } = suggest(origin, where);
    const shown = lasting(start, quarterHours(start, end), where.timeZone);
    return { typed: written(shown), began: carriedOf(shown) };
  },
  gather(key, inputs) {
    const { start, end, hours } = ids(key);
    const of = (id: string) => (inputs[id] ?? "").trim();
    const all = { date: of(key), start: of(start), end: of(end), hours: plain(of(hours)) };
    return Object.values(all).every((text) => text === "") ? "" : written(all);
  },
  settle(entry, { timeZone }) {
    if (entry.typed === "") return { ...entry, began: "" };
    const shown = following(typedIn(entry.typed), shownIn(entry.began), timeZone);
    return { ...entry, typed: written(shown), began: carriedOf(shown).slice(0, longestBegan) };
  },
  read: (field, entry, where) => (entry.typed === "" ? empty(field, "Enter a date.") : answered(entry, where)),
  told(entry, where, say) {
    const answer = answered(entry, where);
    return "value" in answer && answer.value ? toldOf(answer.value, where, say) : "";
  },
  draw(key, _, entry, { say, timeZone }) {
    const { date, start, end, hours } = typedIn(entry.typed);
    const at = ids(key);
    return [
      dateInput({ id: key, label: say("Date"), value: date }),
      ...wrongLine(entry, say, "Date"),
      sideBySide(
        timeInput({ id: at.start, label: say("Start"), value: start }),
        timeInput({ id: at.end, label: say("End"), value: end }),
      ),
      ...wrongLine(entry, say, "Start", "End"),
      sentence(timeZone, "quiet"),
      textInput({ id: at.hours, label: say("Hours worked"), value: asSaid(hours, say) }),
      ...wrongLine(entry, say, "Hours worked", undefined),
    ];
  },
};

/** Hours in the way they are kept, so that "1,5" and "1:30" are no change of 1.5. */
const plain = (text: string): string => String(quartersIn(text) ?? text);

function answered({ typed, began }: Entry, { timeZone }: Place): Answer<Worked> {
  const all = typedIn(typed);
  if (momentOf(all.date, "12:00", timeZone) === null) return { wrong: { sentence: "Enter a date.", at: "Date" } };
  if (all.start !== "" || all.end !== "") return spanned(all, shownIn(began), timeZone);
  const hoursWorked = quartersIn(all.hours);
  if (hoursWorked === null) return { wrong: notQuarters };
  return {
    value: { dateWorked: midnightOf(all.date), startDateTime: undefined, endDateTime: undefined, hoursWorked },
  };
}

function spanned(all: Typed, { second, unseen }: Shown, timeZone: string): Answer<Worked> {
  const { date, start, end } = all;
  const startDateTime = momentOf(date, start, timeZone, second);
  if (startDateTime === null || momentOf(date, end, timeZone) === null)
    return { wrong: { sentence: "Enter a start and an end.", at: startDateTime === null ? "Start" : "End" } };
  const hoursWorked = quartersIn(all.hours);
  const endDateTime = hoursAfter(startDateTime, hoursWorked ?? 0);
  if (hoursWorked === null || clockAt(endDateTime, timeZone) !== end)
    return { wrong: disagreement(hoursWorked, quartersBetween(all, timeZone, second)) };
  if (unseen && end <= start && hoursWorked > longestNight)
    return { wrong: { sentence: acrossMidnight, at: "End", facts: { hours: hoursWorked } } };
  return { value: { dateWorked: midnightOf(date), startDateTime, endDateTime, hoursWorked } };
}

function disagreement(said: number | null, between: number | null): Wrong {
  if (between === null) return { sentence: "The end is at the start.", at: "End" };
  if (said === null) return notQuarters;
  return { sentence: "From start to end it is {hours} hours.", at: "Hours worked", facts: { hours: between } };
}

// Whoever mistypes an end books most of a day.
const longestNight = 12;
const acrossMidnight =
  "This goes across midnight: {hours} hours. Send it again if that is right, or correct the times.";
const notQuarters: Wrong = {
  sentence: "Enter hours in quarters, such as 0.25 or 1.5, 24 at most.",
  at: "Hours worked",
};

/** "Nov 22, 2026, 10:00 – 10:30 AM, 0.5 hours": all of it as it was sent. */
function toldOf(
  { dateWorked, startDateTime, endDateTime, hoursWorked }: Worked,
  { timeZone }: Place,
  say: Say,
): string {
  const when =
    startDateTime && endDateTime
      ? span(startDateTime, endDateTime, timeZone, say.language)
      : writtenDay(dateWorked, say.language);
  return hoursWorked === 1
    ? say("{when}, 1 hour", { when })
    : say("{when}, {hours} hours", { when, hours: hoursWorked });
}

const asSaid = (hours: string, say: Say): string => quartersIn(hours)?.toLocaleString(say.language) ?? hours;
