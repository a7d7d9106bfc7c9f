import type { Ask } from "../autotask/autotask.ts";
import type { Entries } from "../forms/entry.ts";
import { madeFromThis } from "../forms/existing.ts";
import type { Message } from "../forms/origin.ts";
import type { OneOfSeveral, OneOutcome } from "../forms/severalCard.ts";
import { leavesOutMade } from "../forms/severalMade.ts";
import type { Several } from "../forms/sharing.ts";
import type { Submission } from "../forms/submission.ts";
import type { Person } from "../identity/identity.ts";
import { isProblem, Problem } from "../kit/errors.ts";
import { side } from "../kit/side.ts";
import type { Made } from "../storage/made.ts";
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
import { answersFor, answersForAll, overlaid } from "./overlaid.ts";
import { keepOwn, ownKept } from "./ownAnswers.ts";
import { sending } from "./sending.ts";
import { atOnce, filledFor, startOf } from "./severalForm.ts";
import { madeBy } from "./severalMade.ts";
import { isToSend, type OneSent, toldAs, withOutcome } from "./severalSent.ts";
import { patienceFor } from "./submit.ts";

/** A form for several messages that somebody sends. */
export interface SentForm {
  readonly tools: Tools;
  readonly visit: Visit;
  readonly form: Action;
  readonly submission: Submission;
  readonly several: Several;
}

/** A form for several messages, on its way: by whom, and what was answered for all. */
export interface Sending extends SentForm {
  readonly person: Person;
  readonly shared: Entries;
}

/** Sends a form for each message that is to be sent; who is not done when the client's time is up goes on by itself. */
export function sentEach(at: Sending, sent: readonly OneSent[]): Promise<readonly OneOfSeveral[]> {
  const answers = answersForAll(at.shared, at.several);
  const outcome: Work = (one) => (isToSend(at.several, one) ? outcomeFor(at, one) : awaited(at, one, answers));
  return at.form.already || at.form.inTurn
    ? inTime(at, sent, 1, untilOneIsBusy(at, outcome))
    : inTime(at, sent, atOnce, outcome);
}

type Work = (one: OneSent) => Promise<OneOutcome>;

/** Leaves the others where somebody else is at one of them: two of one sender would both find that their contact is not there yet, two of one ticket both its old resolution. */
function untilOneIsBusy(at: SentForm, work: Work): Work {
  let busy = false;
  return async (one) => {
    if (busy) return outcomeBefore(at, one);
    const outcome = await work(one);
    busy = outcome.state === "sending";
    return outcome;
  };
}

/** What becomes of each message where nothing is to be sent. */
export const awaitedEach = (at: SentForm, sent: readonly OneSent[]): Promise<readonly OneOfSeveral[]> =>
  inTime(at, sent, sent.length, (one) => awaited(at, one, at.several.answers ?? null));

/** What has come of each message when the client's time is up. */
async function inTime(
  at: SentForm,
  sent: readonly OneSent[],
  limit: number,
  outcome: Work,
): Promise<readonly OneOfSeveral[]> {
  const { clock } = at.tools;
  const all = sent.map((one) => withOutcome(one, outcomeBefore(at, one)));
  const work = async (one: OneSent, index: number) => {
    all[index] = withOutcome(one, keptBefore(one, await orFailed(at, () => outcome(one))));
  };
  const timeUp = new AbortController();
  const late = clock.sleep(patienceFor(at.tools, at.visit), timeUp.signal).catch(() => undefined);
  await Promise.race([side(sent, work, limit), late]);
  timeUp.abort();
  return [...all];
}

/** What is made stays on the card, also where nobody can go on with its rest for now. */
const keptBefore = ({ before }: OneSent, now: OneOutcome): OneOutcome =>
  before?.state === "partial" && now.state === "failed" ? toldAs(before) : now;

const outcomeBefore = ({ several }: SentForm, one: OneSent): OneOutcome =>
  one.before && !isToSend(several, one) ? toldAs(one.before) : { state: "sending" };

