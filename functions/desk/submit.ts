import { createHash } from "node:crypto";
import type { FilledForm } from "../forms/form.ts";
import { findBox } from "../forms/kinds/choice.ts";
import { leaveOutBox, type Submission } from "../forms/submission.ts";
import { isProblem, Problem } from "../kit/errors.ts";
import type { Action } from "../submissions/action.ts";
import type { Outcome } from "../submissions/submissions.ts";
import { wordsFor } from "../words/words.ts";
import { besideAlready } from "./already.ts";
import { withRoom } from "./attachments.ts";
import { checked } from "./check.ts";
import type { Screen, Tools, Visit } from "./desk.ts";
import { followed } from "./fillIn.ts";
import { learn } from "./learned.ts";
import { narrowed } from "./narrowed.ts";
import { refilled } from "./redraw.ts";
import { refusedEntries } from "./refusal.ts";
import { formScreen, partialScreen, problemScreen, receiptScreen, sendingScreen } from "./screens.ts";
import { type Sent, sending } from "./sending.ts";

/** From the request's arrival to its answer: Teams repeats an invoke that takes longer than five seconds. */
const answerMilliseconds = 3_000;
const leastPatience = 500;
/** How long a card waits for an address that it can do without. */
const linkMilliseconds = 500;

/** Sends a form once; a repeated submit is answered with what became of the first. */
export async function submit(tools: Tools, visit: Visit, form: Action, submission: Submission): Promise<Screen> {
  const at: Sent = { tools, visit, form, submission };
  const { tenant, objectId } = visit.caller;
  const key = { tenant, objectId, id: submission.id, answers: fingerprint(submission) };
  const before = await tools.submissions.look(key, key.answers);
  if (before && before.state !== "sending" && before.state !== "partial") return outcomeScreen(at, before);

  const person = await tools.who(visit.caller, { signal: visit.deadline });
  const ask = { signal: visit.deadline };
  const came = await refilled(tools, visit, form, submission, person);
  const { entries: now, toSee } = await followed(tools, person, form, came.entries, ask);
  const filled = { ...came, entries: narrowed(form.fields, now) };
  if (toSee.length > 0 && !before) return formScreen({ ...filled, filledIn: toSee }, visit);
  const read = await checked(filled, tools.lookupsFor(person), ask);
  const { entries, answers } = withRoom(form, read, wordsFor(visit.locale));
  // What is made already must not look as if nothing was.
  if (!answers)
    return before?.state === "partial" ? outcomeScreen(at, before) : formScreen({ ...filled, entries }, visit);
  // What a repeated submit finds may be what the first one has made.
  if (filled.already.length > 0 && !before && !(await tools.submissions.look(key, key.answers)))
    return formScreen({ ...filled, entries: besideAlready(entries, filled.already) }, visit);

  const patience = patienceFor(tools, visit);
  const work = {
    ...key,
    action: form.id,
    run: sending({ ...at, again: before?.state === "partial" }, person, answers, entries),
  };
  return outcomeScreen(
    at,
    await tools.submissions.submit(work, tools.autotask.as(person.resourceID), patience),
    filled,
  );
}

/** How many milliseconds a client still waits for an answer. */
export const patienceFor = ({ clock }: Pick<Tools, "clock">, { arrived }: Pick<Visit, "arrived">): number =>
  Math.max(leastPatience, arrived + answerMilliseconds - clock.now());

/** What became of a submission whose answers are not all at hand any more; null when it was never sent. */
export async function sentBefore(at: Sent): Promise<Screen | null> {
  const { tenant, objectId } = at.visit.caller;
  const before = await at.tools.submissions.look({ tenant, objectId, id: at.submission.id }, null);
  return before && before.state !== "refused" ? outcomeScreen(at, before) : null;
}

async function outcomeScreen(at: Sent, outcome: Outcome, filled?: FilledForm): Promise<Screen> {
  const { tools, visit, form, submission } = at;
  if (outcome.state === "done") return receiptScreen(form, outcome.receipt, visit, outcome.changed);
  if (outcome.state === "sending") return sendingScreen(form, submission, visit);
  if (outcome.state === "partial") return partialScreen(form, submission, outcome, visit);
  if (outcome.state === "refused") return refusedScreen(at, outcome.problem, outcome.freshId, filled);
  const link = await Promise.race([tools.home().catch(() => undefined), tools.clock.sleep(linkMilliseconds)]);
  const keep = { form, submission, again: false, ...(link ? { link } : {}) };
  return problemScreen(new Problem("mayHaveArrived", {}), visit, keep);
}

/** How long the form waits until what a refusal teaches is remembered. */
const learnMilliseconds = 500;

const taught = (
  { learned, log }: Tools,
  form: Action,
  entries: FilledForm["entries"],
  wanted: readonly string[],
): Promise<void> =>
  learn(learned, form, entries, wanted).catch((error: unknown) => void log.bug("learned", error, { action: form.id }));

/** The form goes on under a fresh id; where it cannot even be drawn, its texts are kept. */
async function refusedScreen(at: Sent, problem: Problem, freshId: string, filled?: FilledForm): Promise<Screen> {
  const { tools, visit, form } = at;
  const submission = { ...at.submission, id: freshId };
  try {
    const again =
      filled ??
      (await refilled(tools, visit, form, submission, await tools.who(visit.caller, { signal: visit.deadline })));
    const { entries, unnamed, wanted } = refusedEntries(form, again.entries, problem);
    // A repeated request may come with other answers than those that were refused.
    if (filled) await Promise.race([taught(tools, form, again.entries, wanted), tools.clock.sleep(learnMilliseconds)]);
    const raised = [...again.raised, ...wanted];
    return formScreen({ ...again, id: freshId, entries, raised }, visit, unnamed ? { problem } : {});
  } catch (error) {
    if (!isProblem(error)) throw error;
    return problemScreen(error, visit, { form, submission, again: true });
  }
}

/** A fingerprint of what was typed; find boxes are no part of it, nor is the tick, whose work is done already. */
export const fingerprint = ({ typed }: Pick<Submission, "typed">): string => {
  const answers = Object.entries(typed).filter(([key]) => !key.endsWith(findBox("")) && !key.endsWith(leaveOutBox("")));
  return createHash("sha256").update(JSON.stringify(answers.toSorted())).digest("hex");
};
