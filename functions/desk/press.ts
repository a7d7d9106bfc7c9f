import { submissionIn } from "../forms/submission.ts";
import { isProblem, Problem } from "../kit/errors.ts";
import type { Action, Screen, Tools, Visit } from "./desk.ts";
import { redraw } from "./redraw.ts";
import { problemScreen } from "./screens.ts";
import { submit } from "./submit.ts";

/** Answers a pressed button, or a change that redraws: whatever goes wrong, what was typed is kept. */
export async function press(tools: Tools, visit: Visit, data: unknown): Promise<Screen> {
  const submission = submissionIn(data);
  const form = tools.actions.find(({ id }) => id === submission.action);
  if (!form) throw new Problem("unknownAction", {});
  try {
    return await (submission.press === "send" ? submit : redraw)(tools, visit, form, submission);
  } catch (error) {
    const problem = isProblem(error) ? error : unexpected(tools, form, error);
    return problemScreen(problem, visit, { form, submission, again: true });
  }
}

const unexpected = ({ log }: Tools, { id }: Action, error: unknown): Problem =>
  new Problem("unexpected", { reference: log.bug("press", error, { action: id }) });
