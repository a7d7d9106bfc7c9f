import type { Ask } from "../autotask/autotask.ts";
import { type FillIn, type Filling, type Knowledge, knowledge } from "../autotask/fillIn.ts";
import { blank, type Entries, type Entry } from "../forms/entry.ts";
import type { Field } from "../forms/field.ts";
import type { Form } from "../forms/form.ts";
import { kindOf } from "../forms/kinds.ts";
import type { Person } from "../identity/identity.ts";
import type { Action } from "../submissions/action.ts";
import { choicesFor } from "./choices.ts";
import type { Tools } from "./desk.ts";
import { named } from "./entries.ts";
import { idIn } from "./within.ts";

/** The entries with what the choices fill in that the form knows, one after the other: what one fills in may fill in more. */
export async function filledIn(form: Action, entries: Entries, known: Knowledge): Promise<Entries> {
  let now = entries;
  for (const fillIn of form.fillIn ?? []) now = await filledBy(form, fillIn, now, known);
  return now;
}

/** The entries with what a choice fills in, in place of what the one before it did; never over what the person has touched. */
async function filledBy(form: Form, { by, with: fill }: FillIn, entries: Entries, known: Knowledge): Promise<Entries> {
  const chooser = entries[by];
  if (!chooser) return entries;
  const fillingOf = async (typed: string): Promise<Filling> => {
    const chosen = idIn(typed);
    return (chosen === null ? null : await fill(chosen, known)) ?? {};
  };
  const [now, before] = await Promise.all([
    fillingOf(chooser.typed),
    chooser.typed === chooser.began ? nothing : fillingOf(chooser.began),
  ]);
  const keys = Object.keys({ ...before, ...now }).filter((key) => key in form.fields);
  const filled = keys.map((key) => {
    const field = form.fields[key];
    return [key, refilledEntry(entries[key] ?? blank, field, textOf(now[key]), textOf(before[key]))] as const;
  });
  return { ...entries, ...Object.fromEntries(filled), [by]: { ...chooser, began: chooser.typed } };
}

const nothing: Filling = {};
const textOf = (value: Filling[string] | undefined): string => String(value ?? "");

/** A text is filled in where it is empty or stands as the choice before left it, a choice while nobody has touched it. */
function refilledEntry(entry: Entry, field: Field | undefined, now: string, before: string): Entry {
  const { typed, began, usual, options, preferred } = entry;
  if (field && kindOf(field).text?.(field)) return typed === "" || typed === before ? { ...entry, typed: now } : entry;
  const wished =
    preferred !== null &&
    typed === usual &&
    options.some(({ value, title }) => value === typed && preferred.test(title));
  const isOffered = (value: string): boolean =>
    !(field && "list" in field) ||
    options.length === 0 ||
    value === "" ||
    options.some((option) => option.value === value && option.active);
  const value = now !== "" && isOffered(now) ? now : usual;
  return typed !== began || wished || !isOffered(value) ? entry : { ...entry, typed: value, began: value };
}

/** The entries with what the choices fill in that the person has changed since, and with the names of what they brought. */
export async function caughtUp(
  tools: Tools,
  person: Person,
  form: Action,
  entries: Entries,
  ask: Ask,
): Promise<Entries> {
  if (!isToRefill(form, entries)) return entries;
  const known = knowledge(tools.readAs(person), tools.defaultsOf, person.resourceID, ask);
  return named(form, await filledIn(form, entries, known), choicesFor(tools, person, ask));
}

/** The form with those of its choices only that fill in others in this way where it is sent at once. */
const following = (form: Action, way: FillIn["follows"]): Action => ({
  ...form,
  fillIn: (form.fillIn ?? []).filter(({ follows }) => follows === way),
});

/** A form that is sent without having been drawn again since a choice: what follows unseen, and the fields that the person has to see first. */
export async function followed(tools: Tools, person: Person, form: Action, came: Entries, ask: Ask) {
  const [unseen, shown] = await Promise.all(
    (["unseen", "shown"] as const).map((way) => caughtUp(tools, person, following(form, way), came, ask)),
  );
  const toSee = Object.keys(came).filter((key) => shown?.[key]?.typed !== came[key]?.typed);
  const seen = Object.fromEntries(toSee.map((key) => [key, shown?.[key] ?? blank]));
  return { entries: { ...came, ...unseen, ...seen }, toSee };
}

const isToRefill = ({ fillIn = [] }: Form, entries: Entries): boolean =>
  fillIn.some(({ by }) => entries[by] !== undefined && entries[by].typed !== entries[by].began);
