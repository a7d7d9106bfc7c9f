import type { Ask } from "../autotask/autotask.ts";
import type { Listed } from "../autotask/lists/listed.ts";
import type { ListName } from "../autotask/lists.ts";
import type { Hit, Lookups, Source, Within } from "../autotask/lookups.ts";
import { orWithout } from "../autotask/refusedReads.ts";
import { blank, containing, type Entries, type Entry, type Option } from "../forms/entry.ts";
import type { Field, Fields, Sourced } from "../forms/field.ts";
import { offerCarried } from "../forms/fileOffer.ts";
import type { Form } from "../forms/form.ts";
import { findBox } from "../forms/kinds/choice.ts";
import type { Beginning, Common, Place } from "../forms/kinds/kind.ts";
import { kindOf } from "../forms/kinds.ts";
import type { Opening } from "../forms/opening.ts";
import type { Origin } from "../forms/origin.ts";
import { earlierBox, offerBox, type Submission } from "../forms/submission.ts";
import type { Choices as LastChosen } from "../storage/lastChoices.ts";
import { assignedEntry, type LookedUp } from "./assigned.ts";
import { idsIn, withinOf } from "./within.ts";

/** Where a form's choices come from. */
export interface Choices {
  /** The values of a list, for whoever asks. */
  readonly lists: (name: ListName, ask: Ask) => Promise<readonly Listed[]>;
  readonly lookups: Lookups;
  /** List → what the person chose of it last. */
  readonly last: LastChosen;
  readonly assigned: LookedUp;
  /** Whether somebody else may be chosen where Autotask would not look at who chooses. */
  readonly others: boolean;
  readonly ask: Ask;
}

/** The entries of a form that is opened: the records chosen already, what the origin suggests, and the tenant's defaults. */
export async function opened(
  form: Form,
  origin: Origin,
  where: Beginning,
  choices: Choices,
  chosen: Opening["chosen"] = {},
): Promise<Entries> {
  const begun = await each(form.fields, async (key, field) => {
    const options = kindOf(field).options?.(field) ?? [];
    const entry = { ...blank, options, ...kindOf(field).begin(field, origin, where), ...chosenIn(field, chosen[key]) };
    if (!("list" in field)) return entry;
    const last = field.kind === "picklist" && field.remember ? choices.last[field.list] : undefined;
    return picklistEntry(field, { ...entry, last: last ?? "" }, choices, { preselect: true });
  });
  const looked = await each(form.fields, async (key, field) => {
    const entry = begun[key] ?? blank;
    if (!("source" in field)) return entry;
    const within = { ...organizationOf(form, origin), ...withinOf(field, form.fields, (one) => begun[one]?.typed) };
    const fitting = field.kind === "searches" ? await fittingEntry(field, entry, within, choices) : entry;
    return searchEntry(field, field.listed ? await listedEntry(field, fitting, within, choices) : fitting, choices);
  });
  return each(form.fields, async (key, field) => {
    const entry = looked[key] ?? blank;
    if (!("to" in field)) return entry;
    return assignedEntry(field, form.fields, entry, (one) => looked[one]?.typed, choices, { sending: false });
  });
}

/** Only what belongs to what else is suggested: the subject may name a ticket of another organization than the sender's. */
async function fittingEntry(field: Sourced, entry: Entry, within: Within, { lookups, ask }: Choices): Promise<Entry> {
  const source = field.source as Source;
  const ids = entry.offered.map(({ id }) => id);
  // Once met together, they are not asked for one by one below.
  if (ids.length > 0) await lookups.named(source, ids, ask);
  const belong = await Promise.all(ids.map((id) => lookups.belongs(source, id, within, ask)));
  const offered = entry.offered.filter((_, at) => belong[at]);
  const typed = offered.some(({ id }) => String(id) === entry.typed) ? entry.typed : "";
  return { ...entry, offered, typed, began: typed };
}

/** A record that was chosen before the form was opened. */
const chosenIn = ({ kind }: Field, id: number | undefined): Partial<Entry> =>
  kind === "search" && id !== undefined ? { typed: String(id), began: String(id) } : {};

/** Where a form has no field for it, what a message is about still says within which organization to look first. */
function organizationOf({ fields }: Form, { about }: Origin): Within {
  const [best] = about.organization;
  const asked = Object.values(fields).some((field) => "source" in field && field.source === "Companies");
  return best && !best.ask && !asked ? { Companies: best.id } : {};
}

/** Everything there is to choose among, where there is little; the only one is chosen. */
async function listedEntry(field: Sourced, entry: Entry, within: Within, { lookups, ask }: Choices): Promise<Entry> {
  const found = await unlessNeeded(field, lookups.find(field.source as Source, "", within, ask));
  const hits = found.map(({ id }) => id);
  const alone = hits.length === 1 && field.required && field.kind === "search";
  const typed = entry.typed || (alone ? String(hits[0]) : "");
  return { ...entry, hits, typed, began: typed };
}

/** The entries with the names of records that something else than a search has put there. */
export const named = (form: Form, entries: Entries, choices: Choices): Promise<Entries> =>
  each(form.fields, async (key, field) => {
    const entry = entries[key] ?? blank;
    const unnamed = idsIn(entry.typed).some((id) => !entry.options.some(({ value }) => value === String(id)));
    return "source" in field && unnamed ? searchEntry(field, entry, choices) : entry;
  });

