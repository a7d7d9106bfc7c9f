import type { Ask } from "../autotask/autotask.ts";
import type { Listed } from "../autotask/lists/listed.ts";
import type { ListName } from "../autotask/lists.ts";
import type { Hit, Lookups, Source } from "../autotask/lookups.ts";
import { blank, containing, type Entries, type Entry, type Option } from "../forms/entry.ts";
import type { Field, Fields } from "../forms/field.ts";
import type { Form } from "../forms/form.ts";
import { findBox } from "../forms/kinds/choice.ts";
import type { SearchField } from "../forms/kinds/search.ts";
import { kindOf } from "../forms/kinds.ts";
import type { Origin } from "../forms/origin.ts";
import type { Submission } from "../forms/submission.ts";
import { idIn, withinOf } from "./within.ts";

/** Where a form's choices come from. */
export interface Choices {
  /** The values of a list, for whoever asks. */
  readonly lists: (name: ListName, ask: Ask) => Promise<readonly Listed[]>;
  readonly lookups: Lookups;
  readonly ask: Ask;
}

/** The entries of a form that is opened: what the origin suggests, and the tenant's defaults. */
export const opened = (form: Form, origin: Origin, choices: Choices): Promise<Entries> =>
  each(form.fields, async (_, field) => {
    const entry = { ...blank, options: kindOf(field).options?.(field) ?? [], ...kindOf(field).begin(field, origin) };
    if ("list" in field) return picklistEntry(field, entry, choices, { preselect: true });
    return "source" in field ? searchEntry(field, entry, choices) : entry;
  });

/** The entries of a form that came back, with everything that was typed in it. */
export const returned = (form: Form, submission: Submission, choices: Choices): Promise<Entries> =>
  each(form.fields, async (key, field) => {
    const entry = {
      ...typedIn(key, field, submission),
      preferred: "prefer" in field ? (field.prefer?.(submission.from) ?? null) : null,
    };
    if ("list" in field) return sifted(key, submission, await picklistEntry(field, entry, choices));
    if (!("source" in field)) return entry;
    return searchEntry(field, { ...entry, ...(await hitsOf(key, field, form.fields, submission, choices)) }, choices);
  });

const typedIn = (key: string, field: Field, { typed, began, cut, offered, leftOut }: Submission): Entry => ({
  ...blank,
  typed: kindOf(field).gather?.(key, typed) ?? typed[key] ?? "",
  began: began[key] ?? "",
  sought: typed[findBox(key)] ?? "",
  options: kindOf(field).options?.(field) ?? [],
  offered: offered[key] ?? [],
  cut: cut[key] ?? null,
  rest: leftOut[key] ?? "",
  leaveOut: leftOut[key] !== undefined,
});

async function picklistEntry(
  field: { readonly list: string },
  entry: Entry,
  { lists, ask }: Choices,
  more: { readonly preselect?: boolean } = {},
): Promise<Entry> {
  const values = await lists(field.list as ListName, ask);
  const preferred = values.find(({ label }) => entry.preferred?.test(label));
  const usual = (preferred ?? values.find(({ isDefault }) => isDefault))?.value ?? "";
  return {
    ...entry,
    usual,
    ...(more.preselect ? { typed: usual, began: usual } : {}),
    options: values.map(({ value, label, mine = false }) => ({ value, title: label, active: true, mine })),
  };
}

function sifted(key: string, { press, field }: Submission, entry: Entry): Entry {
  if (press !== "find" || field !== key) return entry;
  return { ...entry, found: containing(entry.options, entry.sought).length };
}

async function searchEntry(field: SearchField, entry: Entry, { lookups, ask }: Choices): Promise<Entry> {
  const chosen = idIn(entry.typed);
  const wanted = [...(entry.hits ?? []), ...entry.offered.map(({ id }) => id), ...(chosen === null ? [] : [chosen])];
  const named = wanted.length ? await lookups.named(field.source as Source, [...new Set(wanted)], ask) : [];
  return { ...entry, options: named.map(optionOf) };
}

const optionOf = ({ id, label, active }: Hit): Option => ({ value: String(id), title: label, active });

/** The records that Find brings now, or brought before; where nothing was chosen, the only one is. */
async function hitsOf(
  key: string,
  field: SearchField,
  fields: Fields,
  { press, field: pressed, typed, hits }: Submission,
  { lookups, ask }: Choices,
): Promise<Partial<Entry>> {
  const within = withinOf(field, fields, (sibling) => typed[sibling]);
  const asked = press === "find" && pressed === key;
  const parentChanged = press === "redraw" && Object.keys(within).length > 0;
  if (!asked && !parentChanged) return { hits: hits[key] ?? null };
  const sought = asked ? (typed[findBox(key)] ?? "") : "";
  const ids = (await lookups.find(field.source as Source, sought, within, ask)).map(({ id }) => id);
  if (!asked) return { hits: ids };
  const only = idIn(typed[key] ?? "") === null && ids.length === 1;
  return { hits: ids, found: ids.length, ...(only ? { typed: String(ids[0]) } : {}) };
}

async function each(fields: Fields, entry: (key: string, field: Field) => Promise<Entry>): Promise<Entries> {
  const made = Object.entries(fields).map(async ([key, field]) => [key, await entry(key, field)] as const);
  return Object.fromEntries(await Promise.all(made));
}
