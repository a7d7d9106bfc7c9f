import type { Sentence } from "../../words/words.ts";
import { textInput } from "../card.ts";
import { typedHours } from "../typedHours.ts";
import { type Common, empty, type Kind } from "./kind.ts";
import { wrongLine } from "./wrongLine.ts";

/** A number of hours with decimals, above zero unless it may also be taken away. */
export interface HoursField extends Common {
  readonly kind: "hours";
  readonly signed: boolean;
}

/** Hours, typed with a decimal point or comma or in minutes; `signed` ones may be zero or less. */
export const hours = (
  label: Sentence,
  { signed }: { readonly signed?: true } = {},
): HoursField & { readonly required: true } => ({ kind: "hours", label, signed: signed ?? false, required: true });

const mostHours = 10_000;

/** A text input: number inputs refuse a decimal comma in half of the clients. */
export const hoursKind: Kind<HoursField> = {
  begin: () => ({}),
  read(field, { typed }) {
    if (typed.trim() === "") return empty(field, "Enter a value.");
    const value = typedHours(typed);
    if (value !== null && Math.abs(value) <= mostHours && (value > 0 || field.signed)) return { value };
    const { signed } = field;
    return {
      wrong: {
        sentence: signed ? "Enter hours as a number, such as 1.5 or -0.5." : "Enter hours as a number, such as 1.5.",
      },
    };
  },
  draw: (key, { label }, entry, { say }) => [
    textInput({ id: key, label: say(label), value: entry.typed }),
    ...wrongLine(entry, say),
  ],
};
