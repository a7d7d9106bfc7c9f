import { randomUUID } from "node:crypto";
import type { Ask } from "../autotask/autotask.ts";
import { knowledge } from "../autotask/fillIn.ts";
import type { ListName } from "../autotask/lists.ts";
import type { Fields } from "../forms/field.ts";
import { messageLink } from "../forms/messageLink.ts";
import type { Message } from "../forms/origin.ts";
import { backgroundOf } from "./about.ts";
import { alreadyThere } from "./already.ts";
import { choicesFor } from "./choices.ts";
import type { Further, Screen, Tools, Visit } from "./desk.ts";
import { named, opened } from "./entries.ts";
import { filledIn } from "./fillIn.ts";
import { lastChosen } from "./lastChoices.ts";
import { learned } from "./learned.ts";
import { unavailableFor } from "./menu.ts";
import { narrowedAnew } from "./narrowed.ts";
import { onwardFrom } from "./onward.ts";
import { actionNamed, withOwnFields } from "./ownFields.ts";
import { formScreen, unavailableScreen } from "./screens.ts";

/** Draws an action's form for a message: who is asking, what the message is about, what can be chosen. */
export async function open(
  tools: Tools,
  visit: Visit,
  actionId: string,
  origin: Message | Promise<Message>,
  more: Further = {},
): Promise<Screen> {
  const ask = { signal: visit.deadline };
  const action = actionNamed(tools, actionId);
  warm(tools, action.fields, ask);
  const chosenLast = lastChosen(tools.lastChoices, visit.caller, action.fields);
  const [form, person, message, unavailable] = await Promise.all([
    withOwnFields(tools, action, ask),
    tools.who(visit.caller, ask),
    origin,
    unavailableFor(action, tools.autotask, ask),
  ]);
  if (unavailable) return unavailableScreen(form, unavailable, visit);
  const background = await backgroundOf(tools, person, message, form.fields, ask);
  const { about, traces, logged } = background;
  const goingOn = onwardFrom(tools, visit, form, message, background, more.origin);
  const timeZone = visit.timeZone ?? tools.timeZone;
  const choices = choicesFor(tools, person, ask, await chosenLast);
  const now = tools.clock.now();
  const begun = await opened(form, { ...message, about }, { timeZone, now }, choices, more.chosen);
  const known = knowledge(tools.readAs(person), tools.defaultsOf, person.resourceID, ask);
  const filled = await named(form, await filledIn(form, begun, known), choices);
  const entries = narrowedAnew(form.fields, filled);
  const [raised, already] = await Promise.all([
    learned(tools.learned, form, entries),
    alreadyThere(tools, person, form, entries, ask),
  ]);
  return formScreen(
    {
      form,
      id: randomUUID(),
      from: message.kind,
      timeZone,
      draft: randomUUID(),
      entries,
      ticket: about.ticket,
      link: message.kind === "chat" ? messageLink(message.link) : null,
      traces: [traces.message ?? "", traces.conversation ?? ""],
      logged,
      already,
      onward: await goingOn,
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
