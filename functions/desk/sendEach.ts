import { v5 as uuidFrom } from "uuid";
import type { Entries, Entry } from "../forms/entry.ts";
import type { Message } from "../forms/origin.ts";
import type { OneOfSeveral, OneOutcome } from "../forms/severalCard.ts";
import type { Several } from "../forms/sharing.ts";
import type { Submission } from "../forms/submission.ts";
import type { Person } from "../identity/identity.ts";
import { isProblem, Problem } from "../kit/errors.ts";
import { side } from "../kit/side.ts";
import type { Action } from "../submissions/action.ts";
import type { Outcome } from "../submissions/submissions.ts";
import { wordsFor } from "../words/words.ts";
import { alreadyThere } from "./already.ts";
import { begun } from "./begun.ts";
import { checked } from "./check.ts";
import type { Tools, Visit } from "./desk.ts";
import { caughtUp } from "./fillIn.ts";
import { keptMessage } from "./keptMessages.ts";
import { narrowedAnew } from "./narrowed.ts";
import { sending } from "./sending.ts";
import { atOnce, filledFor, placeOf, startOf } from "./severalForm.ts";
import { fingerprint, patienceFor } from "./submit.ts";

/** A form for several messages, on its way. */
export interface Sending {
  readonly tools: Tools;
  readonly visit: Visit;
  readonly form: Action;
  readonly submission: Submission;
  readonly person: Person;
}

/** Sends a form for each message; who is not done when the client's time is up goes on by itself. */
export async function sentEach(at: Sending, several: Several, shared: Entries): Promise<readonly OneOfSeveral[]> {
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
  const whole = await caughtUp(tools, person, form, overlaid(own, shared, several), ask);
  const entries = narrowedAnew(form.fields, whole);
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

/** A message's own entries with what was answered for all, and for what it does not tell: that has yet to fill in what follows from it. */
const overlaid = (own: Entries, shared: Entries, { asked }: Several): Entries => ({
  ...own,
  ...Object.fromEntries(
    Object.entries(asked).flatMap(([key, how]) => {
      const entry = shared[key];
      if (!entry || isOwn(how, own[key])) return [];
      return [[key, how === "all" ? entry : { ...entry, began: "" }]];
    }),
  ),
});

/** Whether a message tells by itself what is asked for those only that do not. */
const isOwn = (how: "all" | "lacking", entry: Entry | undefined): boolean => how === "lacking" && entry?.typed !== "";

/** The submission id of one message of several: the same whenever the form is sent again. */
const derivedId = (id: string, index: number): string => uuidFrom(String(index), id);
