import { randomUUID } from "node:crypto";
import { blank, type Entries, type Entry } from "../forms/entry.ts";
import type { Field } from "../forms/field.ts";
import { nothing } from "../forms/kinds/choice.ts";
import type { UserDefinedKind } from "../forms/kinds/userDefined.ts";
import { isProblem, type Problem } from "../kit/errors.ts";
import type { Action } from "../submissions/action.ts";

/** The entries with Autotask's own words beside the fields it named, which of them it wants filled in, and whether something is left to say above them. */
export function refusedEntries(
  form: Action,
  entries: Entries,
  problem: Problem,
): { readonly entries: Entries; readonly unnamed: boolean; readonly wanted: readonly string[] } {
  if (isProblem(problem, "fileMissing"))
    return { entries: broughtAgain(form, entries, problem), unnamed: false, wanted: [] };
  if (!isProblem(problem, "autotaskRefused")) return { entries, unnamed: true, wanted: [] };
  const named = problem.facts.fields.map(({ name, why }) => ({ key: keyOf(form, name), why }));
  const beside = named.flatMap(({ key, why }) =>
    key
      ? [[key, { ...(entries[key] ?? blank), wrong: { sentence: "Autotask said: {why}", facts: { why } } }] as const]
      : [],
  );
  return {
    entries: { ...entries, ...Object.fromEntries(beside) },
    wanted: named.flatMap(({ key, why }) =>
      key && isEmpty(entries[key]) && /required|must have/i.test(why) ? [key] : [],
    ),
    unnamed: named.length === 0 || named.some(({ key }) => key === null),
  };
}

/** Whatever is here already: all is brought once more, under another GUID. */
function broughtAgain({ fields }: Action, entries: Entries, { facts }: Problem<"fileMissing">): Entries {
  const again = Object.entries(entries).map(([key, entry]) => {
    if (fields[key]?.kind !== "files" || !entry.offer) return [key, entry];
    const wrong = { sentence: "{name} did not arrive here. Untick it, or send the form again.", facts } as const;
    return [key, { ...entry, offer: { ...entry.offer, upload: randomUUID() }, wrong }];
  });
  return Object.fromEntries(again);
}

const isEmpty = ({ typed }: Entry = blank): boolean => typed === "" || typed === nothing;

const isOwn = (field: Field): field is UserDefinedKind => field.kind === "userDefined";

/** The form's field that fills a field of Autotask's. */
function keyOf(form: Action, name: string): string | null {
  const same = (other: string) => other.toLowerCase() === name.toLowerCase();
  const renamed = Object.entries(form.refused).find(([theirs]) => same(theirs))?.[1];
  const filled = Object.entries(form.fields).find(
    ([key, field]) =>
      same(key) || ("list" in field && same(field.list.split(".")[1] ?? "")) || (isOwn(field) && same(field.name)),
  );
  return renamed ?? filled?.[0] ?? null;
}
