import type { Listed } from "../autotask/lists/listed.ts";
import type { ListName } from "../autotask/lists.ts";
import { containing, type Entry, type Option } from "../forms/entry.ts";
import type { Common } from "../forms/kinds/kind.ts";
import type { Submission } from "../forms/submission.ts";
import { type Choices, unlessNeeded } from "./choices.ts";

/** A picklist with the tenant's values, and what it begins with: what is preferred, what was chosen last, the tenant's default. */
export async function picklistEntry(
  field: Common & {
    readonly list: string;
    readonly asked?: boolean;
    readonly mine?: boolean;
    readonly ownOnly?: boolean;
  },
  entry: Entry,
  { lists, others, ask }: Choices,
  more: { readonly preselect?: boolean } = {},
): Promise<Entry> {
  const all = await unlessNeeded(field, lists(field.list as ListName, ask));
  const values = field.ownOnly && !others ? all.filter(({ mine }) => mine) : all;
  const preferred = values.find(({ label }) => entry.preferred?.test(label));
  const byDefault = values.find(({ isDefault, mine = false }) => (field.mine ? mine : isDefault));
  const told = preferred ?? (field.asked ? undefined : byDefault);
  const last = preferred ? undefined : values.find(({ value }) => value === entry.last && value !== told?.value);
  const usual = (last ?? told)?.value ?? "";
  return {
    ...entry,
    usual,
    last: last?.value ?? "",
    ...(more.preselect ? { typed: usual, began: usual } : {}),
    options: values.map(listedOption),
  };
}

const listedOption = ({ value, label, mine = false, parent }: Listed): Option => ({
  value,
  title: label,
  active: true,
  mine,
  ...(parent === undefined ? {} : { parent }),
});

/** The values that a Find within the list leaves. */
export function sifted(key: string, { press, field }: Submission, entry: Entry): Entry {
  if (press !== "find" || field !== key) return entry;
  return { ...entry, found: containing(entry.options, entry.sought).length };
}
