import type { Sentence } from "../../words/words.ts";
import { dateInput, sentence, sideBySide, timeInput } from "../card.ts";
import { momentOf } from "../times.ts";
import { type Common, empty, type Kind } from "./kind.ts";
import { wrongLine } from "./wrongLine.ts";

/** A moment, entered as date and time in the person's own time zone. */
export interface DateTimeField extends Common {
  readonly kind: "dateTime";
}

/** A date with a time; it answers an ISO 8601 text in UTC. */
export const dateTime = (label: Sentence): DateTimeField & { readonly required: true } => ({
  kind: "dateTime",
  label,
  required: true,
});

const timeOf = (key: string): string => `${key}.time`;

/** Two inputs; an entry holds them as `2026-11-22T15:30`, local. A date without a time means the end of that working day. */
export const dateTimeKind: Kind<DateTimeField> = {
  begin: () => ({}),
  gather(key, inputs) {
    const [date = "", time = ""] = [inputs[key], inputs[timeOf(key)]];
    if (date === "" && time === "") return "";
    return `${date}T${time || endOfDay}`;
  },
  read(field, { typed }, { timeZone }) {
    if (typed === "") return empty(field, "Enter a value.");
    const [date = "", time = ""] = typed.split("T");
    const moment = momentOf(date, time, timeZone);
    return moment === null ? { wrong: { sentence: "Enter a date and a time." } } : { value: moment };
  },
  draw(key, { label }, entry, { say, timeZone }) {
    const [date = "", time = ""] = entry.typed.split("T");
    const words = say(label);
    return [
      sideBySide(
        dateInput({ id: key, label: words, value: date }),
        timeInput({ id: timeOf(key), label: say("Time of day"), value: time }),
      ),
      sentence(timeZone, "quiet"),
      ...wrongLine(entry, say),
    ];
  },
};

const endOfDay = "17:00";
