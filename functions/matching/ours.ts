import { LRUCache } from "lru-cache";
import type { Ask, Reads } from "../autotask/autotask.ts";
import { apiOnlyLicense } from "../autotask/entities/resources.ts";
import { anyOf, contains, eq } from "../autotask/query.ts";
import { taken } from "../autotask/taken.ts";
import { waitingFor } from "../autotask/waiting.ts";
import type { Clock } from "../kit/clock.ts";
import { type Address, addressIn, hostIn, isBelow, isSame, ownedDomain, spellings } from "./address.ts";

/** Whether an address is one of ours: a colleague's, a shared mailbox, a server. */
export type IsOurs = (address: Address) => boolean;

/** Tells who is one of us. @throws Problem of Autotask */
export type Ours = (ask?: Ask) => Promise<IsOurs>;

/** Autotask's id of the tenant's own organization. */
export const ownOrganization = 0;

const hour = 3_600_000;
// Autotask takes at most 500 alternatives in one question.
const mostDomains = 200;

/** One of us is who has a domain of our active resources or of our own organization's web address. Known for an hour. */
export function ours(autotask: Reads, clock: Clock): Ours {
  const fetchMethod = () => askedWho(autotask);
  const remembered = new LRUCache<"us", IsOurs>({ max: 1, ttl: hour, perf: clock, ttlResolution: 0, fetchMethod });
  // Whoever asks first does not own the answer: one caller's deadline must not end the others' waiting.
  return async ({ signal } = {}) => (await waitingFor(remembered.fetch("us"), signal)) ?? (() => false);
}

async function askedWho(autotask: Reads): Promise<IsOurs> {
  const addresses = await addressesOfResources(autotask);
  const [ownHost, others] = await webHosts([...new Set(addresses.map(({ domain }) => domain))], autotask);
  // A customer's own technician may be a resource: that does not make the customer one of us.
  const resources = addresses.filter(({ domain }) => domain === ownHost || !others.has(domain));
  const domains = [...(ownHost ? [ownHost] : []), ...resources.map(({ domain }) => domain)].filter(ownedDomain);
  return (address) =>
    domains.some((domain) => address.domain === domain || isBelow(address.domain, domain)) ||
    resources.some((resource) => isSame(resource, address));
}

async function addressesOfResources(autotask: Reads): Promise<readonly Address[]> {
  const question = { where: [eq("isActive", true)], fields: ["licenseType", "email", "email2", "email3"] } as const;
  const found = await taken(autotask.query("Resources", question));
  // The address of an API user is often that of a vendor.
  const people = found.filter(({ licenseType }) => licenseType !== apiOnlyLicense);
  return people.flatMap(({ email, email2, email3 }) =>
    [email, email2, email3].flatMap((text) => addressIn(text) ?? []),
  );
}

/** The host of our own web address, and those of other active organizations that have one of the domains. */
async function webHosts(domains: readonly string[], autotask: Reads): Promise<[string | null, ReadonlySet<string>]> {
  const asked = domains.filter(ownedDomain).slice(0, mostDomains).flatMap(spellings);
  const one = anyOf(eq("id", ownOrganization), ...asked.map((domain) => contains("webAddress", domain)));
  const found = await taken(
    autotask.query("Companies", { where: [eq("isActive", true), one], fields: ["webAddress"] }),
  );
  const hostsOf = (own: boolean) =>
    found.filter(({ id }) => (id === ownOrganization) === own).flatMap(({ webAddress }) => hostIn(webAddress) ?? []);
  return [hostsOf(true)[0] ?? null, new Set(hostsOf(false))];
}
