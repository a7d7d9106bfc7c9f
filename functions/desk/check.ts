import type { Ask } from "../autotask/autotask.ts";
import type { Lookups, Source } from "../autotask/lookups.ts";
import { blank, type Entries, type Entry, fittingOptions, type Wrong } from "../forms/entry.ts";
import type { Answers, Field, Fields } from "../forms/field.ts";
import type { FilledForm } from "../forms/form.ts";
import { kindOf } from "../forms/kinds.ts";
import { idsIn, withinOf } from "./within.ts";

/** What a form answers: the entries with what is wrong beside each, and the answers when nothing is. */
export interface Checked {
  readonly entries: Entries;
  readonly answers: Answers<Fields> | null;
}

/** Reads all entries, and asks whether a record belongs to the one chosen in the field it is searched within. */
export async function checked({ form, entries, timeZone }: FilledForm, lookups: Lookups, ask: Ask): Promise<Checked> {
  const read = await Promise.all(
    Object.entries(form.fields).map(async ([key, field]) => {
      const entry = entries[key] ?? blank;
      const answer = kindOf(field).read(field, entry, { timeZone });
      const wrong = "wrong" in answer ? answer.wrong : await stranger(field, entry, form.fields, entries, lookups, ask);
      return { key, entry: { ...entry, wrong }, value: "wrong" in answer ? undefined : answer.value };
    }),
  );
  const right = read.every(({ entry }) => entry.wrong === null);
  return {
    entries: Object.fromEntries(read.map(({ key, entry }) => [key, entry])),
    answers: right ? (Object.fromEntries(read.map(({ key, value }) => [key, value])) as Answers<Fields>) : null,
  };
}

/** What is wrong with a record that does not belong to the one it is searched within; null when nothing is. */
export async function stranger(
  field: Field,
  entry: Entry,
  fields: Fields,
  entries: Entries,
  lookups: Lookups,
  ask: Ask,
): Promise<Wrong | null> {
  if (!("source" in field)) return misfit(entry);
  const within = withinOf(field, fields, (key) => entries[key]?.typed);
  const ids = idsIn(entry.typed);
  if (ids.length === 0 || Object.keys(within).length === 0) return null;
  const belong = await Promise.all(ids.map((id) => lookups.belongs(field.source as Source, id, within, ask)));
  const [strangerID] = ids.filter((_, at) => !belong[at]);
  if (strangerID === undefined) return null;
  const parents = field.within.map((key) => chosenTitle(entries[key])).filter(Boolean);
  // A parent without a name no longer exists, which is said beside it.
  if (parents.length === 0) return null;
  const name = titleOf(entry, String(strangerID));
  if (name === "") return { sentence: "This choice no longer exists. Choose another one." };
  const facts = { name, parent: parents.join(", ") };
  return { sentence: "{name} does not belong to {parent}. Choose another one.", facts };
}

/** What is wrong with a choice that does not go with the one above it; null when nothing is. */
function misfit(entry: Entry): Wrong | null {
  const { options, typed, within } = entry;
  const chosen = options.find(({ value }) => value === typed);
  if (!within || !chosen || fittingOptions(entry).includes(chosen)) return null;
  const facts = { name: chosen.title, parent: within.title };
  return { sentence: "{name} does not belong to {parent}. Choose another one.", facts };
}

/** The name of what is chosen in an entry. */
export const chosenTitle = (entry: Entry = blank): string =>
  entry.typed
    .split(",")
    .flatMap((value) => titleOf(entry, value) || [])
    .join(", ");

const titleOf = ({ options }: Entry, chosen: string): string =>
  options.find(({ value }) => value === chosen)?.title ?? "";