/** The entries of a form that came back, with everything that was typed in it, and with what Find has chosen by itself. */
export async function returned(form: Form, submission: Submission, where: Place, choices: Choices): Promise<Entries> {
  const came = await asTheyCame(form, submission, where, choices);
  const typed = Object.fromEntries(Object.entries(came).map(([key, entry]) => [key, entry.typed]));
  const isFound = (key: string) => typed[key] !== (submission.typed[key] ?? "");
  const sending = submission.press === "send";
  return each(form.fields, async (key, field) => {
    const entry = came[key] ?? blank;
    if ("to" in field) return assignedEntry(field, form.fields, entry, (one) => typed[one], choices, { sending });
    if (!("source" in field) || !field.within.some(isFound)) return entry;
    const changed: Submission = { ...submission, press: "redraw", typed: { ...submission.typed, ...typed } };
    return searchEntry(field, { ...entry, ...(await hitsOf(key, field, form.fields, changed, choices)) }, choices);
  });
}

const asTheyCame = (form: Form, submission: Submission, where: Place, choices: Choices): Promise<Entries> =>
  each(form.fields, async (key, field) => {
    const came = typedIn(key, field, submission);
    const entry = {
      ...(kindOf(field).settle?.(came, where) ?? came),
      preferred: "prefer" in field ? (field.prefer?.(submission.from) ?? null) : null,
    };
    if ("list" in field) return sifted(key, submission, await picklistEntry(field, entry, choices));
    if (!("source" in field)) return entry;
    return searchEntry(field, { ...entry, ...(await hitsOf(key, field, form.fields, submission, choices)) }, choices);
  });

/** The files on offer: what stands behind the card, else what the card carries. */
const offerIn = (behind: string | undefined, carried: string | undefined): Entry["offer"] =>
  behind ? JSON.parse(behind) : offerCarried(carried ?? "");

const typedIn = (
  key: string,
  field: Field,
  { typed, began, last, cut, offered, leftOut, behind }: Submission,
): Entry => ({
  ...blank,
  typed: kindOf(field).gather?.(key, typed) ?? typed[key] ?? "",
  began: began[key] ?? "",
  last: last[key] ?? "",
  sought: typed[findBox(key)] ?? "",
  options: kindOf(field).options?.(field) ?? [],
  offered: offered[key] ?? [],
  cut: cut[key] ?? null,
  rest: leftOut[key] ?? "",
  leaveOut: leftOut[key] !== undefined,
  earlier: behind[earlierBox(key)] ?? "",
  withEarlier: typed[earlierBox(key)] === "true",
  offer: offerIn(behind[offerBox(key)], typed[offerBox(key)]),
});

async function picklistEntry(
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

/** What Autotask refuses to tell keeps nobody from a form that can be sent without. */
const unlessNeeded = <T>({ required }: Common, all: Promise<readonly T[]>): Promise<readonly T[]> =>
  required ? all : orWithout(all, []);

const listedOption = ({ value, label, mine = false, parent }: Listed): Option => ({
  value,
  title: label,
  active: true,
  mine,
  ...(parent === undefined ? {} : { parent }),
});

function sifted(key: string, { press, field }: Submission, entry: Entry): Entry {
  if (press !== "find" || field !== key) return entry;
  return { ...entry, found: containing(entry.options, entry.sought).length };
}

async function searchEntry(field: Sourced, entry: Entry, { lookups, ask }: Choices): Promise<Entry> {
  const wanted = [...(entry.hits ?? []), ...entry.offered.map(({ id }) => id), ...idsIn(entry.typed)];
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

const optionOf = ({ id, label, active }: Hit): Option => ({ value: String(id), title: label, active });

/** The records that Find brings now, or brought before; where nothing was chosen, the only one is. */
async function hitsOf(
  key: string,
  field: Sourced,
  fields: Fields,
  { press, field: pressed, typed, hits }: Submission,
  { lookups, ask }: Choices,
): Promise<Partial<Entry>> {
  const within = withinOf(field, fields, (sibling) => typed[sibling]);
  const asked = press === "find" && pressed === key;
  const parentChanged = press === "redraw" && Object.keys(within).length > 0;
  if (!asked && !parentChanged) return { hits: hits[key] ?? null };
  const find = async (words: string) => {
    const above = "anywhere" in field && field.anywhere && words.trim() !== "" ? {} : within;
    return (await lookups.find(field.source as Source, words, above, ask)).map(({ id }) => id);
  };
  const sought = typed[findBox(key)] ?? "";
  const ids = await find(sought);
  // What is sought still stands in the box, but beneath another parent there may be no such thing.
  if (!asked) return { hits: ids.length > 0 || sought === "" ? ids : await find("") };
  const only = idsIn(typed[key] ?? "").length === 0 && ids.length === 1;
  return { hits: ids, found: ids.length, ...(only ? { typed: String(ids[0]) } : {}) };
}

async function each(fields: Fields, entry: (key: string, field: Field) => Promise<Entry>): Promise<Entries> {
  const made = Object.entries(fields).map(async ([key, field]) => [key, await entry(key, field)] as const);
  return Object.fromEntries(await Promise.all(made));
}
