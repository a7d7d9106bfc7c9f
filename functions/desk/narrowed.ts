import { blank, type Entries, type Entry, fittingOptions, type Option } from "../forms/entry.ts";
import type { Fields } from "../forms/field.ts";
import { narrowedBy } from "../forms/narrowing.ts";

/** The entries with what is chosen in the field that narrows them, as it is now. */
export const narrowed = (fields: Fields, entries: Entries): Entries =>
  each(fields, entries, (entry, above) => ({ ...entry, within: chosenIn(above) }));

/** The same, where a choice that nobody has touched and that does not fit gives way to one that would have been preselected among those that do. */
export const narrowedAnew = (fields: Fields, entries: Entries): Entries =>
  each(fields, entries, (entry, above) => preselected({ ...entry, within: chosenIn(above) }));

function each(fields: Fields, entries: Entries, narrow: (entry: Entry, above: Entry) => Entry): Entries {
  const now = Object.entries(fields).flatMap(([key, field]) => {
    const above = narrowedBy(field);
    return above ? [[key, narrow(entries[key] ?? blank, entries[above] ?? blank)] as const] : [];
  });
  return { ...entries, ...Object.fromEntries(now) };
}

const chosenIn = ({ options, typed }: Entry): Option | null => options.find(({ value }) => value === typed) ?? null;

function preselected(entry: Entry): Entry {
  const { typed, began, usual, preferred } = entry;
  const fitting = fittingOptions(entry);
  if (typed !== began || fitting.some(({ value }) => value === typed)) return entry;
  const instead = fitting.find(({ title }) => preferred?.test(title)) ?? fitting.find(({ value }) => value === usual);
  return { ...entry, typed: instead?.value ?? "", began: instead?.value ?? "" };
}
