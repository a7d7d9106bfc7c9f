import { createHash, randomUUID } from "node:crypto";
import pLimit from "p-limit";
import type { Ask } from "../autotask/autotask.ts";
import { blank, type Entries, type Entry } from "../forms/entry.ts";
import type { FilledForm } from "../forms/form.ts";
import type { Message } from "../forms/origin.ts";
import { askedOnce, fieldsAsked } from "../forms/several.ts";
import type { OneOfSeveral, OneOutcome } from "../forms/severalCard.ts";
import type { Several } from "../forms/sharing.ts";
import type { Submission } from "../forms/submission.ts";
import type { Person } from "../identity/identity.ts";
import { isProblem, Problem } from "../kit/errors.ts";
import type { Outcome } from "../submissions/submissions.ts";
import { wordsFor } from "../words/words.ts";
import { alreadyThere } from "./already.ts";
import { begun, type Start } from "./begun.ts";
import { checked } from "./check.ts";
import type { Action, Screen, Tools, Visit } from "./desk.ts";
import { followed } from "./fillIn.ts";
import { forgotten } from "./forget.ts";
import { keepMessage, keptMessage } from "./keptMessages.ts";
import { lastChosen } from "./lastChoices.ts";
import { unavailableFor } from "./menu.ts";
import { narrowed, narrowedAnew } from "./narrowed.ts";
import { actionNamed, withOwnFields } from "./ownFields.ts";
import { drawnAgain, refilled } from "./redraw.ts";
import { formScreen, severalScreen, unavailableScreen } from "./screens.ts";
import { sending } from "./sending.ts";
import { fingerprint, patienceFor } from "./submit.ts";
import { zoneOf } from "./zone.ts";

/** As many as can be matched and sent while somebody waits. */
const mostMessages = 20;
// Autotask takes three calls of an entity side by side.
const atOnce = 2;

/** Draws one form for several messages: what is the same for all is asked once. @throws Problem */
export async function openSeveral(
  tools: Tools,
  visit: Visit,
  actionId: string,
  all: readonly Message[],
): Promise<Screen> {
  // Outlook hands over the files of one open message only.
  const messages = all.map((message) => ({ ...message, files: [], original: false }));
  const { length: count } = messages;
  if (count > mostMessages) throw new Problem("tooManyMessages", { count, most: mostMessages });
  const ask = { signal: visit.deadline };
  const action = actionNamed(tools, actionId);
  const [form, person, unavailable] = await Promise.all([
    withOwnFields(tools, action, ask),
    tools.who(visit.caller, ask),
    unavailableFor(action, tools.autotask, ask),
  ]);
  if (unavailable) return unavailableScreen(form, unavailable, visit);
  const start = await startOf(tools, visit, form, person, ask);
  const each = await side(messages, async (message) => (await begun(tools, form, message, start)).entries);
  const several: Several = { id: randomUUID(), count, asked: askedOnce(form.fields, each) };
  await side(messages, (message, at) => keepMessage(tools, visit.caller, placeOf(several, at), message));
  const entries = Object.entries(several.asked).map(([key, how]) => {
    const first = each[0]?.[key] ?? blank;
    return [key, how === "all" ? first : { ...first, ...untold }] as const;
  });
  return formScreen(filledFor(tools, form, start, several, messages[0], Object.fromEntries(entries)), visit);
}

/** What a field begins without that only some messages lack: nothing of the first one's may come to the others. */
const untold: Partial<Entry> = { typed: "", began: "", offered: [], hits: null, cut: null, earlier: "" };

