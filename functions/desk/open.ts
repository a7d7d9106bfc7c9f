import { randomUUID } from "node:crypto";
import type { Ask } from "../autotask/autotask.ts";
import { knowledge } from "../autotask/fillIn.ts";
import type { ListName } from "../autotask/lists.ts";
import type { Fields } from "../forms/field.ts";
import type { Message } from "../forms/origin.ts";
import { Problem } from "../kit/errors.ts";
import { wordsFor } from "../words/words.ts";
import { backgroundOf } from "./about.ts";
import { choicesFor } from "./choices.ts";
import type { Screen, Tools, Visit } from "./desk.ts";
import { named, opened } from "./entries.ts";
import { filledIn } from "./fillIn.ts";
import { learned } from "./learned.ts";
import { actionNamed, withOwnFields } from "./ownFields.ts";
import { formScreen } from "./screens.ts";

/** Draws an action's form for a message: who is asking, what the message is about, what can be chosen. */
export async function open(
  tools: Tools,
  visit: Visit,
  actionId: string,
  origin: Message | Promise<Message>,
): Promise<Screen> {
  const ask = { signal: visit.deadline };
  const action = actionNamed(tools, actionId);
  warm(tools, action.fields, ask);
  const [off, form, person, message] = await Promise.all([
    action.unavailable?.(tools.autotask, ask),
    withOwnFields(tools, action, ask),
    tools.who(visit.caller, ask),
    origin,
  ]);
  if (off) throw new Problem("notAvailable", { why: wordsFor(visit.locale)(off) });
  const { about, traces, logged } = await backgroundOf(tools, person, message, form.fields, ask);
  const timeZone = visit.timeZone ?? tools.timeZone;
  const choices = choicesFor(tools, person, ask);
  const now = tools.clock.now();
  const begun = await opened(form, { ...message, about }, { timeZone, now }, choices);
  const known = knowledge(tools.readAs(person), tools.defaultsOf, person.resourceID, ask);
  const entries = await named(form, await filledIn(form, begun, known), choices);
  const raised = await learned(tools.learned, form, entries);
  return formScreen(
    {
      form,
      id: randomUUID(),
      from: message.kind,
      timeZone,
      draft: randomUUID(),
      entries,
      ticket: about.ticket,
      traces: [traces.message ?? "", traces.conversation ?? ""],
      logged,
      now,
      raised,
    },
    visit,
    {
      opening: true,
    },
  );
}

const nobody = 0;

/** Asks for the lists while it is still being found out who asks: they are the same for everybody. */
function warm({ lists }: Tools, fields: Fields, ask: Ask): void {
  for (const field of Object.values(fields))
    if ("list" in field) lists(field.list as ListName, nobody, ask).catch(() => undefined);
}
