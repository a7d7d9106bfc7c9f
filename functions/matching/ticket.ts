import type { Ask, Autotask, Reads } from "../autotask/autotask.ts";
import { eq } from "../autotask/query.ts";
import { taken } from "../autotask/taken.ts";
import type { NamedTicket } from "../forms/origin.ts";

/** What naming a ticket needs: reads that already keep the reading rule, status names and links, and the id of any ticket. */
export interface TicketTools extends Reads, Pick<Autotask, "picklist" | "link"> {
  /** The id that a number stands for, whoever may read the ticket; null where there is none. */
  readonly idOf: (number: string, ask?: Ask) => Promise<number | null>;
}

/** The id of the ticket of a number, whoever may read it: for who may add to a ticket that the reading rule hides. `autotask` reads as the app. */
export async function numberedTicket(
  number: string,
  autotask: Reads,
  ask?: Ask,
): Promise<{ readonly id: number; readonly number: string } | null> {
  const question = { where: [eq("ticketNumber", number)], fields: [], limit: 1 };
  const [ticket] = await taken(autotask.query("Tickets", question, ask));
  return ticket ? { id: ticket.id, number } : null;
}

/** The ticket of a number as far as it may be read: a number and a link in any case, its title and status where the reading rule shows them. */
export async function namedTicket(number: string, autotask: TicketTools, ask?: Ask): Promise<NamedTicket> {
  const question = { where: [eq("ticketNumber", number)], fields: ["title", "status"], limit: 1 } as const;
  const [[ticket], statuses, link] = await Promise.all([
    taken(autotask.query("Tickets", question, ask)),
    autotask.picklist("Tickets.status", ask),
    autotask.link("ticketNumber", number),
  ]);
  if (!ticket) return { id: await autotask.idOf(number, ask), number, link, title: null, status: null };
  const status = statuses.find(({ value }) => value === ticket.status)?.label ?? null;
  return { id: ticket.id, number, link: await autotask.link("ticket", ticket.id), title: ticket.title, status };
}