/** Answers a press in a form for several messages. @throws Problem */
export async function pressSeveral(
  tools: Tools,
  visit: Visit,
  form: Action,
  submission: Submission,
  several: Several,
): Promise<Screen> {
  const ask = { signal: visit.deadline };
  const person = await tools.who(visit.caller, ask);
  const shared = sharedForm(form, several);
  const came = await (submission.press === "forget" ? forgotten : refilled)(tools, visit, shared, submission, person);
  const again: FilledForm = { ...came, several, told: toldIn(form, several) };
  if (submission.press !== "send") return drawnAgain(tools, visit, shared, again, person);
  const { entries: now, toSee } = await followed(tools, person, shared, came.entries, ask);
  const filled = { ...again, entries: narrowed(shared.fields, now) };
  if (toSee.length > 0) return formScreen({ ...filled, filledIn: toSee }, visit);
  const { entries, answers } = await checked(filled, tools.lookupsFor(person), ask);
  if (!answers) return formScreen({ ...filled, entries }, visit);
  const all = await sentEach({ tools, visit, form, submission, person }, several, entries);
  return severalScreen(form, submission, all, visit);
}

interface Sending {
  readonly tools: Tools;
  readonly visit: Visit;
  readonly form: Action;
  readonly submission: Submission;
  readonly person: Person;
}

/** Sends a form for each message; who is not done when the client's time is up goes on by itself. */
async function sentEach(at: Sending, several: Several, shared: Entries): Promise<readonly OneOfSeveral[]> {
  const { tools, visit } = at;
  const all: OneOfSeveral[] = Array.from({ length: several.count }, () => ({
    subject: "",
    outcome: { state: "sending" },
  }));
  // Two of one sender would otherwise both find that their contact is not there yet.
  const limit = at.form.already ? 1 : atOnce;
  const work = side(
    all,
    async (_, index) => {
      const outcome = await orFailed(at, async () => {
        const message = await keptMessage(tools, visit.caller, placeOf(several, index));
        all[index] = { subject: message.subject, outcome: { state: "sending" } };
        return outcomeFor(at, several, shared, message, index);
      });
      all[index] = { subject: all[index]?.subject ?? "", outcome };
    },
    limit,
  );
  const timeUp = new AbortController();
  await Promise.race([work, tools.clock.sleep(patienceFor(tools, visit), timeUp.signal).catch(() => undefined)]);
  timeUp.abort();
  return [...all];
}

/** What comes of one message; what goes wrong with it does not stop the others. */
async function orFailed({ tools, form }: Sending, work: () => Promise<OneOutcome>): Promise<OneOutcome> {
  try {
    return await work();
  } catch (error) {
    const reference = () => tools.log.bug("one of several", error, { action: form.id });
    return {
      state: "failed",
      problem: isProblem(error) ? error : new Problem("unexpected", { reference: reference() }),
    };
  }
}

async function outcomeFor(
  { tools, visit, form, submission, person }: Sending,
  several: Several,
  shared: Entries,
  message: Message,
  index: number,
): Promise<OneOutcome> {
  const { tenant, objectId } = visit.caller;
  const key = { tenant, objectId, id: await nextId(tools, visit, derivedId(submission.id, index)) };
  const before = await tools.submissions.look(key, null);
  if (before?.state === "done") return toldAs(before);
  // Also what goes on after the client has its answer reads: its own time, not the client's.
  const ask = { signal: AbortSignal.timeout(readMilliseconds) };
  // The times that were answered for all are meant where the form says so.
  const start = await startOf(tools, { ...visit, timeZone: submission.timeZone ?? visit.timeZone }, form, person, ask);
  const { background, entries: own } = await begun(tools, form, message, start);
  const entries = narrowedAnew(form.fields, overlaid(own, shared, several));
  const one = filledFor(tools, form, start, several, message, entries);
  const { entries: read, answers } = await checked({ ...one, form }, tools.lookupsFor(person), ask);
  if (!answers) return lackingIn(form, read, visit);
  const [already] = before ? [] : await alreadyThere(tools, person, form, entries, ask);
  if (already && !(await tools.submissions.look(key, null))) return { state: "there", already };
  const { message: trace, conversation } = background.traces;
  const work = {
    ...key,
    answers: `${fingerprint(submission)}${index}`,
    action: form.id,
    run: sending(
      {
        tools,
        visit,
        form,
        submission: { ...submission, traces: [trace ?? "", conversation ?? ""] },
        again: before?.state === "partial",
      },
      person,
      answers,
      entries,
    ),
  };
  return toldAs(await tools.submissions.submit(work, tools.autotask.as(person.resourceID), readMilliseconds));
}

