import type { Sentence } from "../../words/words.ts";
import { chosen } from "./choice.ts";
import type { Common, Kind } from "./kind.ts";
import { drawList } from "./picklist.ts";

/** Two values that only count together, chosen in one list: `Issue: sub-issue`, `Jane Doe (Level 2)`. */
export interface PairField<List extends string = string> extends Common {
  readonly kind: "pair";
  readonly list: List;
  /** Whether it begins with the first of the person's own. */
  readonly mine: boolean;
}

/** The two values of a pair; the second may be missing. */
export interface Pair {
  readonly first: number;
  readonly second: number | undefined;
}

/** A list of pairs: nothing has to be drawn again when the first value changes. */
export const pair = <const List extends string>(
  label: Sentence,
  list: List,
  { mine }: { readonly mine?: true } = {},
): PairField<List> & { readonly required: true } => ({
  kind: "pair",
  label,
  list,
  mine: mine ?? false,
  required: true,
});

/** Values are written `first:second`. */
export const pairKind: Kind<PairField> = {
  begin: () => ({}),
  read: (field, entry) => chosen(field, entry, ({ value }) => pairIn(value)),
  draw: drawList,
};

/** The two values written in one. */
export function pairIn(value: string): Pair {
  const [first, second] = value.split(":");
  return { first: Number(first), second: second ? Number(second) : undefined };
}
