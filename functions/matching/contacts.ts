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
  const question = { where: [eq("isActive", 1), atOneOf(addresses)], fields, limit: mostContacts };
  return taken(autotask.query("Contacts", question, ask));
}

/** Somebody who has an address, active or not. */
export interface AddressOwner {
  readonly id: number;
  readonly name: string;
  /** What their organization is called. */
  readonly organization: string;
  readonly active: boolean;
}

/** The contact who has an address already, at whatever organization: an active one first; null where there is none. */
export async function ownerOf(address: string, autotask: Reads, ask?: Ask): Promise<AddressOwner | null> {
  const read = addressIn(address);
  if (!read) return null;
  const question = {
    where: [atOneOf([read])],
    fields: [...fields, "firstName", "lastName", "isActive"],
    limit: mostContacts,
  } as const;
  const found = having(read, await taken(autotask.query("Contacts", question, ask)));
  const owner = found.find(({ isActive }) => isActive === 1) ?? found[0];
  if (!owner) return null;
  const company = await autotask.get("Companies", owner.companyID, { ...ask, fields: ["companyName"] });
  return {
    id: owner.id,
    name: `${owner.firstName} ${owner.lastName}`.trim(),
    organization: company?.companyName ?? "",
    active: owner.isActive === 1,
  };
}

function atOneOf(addresses: readonly Address[]) {
  const written = addresses.flatMap(({ local, domain }) => spellings(domain).map((host) => `${local}@${host}`));
  return anyOf(isIn("emailAddress", written), isIn("emailAddress2", written), isIn("emailAddress3", written));
}

/**
 * Those of the contacts who have an address, the likeliest first: an organization's primary contact, then one whose first address it is,
 * then the one that was there first.
 */
export const having = <C extends Contact>(address: Address, contacts: readonly C[]): readonly C[] =>
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
