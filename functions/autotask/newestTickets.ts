import type { Clock } from "../kit/clock.ts";
import type { Ask, Found, Reads } from "./autotask.ts";
import { complete } from "./completion.ts";
import { fullPage } from "./document.ts";
import { anyOf, eq, gte, notEq } from "./query.ts";
import { taken } from "./taken.ts";

/** Whose tickets are sought. */
export interface Whose {
  readonly contact?: number | undefined;
  readonly company?: number | undefined;
}

/** An open ticket in which something happened lately, and whose it is. */
export interface NewestTicket {
  readonly id: number;
  readonly ticketNumber: string;
  readonly title: string;
  readonly of: keyof Whose;
}

const day = 86_400_000;
const mostTickets = 5;

// Autotask answers in the order of ids and knows no other, so the newest are found by asking from a day on, then from an earlier one.
const [longest, windows] = [400, [7, 30, 120, 400]];

/**
 * At most five open tickets, the one with the latest activity first: the contact's own, or the company's where the contact
 * has none. Asks four questions at most, and looks back a little more than a year.
 */
export async function newestTickets(
  reads: Reads,
  { contact, company }: Whose,
  clock: Clock,
  ask?: Ask,
): Promise<readonly NewestTicket[]> {
  if (contact === undefined && company === undefined) return [];
  const since = (days: number, whose: Whose) => openSince(reads, clock.now() - days * day, whose, ask);
  for (const days of windows) {
    const found = await since(days, { contact, company });
    const own = found.filter(({ contactID }) => contact !== undefined && contactID === contact);
    if (own.length > 0) return latest(own, "contact");
    if (found.length === 0) continue;
    const older = contact !== undefined && days < longest ? await since(longest, { contact }) : [];
    return older.length > 0 ? latest(older, "contact") : latest(found, "company");
  }
  return [];
}

const fields = ["ticketNumber", "title", "contactID", "lastActivityDate"] as const;

type Open = Found<"Tickets", (typeof fields)[number]>;

function openSince(reads: Reads, from: number, { contact, company }: Whose, ask?: Ask): Promise<readonly Open[]> {
  const whose = [
    ...(contact === undefined ? [] : [eq("contactID", contact)]),
    ...(company === undefined ? [] : [eq("companyID", company)]),
  ];
  const where = [anyOf(...whose), notEq("status", complete), gte("lastActivityDate", new Date(from).toISOString())];
  return taken(reads.query("Tickets", { where, fields, limit: fullPage }, ask));
}

const latest = (tickets: readonly Open[], of: keyof Whose): readonly NewestTicket[] =>
  tickets
    .toSorted((one, other) => activity(other) - activity(one) || other.id - one.id)
    .slice(0, mostTickets)
    .map(({ id, ticketNumber, title }) => ({ id, ticketNumber, title, of }));

const activity = ({ lastActivityDate }: Open): number => Date.parse(lastActivityDate ?? "") || 0;
