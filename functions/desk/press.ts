import type { Submission } from "../forms/submission.ts";
import { isProblem, Problem } from "../kit/errors.ts";
import type { Action, Screen, Tools, Visit } from "./desk.ts";
import { actionNamed } from "./ownFields.ts";
import { redraw } from "./redraw.ts";
import { problemScreen } from "./screens.ts";
import { submit } from "./submit.ts";

/** Answers a pressed button, or a change that redraws: whatever goes wrong, what was typed is kept. */
export async function press(
  tools: Tools,
  visit: Visit,
  submission: Submission,
  whole: () => Promise<Submission>,
): Promise<Screen> {
  const form = await actionNamed(tools, submission.action, { signal: visit.deadline });
  let known = submission;
  try {
    known = await whole();
    return await (known.press === "send" ? submit : redraw)(tools, visit, form, known);
  } catch (error) {
    const problem = isProblem(error) ? error : unexpected(tools, form, error);
    return problemScreen(problem, visit, { form, submission: known, again: problem.code !== "draftGone" });
  }
}

const unexpected = ({ log }: Tools, { id }: Action, error: unknown): Problem =>
  new Problem("unexpected", { reference: log.bug("press", error, { action: id }) });
