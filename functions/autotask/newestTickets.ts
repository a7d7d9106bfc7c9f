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
const [week, month, season, year] = [7, 30, 120, 400];

/**
 * At most five open tickets, the one with the latest activity first: the contact's own, or the company's where the contact
 * has none. Asks from a week ago on, then from a little more than a year ago: two questions, and three more where more is open
 * than one answer holds.
 */
export async function newestTickets(
  reads: Reads,
  { contact, company }: Whose,
  clock: Clock,
  ask?: Ask,
): Promise<readonly NewestTicket[]> {
  if (contact === undefined && company === undefined) return [];
  const since = (days: number, whose: Whose) => openSince(reads, clock.now() - days * day, whose, ask);
  const everyOwn = async () => (contact === undefined ? [] : since(year, { contact }));
  const ownIn = (found: readonly Open[]) => found.filter(({ contactID }) => contact && contactID === contact);
  const newestOf = (own: readonly Open[], all: readonly Open[]) =>
    own.length > 0 ? latest(own, "contact") : latest(all, "company");

  const ofWeek = await since(week, { contact, company });
  const own = ownIn(ofWeek);
  if (ofWeek.length > 0) return newestOf(own.length > 0 ? own : await everyOwn(), ofWeek);
  const ofYear = await since(year, { contact, company });
  if (ofYear.length < fullPage) return newestOf(ownIn(ofYear), ofYear);
  const [ownOfYear, ofMonth, ofSeason] = await Promise.all([
    everyOwn(),
    since(month, { contact, company }),
    since(season, { contact, company }),
  ]);
  return newestOf(ownOfYear, [ofMonth, ofSeason, ofYear].find(({ length }) => length > 0) ?? []);
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
