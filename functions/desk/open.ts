import { randomUUID } from "node:crypto";
import type { Ask } from "../autotask/autotask.ts";
import type { ListName } from "../autotask/lists.ts";
import type { Fields } from "../forms/field.ts";
import { messageLink } from "../forms/messageLink.ts";
import type { Onward } from "../forms/onward.ts";
import type { Message } from "../forms/origin.ts";
import { alreadyThere } from "./already.ts";
import { begun } from "./begun.ts";
import type { Further, Screen, Tools, Visit } from "./desk.ts";
import { lastChosen } from "./lastChoices.ts";
import { learned } from "./learned.ts";
import { unavailableFor } from "./menu.ts";
import { onwardFrom } from "./onward.ts";
import { actionNamed, withOwnFields } from "./ownFields.ts";
import { formScreen, unavailableScreen } from "./screens.ts";
import { zoneOf } from "./zone.ts";

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
  const zone = zoneOf(tools, visit);
  const chosenLast = lastChosen(tools.lastChoices, visit.caller, action.fields);
  const [form, person, message, unavailable] = await Promise.all([
    withOwnFields(tools, action, ask),
    tools.who(visit.caller, ask),
    origin,
    unavailableFor(action, tools.autotask, ask),
  ]);
  if (unavailable) return unavailableScreen(form, unavailable, visit);
  const timeZone = await zone;
  const now = tools.clock.now();
  const start = { person, where: { timeZone, now }, last: chosenLast, ask, chosen: more.chosen };
  const goingOn = Promise.withResolvers<readonly Onward[]>();
  const { background, entries } = await begun(tools, form, message, start, (known) =>
    goingOn.resolve(onwardFrom(tools, visit, form, message, known, more.origin)),
  );
  const { about, traces, logged } = background;
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
      onward: await goingOn.promise,
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
