import type { Ask } from "../autotask/autotask.ts";
import { knowledge } from "../autotask/fillIn.ts";
import { blank } from "../forms/entry.ts";
import { parentsIn } from "../forms/field.ts";
import type { FilledForm } from "../forms/form.ts";
import type { Person } from "../identity/identity.ts";
import { choicesFor } from "./choices.ts";
import type { Action, Tools } from "./desk.ts";
import { named } from "./entries.ts";
import { filledIn } from "./fillIn.ts";

/** The form with the records above the chosen ones, where they are required and nobody has chosen them: a task's project follows. Nothing else is filled in unseen. */
export async function followed(
  tools: Tools,
  form: Action,
  filled: FilledForm,
  person: Person,
  ask: Ask,
): Promise<FilledForm> {
  const { entries } = filled;
  const missing = parentsIn(form.fields).filter((key) => form.fields[key]?.required && entries[key]?.typed === "");
  if (missing.length === 0) return filled;
  const known = knowledge(tools.readAs(person), tools.defaultsOf, person.resourceID, ask);
  const all = await filledIn(form, entries, known);
  const above = Object.fromEntries(missing.map((key) => [key, all[key] ?? blank]));
  return { ...filled, entries: await named(form, { ...entries, ...above }, choicesFor(tools, person, ask)) };
}
