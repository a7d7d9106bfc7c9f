import type { Ask, Found, Reads } from "../autotask/autotask.ts";
import { anyOf, eq, isIn } from "../autotask/query.ts";
import { taken } from "../autotask/taken.ts";
import { type Address, spellings } from "./address.ts";

// Nobody chooses among more, and Autotask takes at most 500 alternatives in one question.
const mostContacts = 100;
const fields = ["companyID", "primaryContact", "emailAddress"] as const;
type Contact = Found<"Contacts", (typeof fields)[number]>;

/**
 * The active contacts with an address, of active organizations only, the likeliest first: an organization's primary contact, then one whose
 * first address it is, then the one that was there first.
 */
export async function contactsAt(address: Address, autotask: Reads, ask?: Ask): Promise<readonly Contact[]> {
  const written = spellings(address.domain).map((domain) => `${address.local}@${domain}`);
  const hasAddress = anyOf(
    isIn("emailAddress", written),
    isIn("emailAddress2", written),
    isIn("emailAddress3", written),
  );
  const question = { where: [eq("isActive", 1), hasAddress], fields, limit: mostContacts };
  const contacts = await taken(autotask.query("Contacts", question, ask));
  const organizations = await activeOf(new Set(contacts.map(({ companyID }) => companyID)), autotask, ask);
  return contacts.filter(({ companyID }) => organizations.has(companyID)).toSorted(likeliestFirst(written));
}

const likeliestFirst = (written: readonly string[]) => (one: Contact, other: Contact) =>
  Number(other.primaryContact ?? false) - Number(one.primaryContact ?? false) ||
  Number(isFirst(other, written)) - Number(isFirst(one, written)) ||
  one.id - other.id;

const isFirst = ({ emailAddress }: Contact, written: readonly string[]): boolean =>
  written.includes(emailAddress.toLowerCase());

async function activeOf(ids: ReadonlySet<number>, autotask: Reads, ask?: Ask): Promise<ReadonlySet<number>> {
  if (ids.size === 0) return ids;
  const where = [isIn("id", [...ids]), eq("isActive", true)];
  const active = await taken(autotask.query("Companies", { where, fields: ["id"] }, ask));
  return new Set(active.map(({ id }) => id));
}
