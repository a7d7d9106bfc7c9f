import type { Within } from "../autotask/lookups.ts";
import { blank, type Entries, type Entry } from "../forms/entry.ts";
import type { Field, Fields } from "../forms/field.ts";
import { offerCarried } from "../forms/fileOffer.ts";
import type { Form } from "../forms/form.ts";
import { findBox } from "../forms/kinds/choice.ts";
import type { Beginning, Place } from "../forms/kinds/kind.ts";
import { kindOf } from "../forms/kinds.ts";
import type { Opening } from "../forms/opening.ts";
import type { Origin } from "../forms/origin.ts";
import { earlierBox, offerBox, type Submission } from "../forms/submission.ts";
import { assignedEntry } from "./assigned.ts";
import type { Choices } from "./choices.ts";
import { picklistEntry, sifted } from "./listEntry.ts";
import { fittingEntry, hitsOf, listedEntry, searchEntry, usableEntry } from "./searchEntry.ts";
import { idsIn, withinOf } from "./within.ts";

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

/** A record that was chosen before the form was opened. */
const chosenIn = ({ kind }: Field, id: number | undefined): Partial<Entry> =>
  kind === "search" && id !== undefined ? { typed: String(id), began: String(id) } : {};

/** Where a form has no field for it, what a message is about still says within which organization to look first. */
function organizationOf({ fields }: Form, { about }: Origin): Within {
  const [best] = about.organization;
  const asked = Object.values(fields).some((field) => "source" in field && field.source === "Companies");
  return best && !best.ask && !asked ? { Companies: best.id } : {};
}

/** The entries with the names of records that something else than a search has put there, as far as they can be sent. */
export const named = (form: Form, entries: Entries, choices: Choices): Promise<Entries> =>
  each(form.fields, async (key, field) => {
    const entry = entries[key] ?? blank;
    const unnamed = idsIn(entry.typed).some((id) => !entry.options.some(({ value }) => value === String(id)));
    if (!("source" in field) || !unnamed) return entry;
    const told = await searchEntry(field, entry, choices);
    if (field.required || told.typed !== told.began) return told;
    return usableEntry(
      field,
      told,
      withinOf(field, form.fields, (one) => entries[one]?.typed),
      choices,
    );
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

async function each(fields: Fields, entry: (key: string, field: Field) => Promise<Entry>): Promise<Entries> {
  const made = Object.entries(fields).map(async ([key, field]) => [key, await entry(key, field)] as const);
  return Object.fromEntries(await Promise.all(made));
}
