import type { Ask } from "../autotask/autotask.ts";
import { blank, type Entries, type Wrong } from "../forms/entry.ts";
import type { Already } from "../forms/form.ts";
import type { Person } from "../identity/identity.ts";
import type { Action } from "../submissions/action.ts";
import type { Tools } from "./desk.ts";

/** What is there already of what a form would make, as far as the person may read it. @throws Problem */
export async function alreadyThere(
  { autotask, readAs }: Tools,
  person: Person,
  form: Action,
  entries: Entries,
  ask: Ask,
): Promise<readonly Already[]> {
  const typed = Object.entries(entries).map(([key, entry]) => [key, entry.typed]);
  return form.already?.(Object.fromEntries(typed), { ...readAs(person), link: autotask.link }, ask) ?? [];
}

const seeAbove: Wrong = { sentence: "It is there already, see above: open that one, or change this." };

/** The entries with word of what is there already beside the fields that tell it; the card says above what it is. */
export const besideAlready = (entries: Entries, already: readonly Already[]): Entries => ({
  ...entries,
  ...Object.fromEntries(already.map(({ field }) => [field, { ...(entries[field] ?? blank), wrong: seeAbove }])),
});
