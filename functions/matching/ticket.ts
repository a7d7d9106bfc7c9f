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
export const namedTicket = async (number: string, autotask: TicketTools, ask?: Ask): Promise<NamedTicket> =>
  (await ticketWithCompany(number, autotask, ask)).ticket;

/** The ticket of a number, and the organization whose it is; null where the reading rule hides it. */
export async function ticketWithCompany(
  number: string,
  autotask: TicketTools,
  ask?: Ask,
): Promise<{ readonly ticket: NamedTicket; readonly company: number | null }> {
  const question = { where: [eq("ticketNumber", number)], fields: ["title", "status", "companyID"], limit: 1 } as const;
  const [[found], statuses, link] = await Promise.all([
    taken(autotask.query("Tickets", question, ask)),
    autotask.picklist("Tickets.status", ask),
    autotask.link("ticketNumber", number),
  ]);
  if (!found) {
    const id = await autotask.idOf(number, ask);
    return { ticket: { id, number, link, title: null, status: null }, company: null };
  }
  const status = statuses.find(({ value }) => value === found.status)?.label ?? null;
  const open = await autotask.link("ticket", found.id);
  return { ticket: { id: found.id, number, link: open, title: found.title, status }, company: found.companyID };
}
