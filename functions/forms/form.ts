import type { Made } from "../storage/made.ts";
import type { Sentence } from "../words/words.ts";
import type { Entries } from "./entry.ts";
import type { Fields } from "./field.ts";
import type { Message, NamedTicket } from "./origin.ts";

/** What a form is called and made of; an action adds what is sent. */
export interface Form {
  readonly id: string;
  readonly title: Sentence;
  readonly button: Sentence;
  readonly fields: Fields;
  /** What else may be missing where Autotask tells of a missing right. */
  readonly rights?: readonly Sentence[];
  /** The fields whose choice fills in others. */
  readonly fillIn?: readonly { readonly by: string }[];
}

/** A form as a person has filled it in so far. */
export interface FilledForm {
  readonly form: Form;
  /** The submission id: what is sent under it becomes at most one record. */
  readonly id: string;
  readonly entries: Entries;
  /** What it was opened from. */
  readonly from: Message["kind"];
  readonly timeZone: string;
  /** Under which id the text that does not fit the card is kept. */
  readonly draft: string;
  readonly ticket: NamedTicket | null;
  /** The hashes by which its message is known again: its own and its conversation's, empty where there is none. */
  readonly traces: readonly [own: string, conversation: string];
  /** What has been made already: from this very message, and from those before it. */
  readonly logged: { readonly from: readonly Made[]; readonly thread: readonly Made[] };
  /** In milliseconds since 1970. */
  readonly now: number;
  /** Less used fields that stand with the others all the same. */
  readonly raised: readonly string[];
}
