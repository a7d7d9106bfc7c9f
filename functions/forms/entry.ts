import type { Sentence } from "../words/words.ts";
import type { Choice } from "./card.ts";
import type { FileOffer } from "./fileOffer.ts";
import type { Suggestion } from "./origin.ts";

/** What is wrong with an answer, in words that stand beside its field. */
export interface Wrong {
  readonly sentence: Sentence;
  /** The label of the input at fault, where a field has several. */
  readonly at?: Sentence;
  readonly facts?: Readonly<Record<string, string | number>>;
}

/** Something that can be chosen, and whether Autotask would still take it. */
export interface Option extends Choice {
  readonly active: boolean;
  /** Whether it is the person's own. */
  readonly mine?: boolean;
  /** The value of the field above for which alone it may be chosen. */
  readonly parent?: string;
}

/** Lengths of a text in UTF-16 units. */
export interface Cut {
  readonly kept: number;
  readonly all: number;
}

/** One field of a form as it stands. */
export interface Entry {
  /** What the input holds: text, or the value chosen; empty for nothing. */
  readonly typed: string;
  /** What a choice was before the person touched it; empty for text. */
  readonly began: string;
  /** What the find box beside it holds. */
  readonly sought: string;
  /** All that can be chosen; empty for text. */
  readonly options: readonly Option[];
  /** Why records are offered. */
  readonly offered: readonly Suggestion[];
  /** The records that the last Find brought; null before Find was pressed. */
  readonly hits: readonly number[] | null;
  /** How many the last Find brought; null in every other round. */
  readonly found: number | null;
  readonly wrong: Wrong | null;
  /** What was kept of a text that was longer than its field, and how long it was; null when all of it is here. */
  readonly cut: Cut | null;
  /** What stands behind what the card shows, in the draft. */
  readonly rest: string;
  /** Whether the person wants that left out. */
  readonly leaveOut: boolean;
  /** Earlier messages that may be added to a text; empty where there are none. */
  readonly earlier: string;
  /** Whether the person wants them added. */
  readonly withEarlier: boolean;
  /** The message's files; null where it has none. */
  readonly offer: FileOffer | null;
  /** What the tenant, or the message, would choose. */
  readonly usual: string;
  /** Which label of a list a message prefers to the tenant's default. */
  readonly preferred: RegExp | null;
  /** What the person chose of the list last, where it stands in place of the tenant's default; empty for nothing. */
  readonly last: string;
  /** What is chosen in the field that narrows this one; null where nothing is, or no field does. */
  readonly within: Option | null;
}

export type Entries = Readonly<Record<string, Entry>>;

/** An entry nobody has touched. */
export const blank: Entry = {
  typed: "",
  began: "",
  sought: "",
  options: [],
  offered: [],
  hits: null,
  found: null,
  wrong: null,
  cut: null,
  rest: "",
  leaveOut: false,
  earlier: "",
  withEarlier: false,
  offer: null,
  usual: "",
  preferred: null,
  last: "",
  within: null,
};

/** Whether what stands in an entry is there because the person chose it last time. */
export const isLast = ({ last, typed, began }: Entry): boolean => last !== "" && typed === last && began === last;

/** The options that go with what is chosen in the field that narrows them: theirs, and those that go with all. */
export const fittingOptions = ({ options, within }: Pick<Entry, "options" | "within">): readonly Option[] =>
  within ? options.filter(({ parent }) => parent === undefined || parent === within.value) : options;

/** The options whose titles contain every word that was sought, in any case. */
export function containing(options: readonly Option[], sought: string): readonly Option[] {
  const words = sought.toLocaleLowerCase().split(/\s+/);
  return options.filter(({ title }) => words.every((word) => title.toLocaleLowerCase().includes(word)));
}
