import type { Made } from "../storage/made.ts";
import type { Facts, Label, Sentence } from "../words/words.ts";
import type { Entries } from "./entry.ts";
import type { Fields } from "./field.ts";
import type { Onward } from "./onward.ts";
import type { Message, NamedTicket } from "./origin.ts";
import type { MadeOfOne, Several } from "./sharing.ts";

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

/** Something that is there already and that a form would make a second time, said of the field that tells it. */
export interface Already<Key extends string = string> {
  readonly field: Key;
  readonly sentence: Sentence;
  readonly facts: Facts;
  /** Where it can be opened. */
  readonly link: string;
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
  /** Where the Teams message can be opened that it was opened from; null for anything else. */
  readonly link: string | null;
  /** The hashes by which its message is known again: its own and its conversation's, empty where there is none. */
  readonly traces: readonly [own: string, conversation: string];
  /** What has been made already: from this very message, and from those before it. */
  readonly logged: { readonly from: readonly Made[]; readonly thread: readonly Made[] };
  /** What is there already, by what stands in the form. */
  readonly already: readonly Already[];
  /** With what else one can go on for the same message. */
  readonly onward: readonly Onward[];
  /** In milliseconds since 1970. */
  readonly now: number;
  /** The fields that were filled in when it was sent, for the person to see first. */
  readonly filledIn?: readonly string[];
  /** For how many messages it is, where it is for several. */
  readonly several?: Several;
  /** What each of several messages tells by itself. */
  readonly told?: readonly Label[];
  /** What was made already of several messages. */
  readonly made?: readonly MadeOfOne[];
  /** Whether it is to be made again. */
  readonly makeAgain?: boolean;
  /** Less used fields that stand with the others all the same. */
  readonly raised: readonly string[];
}

/** Whether a field stands behind "More fields". */
export const isFolded = ({ form, raised }: FilledForm, key: string): boolean =>
  form.fields[key]?.folded === true && !raised.includes(key);