const readMilliseconds = 60_000;
const mostRefusals = 10;

/** What a message's form is sent under: after a refusal the id that came with it. */
async function nextId(tools: Tools, { caller: { tenant, objectId } }: Visit, first: string): Promise<string> {
  let id = first;
  for (let round = 0; round < mostRefusals; round += 1) {
    const before = await tools.submissions.look({ tenant, objectId, id }, null);
    if (before?.state !== "refused") return id;
    id = before.freshId;
  }
  return id;
}

function toldAs(outcome: Outcome): OneOutcome {
  if (outcome.state === "done") return { state: "done", receipt: outcome.receipt };
  if (outcome.state === "partial") return { state: "partial", receipt: outcome.receipt, missing: outcome.missing };
  if (outcome.state === "refused") return { state: "failed", problem: outcome.problem };
  return outcome.state === "sending"
    ? { state: "sending" }
    : { state: "failed", problem: new Problem("mayHaveArrived", {}) };
}

function lackingIn({ fields }: Action, entries: Entries, { locale }: Visit): OneOutcome {
  const say = wordsFor(locale);
  const wrong = Object.entries(fields).filter(([key]) => entries[key]?.wrong);
  return { state: "lacking", labels: wrong.map(([, { label }]) => say(label)) };
}

/** A message's own entries with what was answered for all, and for what it does not tell. */
const overlaid = (own: Entries, shared: Entries, { asked }: Several): Entries => ({
  ...own,
  ...Object.fromEntries(
    Object.entries(asked).flatMap(([key, how]) => {
      const entry = shared[key];
      return entry && (how === "all" || own[key]?.typed === "") ? [[key, entry]] : [];
    }),
  ),
});

const startOf = async (tools: Tools, visit: Visit, form: Action, person: Person, ask: Ask): Promise<Start> => ({
  person,
  where: { timeZone: await zoneOf(tools, visit), now: tools.clock.now() },
  last: lastChosen(tools.lastChoices, visit.caller, form.fields),
  ask,
});

function filledFor(
  tools: Tools,
  form: Action,
  { where }: Start,
  several: Several,
  first: Message | undefined,
  entries: Entries,
): FilledForm {
  return {
    form: sharedForm(form, several),
    id: randomUUID(),
    from: first?.kind ?? "mail",
    timeZone: where.timeZone,
    draft: randomUUID(),
    entries,
    ticket: null,
    link: null,
    traces: ["", ""],
    logged: { from: [], thread: [] },
    already: [],
    onward: [],
    now: tools.clock.now(),
    raised: [],
    several,
    told: toldIn(form, several),
  };
}

const sharedForm = (form: Action, several: Several): Action => {
  const fields = fieldsAsked(form.fields, several);
  const fillIn = (form.fillIn ?? []).filter(({ by }) => by in fields);
  return { ...form, fields, fillIn };
};

const toldIn = ({ fields }: Action, { asked }: Several) =>
  Object.entries(fields).flatMap(([key, { label }]) => (asked[key] ? [] : [label]));

const placeOf = ({ id }: Several, index: number): string => `${id}.${index}`;

/** The submission id of one message of several: the same whenever the form is sent again. */
function derivedId(id: string, index: number): string {
  const hash = createHash("sha256").update(`${id}|${index}`).digest("hex");
  return [8, 4, 4, 4, 12]
    .reduce(({ at, parts }, length) => ({ at: at + length, parts: [...parts, hash.slice(at, at + length)] }), {
      at: 0,
      parts: [] as readonly string[],
    })
    .parts.join("-");
}

/** Some at a time, in their order. */
function side<T, R>(all: readonly T[], work: (one: T, at: number) => Promise<R>, most = atOnce): Promise<readonly R[]> {
  const limit = pLimit(most);
  return Promise.all(all.map((one, at) => limit(work, one, at)));
}
