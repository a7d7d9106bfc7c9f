import type { Knowledge } from "../autotask/fillIn.ts";
import { blank, type Entries, isLast } from "../forms/entry.ts";
import type { Fields } from "../forms/field.ts";
import { nothing } from "../forms/kinds/choice.ts";
import type { Submission } from "../forms/submission.ts";
import type { Choices, KeptChoices } from "../storage/keptChoices.ts";
import type { Owner } from "../storage/owner.ts";
import type { Action } from "../submissions/action.ts";
import { filledIn } from "./fillIn.ts";

/** How long a form waits for what it can do without. */
const waitMilliseconds = 300;

/** What somebody chose last of the lists of a form; nothing where storage is slow or away. */
export async function lastChosen(lastChoices: Pick<KeptChoices, "of">, owner: Owner, fields: Fields): Promise<Choices> {
  if (rememberedIn(fields).length === 0) return {};
  return lastChoices.of(owner, { signal: AbortSignal.timeout(waitMilliseconds) });
}

/** List → what the person has chosen of it otherwise than the form began; empty where they took the choice away. */
export const chosenIn = (fields: Fields, entries: Entries): Choices =>
  Object.fromEntries(
    rememberedIn(fields).flatMap(([key, list]) => {
      const { typed, began } = entries[key] ?? blank;
      return valueIn(typed) === valueIn(began) ? [] : [[list, valueIn(typed)]];
    }),
  );

const valueIn = (typed: string): string => (typed === nothing ? "" : typed);

/** The entries with the tenant's defaults, or what other choices fill in, where nothing but a last choice stood; `last` by field. */
export async function withoutLast(
  form: Action,
  entries: Entries,
  last: Submission["last"],
  known: Knowledge,
): Promise<Entries> {
  const stood = Object.entries(entries).flatMap(([key, entry]) =>
    isLast({ ...entry, last: last[key] ?? "" }) ? [[key, { ...entry, typed: entry.usual, began: entry.usual }]] : [],
  );
  const usual: Entries = { ...entries, ...Object.fromEntries(stood) };
  const filled = await filledIn(form, usual, known);
  return { ...usual, ...Object.fromEntries(stood.map(([key]) => [key, filled[String(key)]])) };
}

const rememberedIn = (fields: Fields): (readonly [key: string, list: string])[] =>
  Object.entries(fields).flatMap(([key, field]) =>
    field.kind === "picklist" && field.remember ? [[key, field.list] as const] : [],
  );
