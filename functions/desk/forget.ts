import { knowledge } from "../autotask/fillIn.ts";
import type { FilledForm } from "../forms/form.ts";
import type { Submission } from "../forms/submission.ts";
import type { Person } from "../identity/identity.ts";
import type { Action } from "../submissions/action.ts";
import type { Screen, Tools, Visit } from "./desk.ts";
import { withoutLast } from "./lastChoices.ts";
import { drawnAgain, refilled } from "./redraw.ts";

/** Forgets what the person chose last of all lists, and draws the form again with everything that was typed. */
export async function forget(tools: Tools, visit: Visit, form: Action, submission: Submission): Promise<Screen> {
  const person = await tools.who(visit.caller, { signal: visit.deadline });
  const filled = await forgotten(tools, visit, form, submission, person);
  return drawnAgain(tools, visit, form, filled, person);
}

/** The form that came back, with what would stand there if nothing had been chosen before, which is forgotten. */
export async function forgotten(
  tools: Tools,
  visit: Visit,
  form: Action,
  submission: Submission,
  person: Person,
): Promise<FilledForm> {
  await tools.lastChoices.forget(visit.caller);
  const { last } = submission;
  const filled = await refilled(tools, visit, form, { ...submission, last: {} }, person);
  const known = knowledge(tools.readAs(person), tools.defaultsOf, person.resourceID, { signal: visit.deadline });
  return { ...filled, entries: await withoutLast(form, filled.entries, last, known) };
}
