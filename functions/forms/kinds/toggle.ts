import type { Sentence } from "../../words/words.ts";
import { toggleInput } from "../card.ts";
import type { Origin } from "../origin.ts";
import type { Common, Kind } from "./kind.ts";
import { wrongLine } from "./wrongLine.ts";

/** Yes or no. */
export interface ToggleField extends Common {
  readonly kind: "toggle";
  readonly suggest: ((origin: Origin) => boolean) | undefined;
}

/** A tick, off unless the origin suggests otherwise. It is never empty, so nothing of it can be missing. */
export const toggle = (
  label: Sentence,
  suggest?: (origin: Origin) => boolean,
): ToggleField & { readonly required: false } => ({ kind: "toggle", label, suggest, required: false });

/** An entry holds it as the input does: `true` or `false`. */
export const toggleKind: Kind<ToggleField> = {
  begin({ suggest }, origin) {
    const typed = String(suggest?.(origin) ?? false);
    return { typed, began: typed };
  },
  read: (_, { typed }) => ({ value: typed === "true" }),
  draw: (key, { label }, entry, { say }) => [
    toggleInput({ id: key, title: say(label), value: entry.typed === "true" }),
    ...wrongLine(entry, say),
  ],
};
