import type { Sentence } from "../../words/words.ts";
import { type Common, empty, type Kind } from "./kind.ts";
import { type Pair, pairIn } from "./pair.ts";
import { drawSeveral } from "./several.ts";

/** Several pairs of one list. */
export interface PairsField<List extends string = string> extends Common {
  readonly kind: "pairs";
  readonly list: List;
  readonly several: true;
}

/** Several of a list of pairs, such as people with their roles. */
export const pairs = <const List extends string>(
  label: Sentence,
  list: List,
): PairsField<List> & { readonly required: true } => ({ kind: "pairs", label, list, several: true, required: true });

/** Values stand with commas between them, as a list of several choices answers them. */
export const pairsKind: Kind<PairsField> = {
  begin: () => ({}),
  read(field, { typed, options }) {
    const values = typed.split(",").filter(Boolean);
    if (values.length === 0) return empty(field, "Choose a value.");
    const unknown = values.some((value) => !options.some((option) => option.value === value));
    if (unknown) return { wrong: { sentence: "This choice no longer exists. Choose another one." } };
    return { value: values.map(pairIn) satisfies Pair[] };
  },
  draw: drawSeveral,
};