/** What comes of one message; what goes wrong with it does not stop the others. */
async function orFailed({ tools, form }: SentForm, work: () => Promise<OneOutcome>): Promise<OneOutcome> {
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

const lookAgainMilliseconds = 300;

/** What becomes of a message that is at its end, or that somebody else is at, beside the answers that came last. */
async function awaited(
  { tools, visit }: SentForm,
  { key, before }: OneSent,
  answers: string | null,
): Promise<OneOutcome> {
  const until = tools.clock.now() + patienceFor(tools, visit);
  let now: Outcome | null = answers ? await tools.submissions.look(key, answers) : before;
  while (now?.state === "sending" && tools.clock.now() < until) {
    await tools.clock.sleep(lookAgainMilliseconds);
    now = await tools.submissions.look(key, answers);
  }
  return now ? toldAs(now) : { state: "sending" };
}

async function outcomeFor(at: Sending, one: OneSent): Promise<OneOutcome> {
  const { tools, visit, form, submission, person } = at;
  const { key, before } = one;
  const message = one.message ?? (await keptMessage(tools, visit.caller, one.place));
  const made = !before && leavesOutMade(submission) ? await madeBy(tools, person, form, message) : undefined;
  // What somebody else is at, or has just made under the same id, is told as that.
  if (made && !(await tools.submissions.look(key, null))) return leftOut(made, at);
  // Also what goes on after the client has its answer reads: its own time, not the client's.
  const ask = { signal: AbortSignal.timeout(readMilliseconds) };
  const kept = before?.state === "partial" ? await ownKept(tools, visit.caller, key.id) : null;
  const { background, own, filled } = await filledOf(at, message, kept, ask);
  const { entries: read, answers } = await checked(filled, tools.lookupsFor(person), ask);
  // What is made already must not look as if nothing was.
  if (!answers) return before ? toldAs(before) : lackingIn(form, read, visit);
  const { entries } = filled;
  const [already] = before ? [] : await alreadyThere(tools, person, form, entries, ask);
  if (already && !(await tools.submissions.look(key, null))) return { state: "there", already };
  if (!kept) await keepOwn(tools, visit.caller, key.id, own);
  const { message: trace, conversation } = background.traces;
  const traced = { ...submission, traces: [trace ?? "", conversation ?? ""] };
  const sent = { tools, visit, form, submission: traced, again: before?.state === "partial" };
  const work = {
    ...key,
    answers: answersFor(own, at.shared, at.several),
    action: form.id,
    run: sending(sent, person, answers, entries),
  };
  return toldAs(await tools.submissions.submit(work, tools.autotask.as(person.resourceID), readMilliseconds));
}

/** The whole form of one message: what it tells by itself, or told when it was sent, with what was answered for all. */
async function filledOf(
  { tools, visit, form, submission, several, person, shared }: Sending,
  message: Message,
  kept: Entries | null,
  ask: Ask,
) {
  // The times that were answered for all are meant where the form says so.
  const start = await startOf(tools, { ...visit, timeZone: submission.timeZone ?? visit.timeZone }, form, person, ask);
  const { background, entries } = await begun(tools, form, message, start);
  const own = kept ?? entries;
  const whole = await caughtUp(tools, person, form, overlaid(own, shared, several), ask);
  const filled = filledFor(tools, form, start, several, message, narrowedAnew(form.fields, whole));
  return { background, own, filled: { ...filled, form } };
}

const readMilliseconds = 60_000;

function leftOut(made: Made, { tools, visit, submission }: Sending): OneOutcome {
  const when = { timeZone: submission.timeZone ?? tools.timeZone, now: tools.clock.now() };
  const said = madeFromThis(made, when, wordsFor(visit.locale));
  return { state: "leftOut", said, link: made.link, number: made.number };
}

function lackingIn({ fields }: Action, entries: Entries, { locale }: Visit): OneOutcome {
  const say = wordsFor(locale);
  const wrong = Object.entries(fields).filter(([key]) => entries[key]?.wrong);
  return { state: "lacking", labels: wrong.map(([, { label }]) => say(label)) };
}
