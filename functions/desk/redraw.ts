import { randomUUID } from "node:crypto";
import type { FilledForm } from "../forms/form.ts";
import { linkIn, type Submission } from "../forms/submission.ts";
import type { Person } from "../identity/identity.ts";
import type { Action } from "../submissions/action.ts";
import { remembered } from "./about.ts";
import { alreadyThere } from "./already.ts";
import { stranger } from "./check.ts";
import { choicesFor } from "./choices.ts";
import type { Screen, Tools, Visit } from "./desk.ts";
import { returned } from "./entries.ts";
import { caughtUp } from "./fillIn.ts";
import { learned } from "./learned.ts";
import { narrowedAnew } from "./narrowed.ts";
import { onwardAgain } from "./onward.ts";
import { formScreen } from "./screens.ts";
import { zoneOf } from "./zone.ts";

/** Draws a form again with its hits and with what a changed category fills in; a record that no longer belongs to the one above it is named. */
export async function redraw(tools: Tools, visit: Visit, form: Action, submission: Submission): Promise<Screen> {
  const person = await tools.who(visit.caller, { signal: visit.deadline });
  return drawnAgain(tools, visit, form, await refilled(tools, visit, form, submission, person), person);
}

/** A form that came back, drawn with what follows from its changes. */
export async function drawnAgain(
  tools: Tools,
  visit: Visit,
  form: Action,
  filled: FilledForm,
  person: Person,
): Promise<Screen> {
  const ask = { signal: visit.deadline };
  const lookups = tools.lookupsFor(person);
  const now = narrowedAnew(form.fields, await caughtUp(tools, person, form, filled.entries, ask));
  const entries = await Promise.all(
    Object.entries(now).map(async ([key, entry]) => {
      const field = form.fields[key];
      const wrong = field ? await stranger(field, entry, form.fields, now, lookups, ask) : null;
      return [key, { ...entry, wrong }] as const;
    }),
  );
  return formScreen({ ...filled, entries: Object.fromEntries(entries) }, visit);
}

/** The form that came back, with everything that was typed and offered in it. */
export async function refilled(
  tools: Tools,
  visit: Visit,
  form: Action,
  submission: Submission,
  person: Person,
): Promise<FilledForm> {
  const ask = { signal: visit.deadline };
  const timeZone = submission.timeZone ?? (await zoneOf(tools, visit));
  const [own = "", conversation = ""] = submission.traces ?? [];
  const [entries, ticket, logged] = await Promise.all([
    returned(form, submission, { timeZone }, choicesFor(tools, person, ask)),
    submission.ticket ? tools.ticket(submission.ticket, tools.readAs(person), ask) : null,
    remembered(tools, person, { message: own || null, thread: [], conversation: conversation || null }),
  ]);
  const [raised, already] = await Promise.all([
    learned(tools.learned, form, entries),
    alreadyThere(tools, person, form, entries, ask),
  ]);
  return {
    form,
    id: submission.id,
    from: submission.from,
    timeZone,
    draft: randomUUID(),
    entries,
    ticket,
    link: linkIn(submission),
    traces: [own, conversation],
    logged,
    already,
    onward: onwardAgain(tools, visit, form, submission.origin),
    now: tools.clock.now(),
    raised,
  };
}
