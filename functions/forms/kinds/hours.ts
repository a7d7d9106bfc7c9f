import type { Sentence } from "../../words/words.ts";
import { textInput } from "../card.ts";
import { type Common, empty, type Kind } from "./kind.ts";
import { wrongLine } from "./wrongLine.ts";

/** A number of hours above zero, with decimals. */
export interface HoursField extends Common {
  readonly kind: "hours";
}

/** Hours, typed with a decimal point or comma. */
export const hours = (label: Sentence): HoursField & { readonly required: true } => ({
  kind: "hours",
  label,
  required: true,
});

const mostHours = 10_000;

/** A text input: number inputs refuse a decimal comma in half of the clients. */
export const hoursKind: Kind<HoursField> = {
  begin: () => ({}),
  read(field, { typed }) {
    const text = typed.trim().replace(",", ".");
    if (text === "") return empty(field, "Enter a value.");
    const value = /^\d{1,5}(\.\d{1,4})?$/.test(text) ? Number(text) : 0;
    return value > 0 && value <= mostHours
      ? { value }
      : { wrong: { sentence: "Enter hours as a number, such as 1.5." } };
  },
  draw: (key, { label }, entry, { say }) => [
    textInput({ id: key, label: say(label), value: entry.typed }),
    ...wrongLine(entry, say),
  ],
};
