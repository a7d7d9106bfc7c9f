import { randomUUID } from "node:crypto";
import { knowledge } from "../autotask/fillIn.ts";
import type { FilledForm } from "../forms/form.ts";
import type { Submission } from "../forms/submission.ts";
import type { Person } from "../identity/identity.ts";
import { remembered } from "./about.ts";
import { stranger } from "./check.ts";
import { choicesFor } from "./choices.ts";
import type { Action, Screen, Tools, Visit } from "./desk.ts";
import { named, returned } from "./entries.ts";
import { filledIn, isToRefill } from "./fillIn.ts";
import { learned } from "./learned.ts";
import { onwardAgain } from "./onward.ts";
import { formScreen } from "./screens.ts";

/** Draws a form again with its hits and with what a changed category fills in; a record that no longer belongs to the one above it is named. */
export async function redraw(tools: Tools, visit: Visit, form: Action, submission: Submission): Promise<Screen> {
  const ask = { signal: visit.deadline };
  const person = await tools.who(visit.caller, ask);
  const filled = await refilled(tools, visit, form, submission, person);
  const lookups = tools.lookupsFor(person);
  const known = knowledge(tools.readAs(person), tools.defaultsOf, person.resourceID, ask);
  const now = isToRefill(form, filled.entries)
    ? await named(form, await filledIn(form, filled.entries, known), choicesFor(tools, person, ask))
    : filled.entries;
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
  const timeZone = submission.timeZone ?? visit.timeZone ?? tools.timeZone;
  const [own = "", conversation = ""] = submission.traces ?? [];
  const [entries, ticket, logged] = await Promise.all([
    returned(form, submission, { timeZone }, choicesFor(tools, person, ask)),
    submission.ticket ? tools.ticket(submission.ticket, tools.readAs(person), ask) : null,
    remembered(tools, person, { message: own || null, thread: [], conversation: conversation || null }),
  ]);
  return {
    form,
    id: submission.id,
    from: submission.from,
    timeZone,
    draft: randomUUID(),
    entries,
    ticket,
    traces: [own, conversation],
    logged,
    onward: onwardAgain(tools, visit, form, submission.origin),
    now: tools.clock.now(),
    raised: await learned(tools.learned, form, entries),
  };
}
