import type { Entries } from "../forms/entry.ts";
import type { Form } from "../forms/form.ts";
import { orNothing } from "../kit/orNothing.ts";
import type { Table } from "../storage/tables.ts";

/** What refusals have taught: form and category → the fields that must not be empty there, as JSON. */
export type LearnedTable = Pick<Table<{ readonly fields: string }>, "get" | "put">;

/** How long a form waits for what it can do without. */
const waitMilliseconds = 500;

/** The less used fields that stand with the others, because Autotask has asked for them in this category before; none where storage is slow or away. */
export const learned = (table: LearnedTable, form: Form, entries: Entries): Promise<readonly string[]> =>
  orNothing(learnedBefore(table, form, entries), [], AbortSignal.timeout(waitMilliseconds));

async function learnedBefore(table: LearnedTable, form: Form, entries: Entries): Promise<readonly string[]> {
  const row = await table.get(form.id, categoryOf(form, entries));
  return row ? JSON.parse(row.values.fields) : [];
}

/** Remembers, for everybody, that Autotask asks for these fields in the chosen category: no call tells it beforehand. */
export async function learn(
  table: LearnedTable,
  form: Form,
  entries: Entries,
  fields: readonly string[],
): Promise<void> {
  const known = await learnedBefore(table, form, entries);
  const all = [...new Set([...known, ...fields])];
  if (all.length === known.length) return;
  await table.put(form.id, categoryOf(form, entries), { fields: JSON.stringify(all) });
}

// What stands in the entry is the client's; anything but a value of the list is none.
function categoryOf({ fillIn = [], fields }: Form, entries: Entries): string {
  const by = fillIn.find((one) => fields[one.by]?.kind === "picklist")?.by;
  const chosen = by === undefined ? undefined : entries[by];
  return chosen?.options.some(({ value }) => value === chosen.typed) ? chosen.typed : "none";
}
