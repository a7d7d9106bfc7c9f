import type { Ask } from "../autotask/autotask.ts";
import type { About, Outsider, Suggestion } from "../forms/origin.ts";
import { ticketNumberIn } from "../forms/subject.ts";
import type { Sentence } from "../words/words.ts";
import { type Contact, contactsAt, having } from "./contacts.ts";
import { isElsewhere } from "./elsewhere.ts";
import { type Lead, leadsIn, type Part, type Told } from "./leads.ts";
import { activeOrganizations, atDomain, type Organization } from "./organizations.ts";
import type { Ours } from "./ours.ts";
import { type TicketTools, ticketWithCompany } from "./ticket.ts";

/** What matching needs: to read, to name a ticket, and to know who is one of us. */
export interface MatchTools extends TicketTools {
  readonly ours: Ours;
}

/** What a message is about, as its people and its subject tell; nothing where they tell nothing, never a guess. @throws Problem of Autotask */
export async function match(message: Told, tools: MatchTools, ask?: Ask): Promise<Matched> {
  // A chat message has no subject, and is short.
  const number = ticketNumberIn(message.subject) ?? (message.kind === "chat" ? ticketNumberIn(message.text) : null);
  const [people, named] = await Promise.all([
    matchPeople(message, tools, ask),
    number === null ? null : ticketWithCompany(number, tools, ask),
  ]);
  if (named === null) return { ...people, ticket: null };
  const elsewhere = await isElsewhere(named.company, people, tools, ask);
  return { ...people, ticket: { ...named.ticket, ...(elsewhere && { elsewhere }) } };
}

/** What a message tells by itself, without what was made of it before. */
export type Matched = Omit<About, "tickets">;

type People = Omit<Matched, "ticket">;

async function matchPeople(message: Told, autotask: MatchTools, ask?: Ask): Promise<People> {
  if (leadsIn(message, () => false).length === 0) return { organization: [], contact: [], person: null };
  const leads = leadsIn(message, await autotask.ours(ask));
  const addresses = leads.map(({ address }) => address);
  const contacts = await contactsAt(addresses, autotask, ask);
  const employers = new Set(contacts.map(({ companyID }) => companyID));
  const domains = addresses.map(({ domain }) => domain);
  const organizations = await activeOrganizations(employers, domains, autotask, ask);
  return suggested(leads, contacts, organizations);
}

/** Contacts first; where somebody is none, the organizations at their domain, those to choose among last. */
function suggested(
  leads: readonly Lead[],
  contacts: readonly Contact[],
  organizations: readonly Organization[],
): People {
  const active = new Set(organizations.map(({ id }) => id));
  const employed = contacts.filter(({ companyID }) => active.has(companyID));
  const known = leads.map((lead) => ({ lead, contacts: having(lead.address, employed) }));
  const strangers = known.filter((one) => one.contacts.length === 0).map(({ lead }) => lead);
  const atTheirs = strangers.flatMap((lead) => organizationsOf(lead, organizations));
  const found = known.flatMap(({ lead, contacts }) => contacts.map((contact) => ({ lead, contact })));
  return {
    person: personOf(strangers[0] ?? leads[0]),
    contact: once(found.map(({ lead, contact }) => ({ id: contact.id, reason: reasons[lead.part].contact }))),
    organization: once([
      ...found.map(({ contact }) => ({
        id: contact.companyID,
        reason: "organization of the matched contact" as const,
      })),
      ...atTheirs.filter(({ ask }) => !ask),
      ...atTheirs.filter(({ ask }) => ask),
    ]),
  };
}

const personOf = (lead?: Lead): Outsider | null => (lead ? { ...lead.said, wrote: lead.part === "sender" } : null);

function organizationsOf({ part, address }: Lead, organizations: readonly Organization[]): readonly Suggestion[] {
  const { relation, ids } = atDomain(address.domain, organizations);
  const toAsk = ids.length > 1 ? several : relation === "below" ? below : null;
  return ids.map((id) => (toAsk ? { id, reason: toAsk, ask: true } : { id, reason: reasons[part].domain }));
}

const several: Sentence = "several organizations have this domain, choose one";
const below: Sentence = "its web address lies below this domain, choose it if it fits";

const reasons: Readonly<Record<Part, { readonly contact: Sentence; readonly domain: Sentence }>> = {
  sender: { contact: "matched by sender address", domain: "matched by sender's domain" },
  forwarded: {
    contact: "matched by the address of the forwarded mail's sender",
    domain: "matched by the domain of the forwarded mail's sender",
  },
  quoted: {
    contact: "matched by the address of the quoted mail's sender",
    domain: "matched by the domain of the quoted mail's sender",
  },
  recipient: { contact: "matched by recipient's address", domain: "matched by recipient's domain" },
  attendee: { contact: "matched by attendee's address", domain: "matched by attendee's domain" },
};

const once = (all: readonly Suggestion[]): readonly Suggestion[] =>
  all.filter(({ id }, at) => all.findIndex((one) => one.id === id) === at);
