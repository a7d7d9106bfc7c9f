import { blank, type Entries } from "../forms/entry.ts";
import type { Field } from "../forms/field.ts";
import type { Beginning } from "../forms/kinds/kind.ts";
import { kindOf } from "../forms/kinds.ts";
import type { About, Message } from "../forms/origin.ts";
import { orNothing } from "../kit/orNothing.ts";
import { side } from "../kit/side.ts";
import type { Action } from "../submissions/action.ts";
import { begun, type Start } from "./begun.ts";
import type { Tools } from "./desk.ts";
import { atOnce } from "./severalForm.ts";

/** What a form begins with for several messages. */
interface BegunEach {
  readonly each: readonly Entries[];
  /** How many could not be looked up in time. */
  readonly later: number;
  /** The fields that those may tell once they are. */
  readonly mayTell: ReadonlySet<string>;
}

/** How long a form waits for what all messages but the first one are about. */
const lookUpMilliseconds = 3_000;

/** What the form begins with for each message; one that cannot be looked up in time tells what stands in it. @throws Problem where not even the first can be looked up */
export async function begunEach(
  tools: Tools,
  form: Action,
  messages: readonly Message[],
  start: Start,
): Promise<BegunEach> {
  const late = AbortSignal.timeout(lookUpMilliseconds);
  const entriesOf = async (message: Message) => (await begun(tools, form, message, start)).entries;
  const lookUp = (message: Message, at: number): Promise<Entries | null> => {
    if (at === 0) return entriesOf(message);
    return late.aborted ? Promise.resolve(null) : orNothing<Entries | null>(entriesOf(message), null, late);
  };
  const found = await side(messages, lookUp, atOnce);
  const unknown = messages.filter((_, at) => !found[at]);
  const mayTell = toldByLookup(form, unknown, start.where);
  const first = found[0] ?? {};
  const each = messages.map((message, at) => found[at] ?? unlooked(form, message, start.where, mayTell, first));
  return { each, later: unknown.length, mayTell };
}

/** What a message tells before it is looked up; what no look-up can tell is as in the first one. */
function unlooked(
  form: Action,
  message: Message,
  where: Beginning,
  mayTell: ReadonlySet<string>,
  first: Entries,
): Entries {
  const entries = Object.entries(form.fields).map(([key, field]) => {
    const told = { ...blank, ...kindOf(field).begin(field, { ...message, about: nothing }, where) };
    return [key, "list" in field && !mayTell.has(key) ? (first[key] ?? blank) : told] as const;
  });
  return Object.fromEntries(entries);
}

/** The fields that these messages may tell once they are looked up: records, what follows from a record, and what is begun from what a message is about. */
function toldByLookup(
  { fields, fillIn = [] }: Action,
  unknown: readonly Message[],
  where: Beginning,
): ReadonlySet<string> {
  const followed = fillIn.some(({ by }) => fields[by] && isRecord(fields[by]));
  const told = Object.entries(fields).filter(
    ([, field]) =>
      isRecord(field) || (followed && "list" in field) || unknown.some((one) => asksAbout(field, one, where)),
  );
  return new Set(unknown.length > 0 ? told.map(([key]) => key) : []);
}

const isRecord = (field: Field): boolean => "source" in field || "to" in field;

/** Whether a field begins from what the message is about, and not from its own words alone. */
function asksAbout(field: Field, message: Message, where: Beginning): boolean {
  let asked = false;
  const origin = {
    ...message,
    get about() {
      asked = true;
      return nothing;
    },
  };
  kindOf(field).begin(field, origin, where);
  return asked;
}

const nothing: About = { organization: [], contact: [], person: null, ticket: null, tickets: [] };
