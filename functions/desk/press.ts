import type { Press, Submission } from "../forms/submission.ts";
import { isProblem, Problem } from "../kit/errors.ts";
import type { Action } from "../submissions/action.ts";
import type { Screen, Tools, Visit } from "./desk.ts";
import { forget } from "./forget.ts";
import { actionNamed, withOwnFields } from "./ownFields.ts";
import { redraw } from "./redraw.ts";
import { problemScreen } from "./screens.ts";
import { pressSeveral } from "./several.ts";
import { isAsking, severalSentBefore, stillSending } from "./severalSent.ts";
import { sentBefore, submit } from "./submit.ts";

/** What stands behind cards: joins it when a card comes back, and keeps it before one is shown. */
export interface Behind {
  readonly join: (submission: Submission) => Promise<Submission>;
  readonly keep: (screen: Screen) => Promise<Screen>;
}

/** How long somebody for whom something went wrong waits to hear what was sent before. */
const lookMilliseconds = 1_000;

type Answer = (tools: Tools, visit: Visit, form: Action, submission: Submission) => Promise<Screen>;

const answers: Readonly<Record<Press, Answer>> = { send: submit, find: redraw, redraw, forget };

/** Answers a pressed button, or a change that redraws: whatever goes wrong, what was typed is kept. */
export async function press(tools: Tools, visit: Visit, submission: Submission, behind: Behind): Promise<Screen> {
  const action = actionNamed(tools, submission.action);
  let known = submission;
  try {
    known = await behind.join(submission);
    const form = await withOwnFields(tools, action, { signal: visit.deadline }, known.typed);
    const answered = known.several
      ? pressSeveral(tools, visit, form, known, known.several)
      : answers[known.press](tools, visit, form, known);
    return await behind.keep(await answered);
  } catch (error) {
    const problem = isProblem(error) ? error : unexpected(tools, action, error);
    const late = tools.clock.sleep(lookMilliseconds).then(() => null);
    const before =
      (await Promise.race([sentAlready(tools, visit, action, known, problem).catch(() => null), late])) ??
      onItsWay(visit, action, known);
    if (before) return behind.keep(before);
    if (problem.code === "draftGone") return gone(visit, action, submission, problem);
    return kept(tools, visit, action, known, problem, behind);
  }
}

/** What became of a form that may have been sent already: nobody is told that nothing was because the second time nothing can be read. */
async function sentAlready(
  tools: Tools,
  visit: Visit,
  form: Action,
  submission: Submission,
  problem: Problem,
): Promise<Screen | null> {
  if (submission.press !== "send") return null;
  return submission.several
    ? severalSentBefore(tools, visit, form, submission, submission.several, problem)
    : sentBefore({ tools, visit, form, submission });
}

/** A card that has asked by itself belongs to what was sent, also where nothing can be read of it. */
const onItsWay = (visit: Visit, form: Action, submission: Submission): Screen | null =>
  submission.several && isAsking(submission.several) ? stillSending(form, submission, submission.several, visit) : null;

/** Without its draft the same cannot be sent again. */
function gone(visit: Visit, form: Action, { draft: _, ...shown }: Submission, problem: Problem): Screen {
  return problemScreen(problem, visit, { form, submission: shown, again: false });
}

/** A card larger than its room is better than a text that is lost. */
async function kept(
  tools: Tools,
  visit: Visit,
  form: Action,
  submission: Submission,
  problem: Problem,
  behind: Behind,
) {
  const keep = { form, submission, again: true };
  const whole = () => problemScreen(problem, { ...visit, room: { ...visit.room, bytes: Infinity } }, keep);
  // What stands behind it could not be read: another draft in its place would end it.
  if (submission.draft) return whole();
  return behind.keep(problemScreen(problem, visit, keep)).catch((error: unknown) => {
    tools.log.bug("text behind a card", error, { action: form.id });
    return whole();
  });
}

const unexpected = ({ log }: Tools, { id }: Action, error: unknown): Problem =>
  new Problem("unexpected", { reference: log.bug("press", error, { action: id }) });
