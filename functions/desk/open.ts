import { randomUUID } from "node:crypto";
import type { Ask } from "../autotask/autotask.ts";
import type { PicklistName } from "../autotask/entities.ts";
import type { Fields } from "../forms/field.ts";
import type { Message } from "../forms/origin.ts";
import { Problem } from "../kit/errors.ts";
import type { Screen, Tools, Visit } from "./desk.ts";
import { opened } from "./entries.ts";
import { formScreen } from "./screens.ts";

/** Draws an action's form for a message: who is asking, what the message is about, what can be chosen. */
export async function open(
  tools: Tools,
  visit: Visit,
  actionId: string,
  origin: Message | Promise<Message>,
): Promise<Screen> {
  const form = tools.actions.find(({ id }) => id === actionId);
  if (!form) throw new Problem("unknownAction", {});
  const ask = { signal: visit.deadline };
  warm(tools, form.fields, ask);
  const [person, message] = await Promise.all([tools.who(visit.caller, ask), origin]);
  const about = await tools.match(message, tools.readAs(person), ask);
  const choices = { autotask: tools.autotask, lookups: tools.lookupsFor(person), ask };
  const entries = await opened(form, { ...message, about }, choices);
  return formScreen({ form, id: randomUUID(), entries, ticket: about.ticket }, visit, { opening: true });
}

/** Asks for the picklists while it is still being found out who asks: they are the same for everybody. */
function warm({ autotask }: Tools, fields: Fields, ask: Ask): void {
  for (const field of Object.values(fields))
    if ("list" in field) autotask.picklist(field.list as PicklistName, ask).catch(() => undefined);
}
