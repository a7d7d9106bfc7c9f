import type { Hit, Source, Within } from "../autotask/lookups.ts";
import { orWithout } from "../autotask/refusedReads.ts";
import type { Entry, Option } from "../forms/entry.ts";
import type { Fields, Sourced } from "../forms/field.ts";
import { findBox } from "../forms/kinds/choice.ts";
import type { Submission } from "../forms/submission.ts";
import { type Choices, unlessNeeded } from "./choices.ts";
import { idsIn, withinOf } from "./within.ts";

/** Only what belongs to what else is suggested, and what is complete unchosen: the subject may name a ticket of another organization than the sender's, or one that nobody goes out for any more. */
export async function fittingEntry(
  field: Sourced,
  entry: Entry,
  within: Within,
  { lookups, ask }: Choices,
): Promise<Entry> {
  const source = field.source as Source;
  const ids = entry.offered.map(({ id }) => id);
  // Once met together, they are not asked for one by one below.
  const named = ids.length > 0 ? await lookups.named(source, ids, ask) : [];
  const belong = await Promise.all(ids.map((id) => lookups.belongs(source, id, within, ask)));
  const offered = entry.offered.filter((_, at) => belong[at]);
  const done = new Set(named.flatMap((one) => (one.done ? [one.id] : [])));
  const typed = offered.some(({ id }) => String(id) === entry.typed && !done.has(id)) ? entry.typed : "";
  return { ...entry, offered, typed, began: typed };
}

/** Everything there is to choose among, where there is little; the only one is chosen. */
export async function listedEntry(
  field: Sourced,
  entry: Entry,
  within: Within,
  { lookups, ask }: Choices,
): Promise<Entry> {
  const found = await unlessNeeded(field, lookups.find(field.source as Source, "", within, ask));
  const hits = found.map(({ id }) => id);
  const alone = hits.length === 1 && field.required && field.kind === "search";
  const typed = entry.typed || (alone ? String(hits[0]) : "");
  return { ...entry, hits, typed, began: typed };
}

/** A search with the names of all records in it. */
export async function searchEntry(field: Sourced, entry: Entry, { lookups, ask }: Choices): Promise<Entry> {
  const offered = entry.offered.map(({ id }) => id);
  const hits = entry.hits ?? [];
  // What was sought stands above what the message suggests, and that above what is merely there.
  const wanted = [...(entry.sought === "" ? [...offered, ...hits] : [...hits, ...offered]), ...idsIn(entry.typed)];
  const names = wanted.length ? lookups.named(field.source as Source, [...new Set(wanted)], ask) : [];
  const told = field.required ? await names : await orWithout(Promise.resolve(names), null);
  const named = told ?? [];
  const unread = entry.offered.flatMap(({ id, label }) =>
    label && !named.some((one) => one.id === id) ? [{ value: String(id), title: label, active: true }] : [],
  );
  const options = [...named.map(optionOf), ...unread];
  // A record that something else has filled in and that nobody may name can be neither seen nor chosen.
  return told || options.some(({ value }) => value === entry.typed)
    ? { ...entry, options }
    : { ...entry, options, typed: "", began: "" };
}

/** What was filled in and could not be sent is left out: a contract that has ended, or that of another organization than the ticket's. */
export async function usableEntry(
  field: Sourced,
  entry: Entry,
  within: Within,
  { lookups, ask }: Choices,
): Promise<Entry> {
  const ids = idsIn(entry.typed);
  const belong = await Promise.all(ids.map((id) => lookups.belongs(field.source as Source, id, within, ask)));
  const isChosen = ({ value }: Option) => ids.includes(Number(value));
  if (belong.every(Boolean) && entry.options.every((option) => option.active || !isChosen(option))) return entry;
  return { ...entry, typed: "", began: "", options: entry.options.filter((option) => !isChosen(option)) };
}

const optionOf = ({ id, label, active }: Hit): Option => ({ value: String(id), title: label, active });

/** The records that Find brings now, or brought before; where nothing was chosen, the only one is. */
export async function hitsOf(
  key: string,
  field: Sourced,
  fields: Fields,
  { press, field: pressed, typed, hits: before }: Submission,
  { lookups, ask }: Choices,
): Promise<Partial<Entry>> {
  const within = withinOf(field, fields, (sibling) => typed[sibling]);
  const asked = press === "find" && pressed === key;
  const parentChanged = press === "redraw" && Object.keys(within).length > 0;
  if (!asked && !parentChanged) return { hits: before[key] ?? null };
  const find = async (words: string) => {
    const above = "anywhere" in field && field.anywhere && words.trim() !== "" ? {} : within;
    const hits = await unlessNeeded(field, lookups.find(field.source as Source, words, above, ask));
    return hits.map(({ id }) => id);
  };
  const sought = typed[findBox(key)] ?? "";
  const ids = await find(sought);
  // What is sought still stands in the box, but beneath another parent there may be no such thing.
  if (!asked) return { hits: ids.length > 0 || sought === "" ? ids : await find("") };
  const only = idsIn(typed[key] ?? "").length === 0 && ids.length === 1;
  return { hits: ids, found: ids.length, ...(only ? { typed: String(ids[0]) } : {}) };
}
