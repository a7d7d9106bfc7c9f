import type { Sentence } from "../../words/words.ts";
import type { Element } from "../card.ts";
import { containing, type Entry, fittingOptions, type Option } from "../entry.ts";
import type { Origin } from "../origin.ts";
import { chosen, dropDown, finder } from "./choice.ts";
import type { Common, Kind, Pen } from "./kind.ts";
import { wrongLine } from "./wrongLine.ts";

/** One of the tenant's own values of the list named `list`, such as `Tickets.queueID`. */
export interface PicklistField<List extends string = string, Sibling extends string = string> extends Common {
  readonly kind: "picklist";
  readonly list: List;
  /** Which label is preselected rather than the tenant's default. */
  readonly prefer: ((from: Origin["kind"]) => RegExp | null) | undefined;
  /** Whether the tenant's default is never preselected. */
  readonly asked: boolean;
  /** Whether only administrators may choose anybody but themselves. */
  readonly ownOnly: boolean;
  /** What stands there for no choice, where that is not "(none)". */
  readonly none: Sentence | undefined;
  /** Whether it begins with what the person chose of the list last. */
  readonly remember?: boolean;
  /** The sibling for whose choices alone some values may be chosen, where the tenant's metadata says so. */
  readonly narrowedBy: Sibling | undefined;
}

interface Preselection {
  readonly prefer?: (from: Origin["kind"]) => RegExp | null;
  readonly asked?: true;
  readonly ownOnly?: true;
  readonly none?: Sentence;
  readonly note?: PicklistField["note"];
}

/** One of the tenant's active values; the tenant's default is preselected, or the label that `prefer` knows. */
export const picklist = <const List extends string, const Sibling extends string = never>(
  label: Sentence,
  list: List,
  { prefer, asked, ownOnly, none, note, narrowedBy }: Preselection & { readonly narrowedBy?: Sibling } = {},
): PicklistField<List, NoInfer<Sibling>> & { readonly required: true } => ({
  kind: "picklist",
  label,
  list,
  prefer,
  asked: asked ?? false,
  ownOnly: ownOnly ?? false,
  none,
  narrowedBy,
  ...(note ? { note } : {}),
  required: true,
});

// "Internal & co-managed", "Interne et cogéré": not among us alone, for some of the customer's people work in Autotask as well.
const internal = /^(?!.*(?:co-? ?managed|[&+/]|\b(?:and|und|et|y|e|en)\b)).*\bintern(?!ation)/i;

/** Whoever is not told otherwise keeps it among us: the tenant's default may show a customer an internal note. */
export const internalFirst: Preselection = {
  prefer: () => internal,
  asked: true,
  note: whomRulesNotify,
};

// The API has no Notify: whom a note is published to is all that can be said.
function whomRulesNotify(published: string | null): Sentence {
  if (internal.test(published ?? ""))
    return "Only people in Autotask see an internal note; Autotask's own rules may notify them.";
  return published === null || /\bintern(?!ation)/i.test(published)
    ? "Autotask's own rules may notify all who can see a note: the customer too, if it is published to all."
    : "Autotask's own rules may notify the customer of a note published to all.";
}

const mailWords = /^(?:e-?mail|courriel|courrier [ée]lectronique|correo(?: electr[óo]nico)?)$/i;

/** What comes of a mail is a mail, where the tenant has a word for that. */
export const emailFirst: Preselection = { prefer: (from) => (from === "mail" ? mailWords : null) };

const meetingWords = /^(?:meeting|besprechung|termin|r[ée]union|reuni[óo]n|vergadering|riunione)$/i;

/** What comes of a mail is a mail, and what comes of a calendar item a meeting, where the tenant has words for them. */
export const likeItsOrigin: Preselection = {
  prefer: (from) => (from === "appointment" ? meetingWords : from === "mail" ? mailWords : null),
};

/** A list; where it is too long for the card, one with a find box. */
export const picklistKind: Kind<PicklistField> = {
  begin: ({ prefer }, { kind }) => ({ preferred: prefer?.(kind) ?? null }),
  read: (field, entry) => chosen(field, entry, ({ value }) => Number(value)),
  draw: drawList,
};

/** Draws any field whose choices are all known. */
export function drawList(
  key: string,
  field: Common & { readonly none?: Sentence | undefined },
  entry: Entry,
  pen: Pen,
): Element[] {
  const options = fittingOptions(entry);
  const short = options.length <= pen.listed;
  return [
    dropDown(key, field, entry, short ? options : narrowed({ ...entry, options }, pen.listed), pen.say),
    ...wrongLine(entry, pen.say),
    ...(short ? [] : finder(key, pen.say("Find in this list"), entry, pen)),
  ];
}

const mostHits = 25;

function narrowed({ options, sought, typed }: Entry, listed: number): readonly Option[] {
  const chosen = options.filter(({ value }) => value === typed);
  return [...new Set([...chosen, ...containing(options, sought).slice(0, Math.min(listed, mostHits))])];
}
