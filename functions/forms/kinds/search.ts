import type { Sentence } from "../../words/words.ts";
import type { Entry, Option } from "../entry.ts";
import type { Origin, Suggestion } from "../origin.ts";
import { chosen, dropDown, finder, reasons, suggested } from "./choice.ts";
import type { Common, Kind } from "./kind.ts";
import { wrongLine } from "./wrongLine.ts";

/** A record of `source`, narrowed by the sibling fields named in `within`. */
export interface SearchField<Source extends string = string, Within extends string = string> extends Common {
  readonly kind: "search";
  readonly source: Source;
  readonly find: Sentence;
  readonly within: readonly Within[];
  /** Whether the list holds from the beginning what Find brings when nothing is typed. */
  readonly listed: boolean;
  /** Whether what is typed is looked for everywhere: the sibling above follows this choice. */
  readonly anywhere: boolean;
  readonly suggest: ((origin: Origin) => readonly Suggestion[]) | undefined;
}

/** A record that is suggested or found by typing; `find` labels the box to type in. */
export const search = <const Source extends string, const Within extends string = never>(
  label: Sentence,
  source: Source,
  more: {
    readonly find: Sentence;
    readonly within?: readonly Within[];
    readonly listed?: boolean;
    readonly anywhere?: boolean;
    readonly suggest?: SearchField["suggest"];
  },
): SearchField<Source, NoInfer<Within>> & { readonly required: true } => ({
  kind: "search",
  label,
  source,
  find: more.find,
  within: more.within ?? [],
  listed: more.listed ?? false,
  anywhere: more.anywhere ?? false,
  suggest: more.suggest,
  required: true,
});

/** Suggestions first, then what Find brings; the value is the record's id. */
export const searchKind: Kind<SearchField> = {
  begin: suggested,
  read: (field, entry) => chosen(field, entry, ({ value }) => Number(value)),
  draw: (key, field, entry, pen) => [
    dropDown(key, field, entry, few(entry, pen.listed), pen.say),
    ...wrongLine(entry, pen.say),
    ...reasons(entry, pen.say),
    ...finder(key, pen.say(field.find), entry, pen),
  ],
};

// Fifty long names in Chinese leave no room on a card; what is chosen stays.
const few = ({ options, typed }: Entry, listed: number): readonly Option[] =>
  options.filter(({ value }, index) => value === typed || index < listed);
