import { randomUUID } from "node:crypto";
import type { Onward } from "../forms/onward.ts";
import type { Message } from "../forms/origin.ts";
import type { Action } from "../submissions/action.ts";
import type { Background } from "./about.ts";
import type { Tools, Visit } from "./desk.ts";
import { keepMessage } from "./keptMessages.ts";

// A form can do without it, so nobody waits for storage that is silent.
const keepMilliseconds = 1_000;

/** The actions with which one can go on from a form with the records it names; only for them is the message kept. */
export async function onwardFrom(
  tools: Tools,
  visit: Visit,
  form: Action,
  message: Message,
  { about, logged }: Background,
  origin?: string,
): Promise<readonly Onward[]> {
  const named = [...logged.from, ...logged.thread].map(({ kind }) => kind);
  const kinds = about.ticket?.id ? ["ticket", ...named] : named;
  if (!others(tools, form).some(({ kind }) => kinds.includes(kind))) return [];
  const kept = visit.holdsMessage || origin ? origin : await keptUnder(tools, visit, message);
  return onwardAgain(tools, visit, form, kept);
}

/** The same for a form that came back with the id under which its message is kept. */
export const onwardAgain = (tools: Tools, visit: Visit, form: Action, origin: string | undefined): readonly Onward[] =>
  visit.holdsMessage || origin ? others(tools, form).map((one) => ({ ...one, origin })) : [];

const others = ({ actions }: Tools, form: Action): readonly Onward[] =>
  actions.flatMap(({ id, goesOn }) => (goesOn && id !== form.id ? [{ ...goesOn, action: id }] : []));

/** The id under which a message is kept for its owner; none where storage is silent or away. */
export async function keptUnder(
  tools: Pick<Tools, "drafts" | "clock" | "log">,
  { caller }: Visit,
  message: Message,
): Promise<string | undefined> {
  const id = randomUUID();
  const failed = (error: unknown) => void tools.log.bug("message to go on with", error);
  const kept = keepMessage(tools, caller, id, message).then(() => id, failed);
  return (await Promise.race([kept, tools.clock.sleep(keepMilliseconds)])) ?? undefined;
}
