import type { Ask, Found, Reads } from "../autotask/autotask.ts";
import { anyOf, eq, isIn } from "../autotask/query.ts";
import { taken } from "../autotask/taken.ts";
import { type Address, addressIn, isSame, spellings } from "./address.ts";

// Nobody chooses among more, and Autotask takes at most 500 alternatives in one question.
const mostContacts = 100;
const fields = ["companyID", "primaryContact", "emailAddress", "emailAddress2", "emailAddress3"] as const;

/** A contact as matching sees it. */
export type Contact = Found<"Contacts", (typeof fields)[number]>;

/** The active contacts who have one of the addresses, whatever becomes of their organizations. */
export async function contactsAt(
  addresses: readonly Address[],
  autotask: Reads,
  ask?: Ask,
): Promise<readonly Contact[]> {
  if (addresses.length === 0) return [];
  const written = addresses.flatMap(({ local, domain }) => spellings(domain).map((host) => `${local}@${host}`));
  const hasAddress = anyOf(
    isIn("emailAddress", written),
    isIn("emailAddress2", written),
    isIn("emailAddress3", written),
  );
  const question = { where: [eq("isActive", 1), hasAddress], fields, limit: mostContacts };
  return taken(autotask.query("Contacts", question, ask));
}

/**
 * Those of the contacts who have an address, the likeliest first: an organization's primary contact, then one whose first address it is,
 * then the one that was there first.
 */
export const having = (address: Address, contacts: readonly Contact[]): readonly Contact[] =>
  contacts
    .filter((contact) =>
      [contact.emailAddress, contact.emailAddress2, contact.emailAddress3].some((text) => reads(text, address)),
    )
    .toSorted(likeliestFirst(address));

const likeliestFirst = (address: Address) => (one: Contact, other: Contact) =>
  Number(other.primaryContact ?? false) - Number(one.primaryContact ?? false) ||
  Number(reads(other.emailAddress, address)) - Number(reads(one.emailAddress, address)) ||
  one.id - other.id;

function reads(text: string, address: Address): boolean {
  const read = addressIn(text);
  return read !== null && isSame(read, address);
}
