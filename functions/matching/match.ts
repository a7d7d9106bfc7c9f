import type { Ask, Reads } from "../autotask/autotask.ts";
import { type About, aboutNothing, type Message, type Suggestion } from "../forms/origin.ts";
import { ticketNumberIn } from "../forms/subject.ts";
import type { Sentence } from "../words/words.ts";
import { addressIn } from "./address.ts";
import { contactsAt } from "./contacts.ts";
import { organizationAt } from "./organizations.ts";
import { namedTicket, type TicketTools } from "./ticket.ts";

/** What a message is about, as its sender and its subject tell; nothing where they tell nothing, never a guess. @throws Problem of Autotask */
export async function match(message: Message, autotask: TicketTools, ask?: Ask): Promise<About> {
  const number = ticketNumberIn(message.subject);
  const [sender, ticket] = await Promise.all([
    matchSender(message.sender?.address, autotask, ask),
    number === null ? null : namedTicket(number, autotask, ask),
  ]);
  return { ...sender, ticket };
}

type Matched = Omit<About, "ticket">;

async function matchSender(written: string | null | undefined, autotask: Reads, ask?: Ask): Promise<Matched> {
  const address = addressIn(written);
  if (!address) return aboutNothing;
  const contacts = await contactsAt(address, autotask, ask);
  if (contacts.length > 0) {
    return {
      contact: suggested(contacts, "matched by sender address", ({ id }) => id),
      organization: suggested(contacts, "organization of the matched contact", ({ companyID }) => companyID),
    };
  }
  const organization = await organizationAt(address.domain, autotask, ask);
  return {
    contact: [],
    organization: organization === null ? [] : [{ id: organization, reason: "matched by sender's domain" }],
  };
}

const suggested = <T>(found: readonly T[], reason: Sentence, idOf: (one: T) => number): readonly Suggestion[] =>
  [...new Set(found.map(idOf))].map((id) => ({ id, reason }));
