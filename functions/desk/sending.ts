import type { Entries, Entry } from "../forms/entry.ts";
import type { Answers, Fields } from "../forms/field.ts";
import { tickedNames } from "../forms/kinds/files.ts";
import type { Place } from "../forms/kinds/kind.ts";
import { kindOf } from "../forms/kinds.ts";
import type { KeptReceipt, Receipt, ReceiptLine } from "../forms/receiptCard.ts";
import { linkIn, type Submission } from "../forms/submission.ts";
import type { Person } from "../identity/identity.ts";
import type { Made } from "../storage/made.ts";
import { ownerOf } from "../storage/owner.ts";
import type { Action } from "../submissions/action.ts";
import type { Journal } from "../submissions/journal.ts";
import { type Say, wordsFor } from "../words/words.ts";
import { allHere, attaching, withLinks } from "./attachments.ts";
import { chosenTitle } from "./check.ts";
import type { Tools, Visit } from "./desk.ts";
import { chosenIn } from "./lastChoices.ts";
import { apart } from "./ownFields.ts";
import { zoneOf } from "./zone.ts";

/** How long what follows a write may read, after the client has had its answer. */
const afterwardsMilliseconds = 10_000;
/** How long a receipt waits for what is remembered: for the next reader of the message, for the next form. */
const memoryMilliseconds = 500;

/** A form that somebody sends. */
export interface Sent {
  readonly tools: Tools;
  readonly visit: Visit;
  readonly form: Action;
  readonly submission: Submission;
  /** Whether it does the rest of what was made and remembered before. */
  readonly again?: boolean;
}

/** What sends a form, and remembers what became of it. */
export const sending =
  (at: Sent, person: Person, answers: Answers<Fields>, entries: Entries) =>
  async (journal: Journal): Promise<KeptReceipt> => {
    const { tools, form, submission } = at;
    const reads = tools.readAs(person);
    const say = wordsFor(at.visit.locale);
    const timeZone = submission.timeZone ?? (await zoneOf(tools, at.visit));
    const kept = {
      lines: linesOf(form, entries, { timeZone }, say),
      origin: { from: submission.from, link: linkIn(submission) },
    };
    const owner = ownerOf(at.visit.caller);
    // What is attached already is not kept here any more.
    if (!journal.begun()) await allHere(tools, owner, answers);
    const { answers: known, userDefined } = apart(form.fields, withLinks(form, answers, say));
    const inTime = (work: Promise<unknown>) => Promise.race([work, tools.clock.sleep(memoryMilliseconds)]);
    const receipt = await form.send(known, {
      userDefined,
      create: journal.create,
      update: journal.update,
      also: journal.also,
      attach: attaching(tools, owner, person, journal),
      get: (entity, id, ask) => reads.get(entity, id, { ...ask, signal: AbortSignal.timeout(afterwardsMilliseconds) }),
      link: tools.autotask.link,
      home: tools.home,
    });
    await inTime(Promise.all([remember(at, person, receipt), rememberChoices(at, entries)]));
    return { ...receipt, ...kept };
  };

/** What was made is found again by the message it was made from; no receipt fails without. */
async function remember(
  { tools, form: { id: action, title }, submission: { traces: [own, conversation] = [] }, again }: Sent,
  person: Person,
  { record, link }: Receipt,
): Promise<void> {
  if (again) return;
  const { made, clock, log } = tools;
  const when = new Date(clock.now()).toISOString();
  const traces = { message: own || null, thread: [], conversation: conversation || null };
  const one: Made = { ...record, action, title, who: person.name, when, link };
  await made
    .remember(person, traces, one)
    .catch((error: unknown) => void log.bug("made from a message", error, { action }));
}

/** What the person chose of lists is offered to them next time. */
async function rememberChoices({ tools, visit, form }: Sent, entries: Entries): Promise<void> {
  const chosen = chosenIn(form.fields, entries);
  if (Object.keys(chosen).length === 0) return;
  await tools.lastChoices
    .keep(visit.caller, chosen)
    .catch((error: unknown) => void tools.log.bug("last choices", error, { action: form.id }));
}

/** The records that were chosen, and why they had been suggested, and what else a kind of field tells. */
const linesOf = (form: Action, entries: Entries, where: Place, say: Say): ReceiptLine[] =>
  Object.entries(form.fields).flatMap(([key, field]) => {
    const { label } = field;
    const entry = entries[key];
    if (field.kind === "files" && entry) return filesLine(label, entry);
    const told = entry && kindOf(field).told?.(entry, where, say);
    if (told) return [{ label, name: told, reason: null }];
    const name = chosenTitle(entry);
    if (!("source" in field || "to" in field) || !entry || name === "") return [];
    const reason = entry.offered.find(({ id }) => String(id) === entry.typed)?.reason ?? null;
    return [{ label, name, reason }];
  });

const mostNamed = 5;

function filesLine(label: ReceiptLine["label"], entry: Entry): ReceiptLine[] {
  const names = tickedNames(entry);
  const more = names.length > mostNamed ? ", …" : "";
  return names.length > 0 ? [{ label, name: names.slice(0, mostNamed).join(", ") + more, reason: null }] : [];
}
