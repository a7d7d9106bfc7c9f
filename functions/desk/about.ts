import type { Ask } from "../autotask/autotask.ts";
import type { Fields } from "../forms/field.ts";
import type { About, Message } from "../forms/origin.ts";
import type { Person } from "../identity/identity.ts";
import { suggestedTickets } from "../matching/thread.ts";
import { type Known, type Traces, tracesOf } from "../storage/made.ts";
import type { Tools } from "./desk.ts";

/** What a message is about, and what was made of it and of its conversation before. */
export interface Background {
  readonly about: About;
  readonly traces: Traces;
  readonly logged: Known;
}

// A form can do without it, so nobody waits for storage that is silent.
const memoryMilliseconds = 1_000;

/** Finds out what there is to know of a message for a form of these fields, side by side as far as it goes. */
export async function backgroundOf(
  tools: Tools,
  person: Person,
  message: Message,
  fields: Fields,
  ask: Ask,
): Promise<Background> {
  const traces = tracesOf(message.marks);
  const reads = tools.readAs(person);
  const [matched, logged] = await Promise.all([tools.match(message, reads, ask), remembered(tools, person, traces)]);
  const about = { ...matched, tickets: [] };
  if (!offersTickets(fields)) return { about, traces, logged };
  const newest = await tools.newestTickets(
    { contact: about.contact[0]?.id, company: about.organization.find((one) => !one.ask)?.id },
    reads,
    ask,
  );
  const { ticket } = about;
  const named = ticket?.id
    ? { id: ticket.id, number: ticket.number, elsewhere: ticket.elsewhere, kind: message.kind }
    : null;
  return { about: { ...about, tickets: suggestedTickets({ named, known: logged, newest }) }, traces, logged };
}

/** What was made of the messages with these traces. */
export const remembered = (tools: Tools, person: Person, traces: Traces): Promise<Known> =>
  tools.made.of(person, traces, { signal: AbortSignal.timeout(memoryMilliseconds) });

const offersTickets = (fields: Fields): boolean =>
  Object.values(fields).some((field) => "source" in field && field.source === "Tickets" && field.suggest);
