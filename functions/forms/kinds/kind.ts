import type { Label, Say, Sentence } from "../../words/words.ts";
import type { Element } from "../card.ts";
import type { Entry, Option, Wrong } from "../entry.ts";
import type { Origin } from "../origin.ts";
import type { Press } from "../submission.ts";

/** What every field has. */
export interface Common {
  readonly label: Label;
  readonly required: boolean;
  /** Less used: it stands behind "More fields". */
  readonly folded?: boolean;
  /** What is good to know of it, beneath it; `chosen` is the choice's label, null where nothing is chosen or the line could not follow it. */
  readonly note?: (chosen: string | null) => Sentence;
}

/** What an entry answers: a value, undefined for an optional one left empty, or what is wrong with it. */
export type Answer<Value = unknown> = { readonly value: Value | undefined } | { readonly wrong: Wrong };

/** Where a form is filled in. */
export interface Place {
  /** IANA name, such as `Europe/Berlin`. */
  readonly timeZone: string;
}

/** Where and when a form is opened; `now` in milliseconds since 1970. */
export interface Beginning extends Place {
  readonly now: number;
}

/** How the fields of one card are drawn: in which words, lists up to which length, buttons sending what. */
export interface Pen extends Place {
  readonly say: Say;
  readonly listed: number;
  /** Whether the client draws again by itself when a choice changes. */
  readonly live: boolean;
  readonly press: (asked: Press, field?: string) => object;
}

/** One kind of field: how it begins, how its input is read, how it is drawn. A new kind is a file and a line in `kinds.ts`. */
export interface Kind<Field extends Common> {
  /** What a message suggests; a list gets the tenant's default besides. */
  begin(field: Field, origin: Origin, where: Beginning): Partial<Entry>;
  /** The choices, where the field itself knows them all. */
  options?(field: Field): readonly Option[];
  read(field: Field, entry: Entry, where: Place): Answer;
  /** What an entry holds where its kind has more inputs than the one under the field's own key. */
  gather?(key: string, inputs: Readonly<Record<string, string>>): string;
  /** The entry as it came back, with what follows from its changes. */
  settle?(entry: Entry, where: Place): Entry;
  /** What the receipt says of an answer besides the records that were chosen. */
  told?(entry: Entry, where: Place, say: Say): string;
  draw(key: string, field: Field, entry: Entry, pen: Pen): Element[];
  /** Free text, kept readable where the form cannot be drawn; of several lines it may be cut to fit a card. */
  text?(field: Field): "line" | "lines" | undefined;
}

/** The answer of an input that holds nothing. */
export const empty = ({ required }: Common, sentence: Sentence): Answer =>
  required ? { wrong: { sentence } } : { value: undefined };
