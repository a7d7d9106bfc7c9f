import { LRUCache } from "lru-cache";
import type { Ask, Reads } from "../autotask/autotask.ts";
import type { Member, People } from "../graph/people.ts";
import type { Clock } from "../kit/clock.ts";
import { Problem } from "../kit/errors.ts";
import type { Table } from "../storage/tables.ts";
import { resourceAt } from "./resource.ts";

export type { Member } from "../graph/people.ts";

/** Somebody a verified activity or token names; the address where a token told it, the roster where there is one. */
export interface Caller {
  readonly tenant: string;
  readonly objectId: string;
  readonly address?: string;
  readonly member?: () => Promise<Member | null>;
  /** Whether a token says so now: no activity does. */
  readonly administrator?: boolean;
}

/** A caller with their Autotask resource. */
export interface Person {
  readonly tenant: string;
  readonly objectId: string;
  readonly address: string;
  readonly resourceID: number;
  /** The resource's name, as Autotask shows it. */
  readonly name: string;
  readonly administrator: boolean;
}

/** Which address belongs to a tenant's person, remembered from the last token that told it. */
export type LinkTable = Pick<Table<{ readonly address: string }>, "get" | "put">;

export interface Identity {
  /** @throws Problem that says why somebody cannot be served */
  who(caller: Caller, ask?: Ask): Promise<Person>;
  /** The address of a message's writer: from the conversation's roster, else from Graph, else unknown. */
  addressOf(writer: Required<Pick<Caller, "tenant" | "objectId" | "member">>, ask?: Ask): Promise<string | null>;
}

const hour = 3_600_000;
const mostPeople = 5_000;

/** Who is asking: an address from the first that knows it, and the active resource that has it. Known for an hour. */
export function identity(tools: {
  readonly tenants: readonly string[];
  readonly links: LinkTable;
  readonly people: People;
  readonly autotask: Reads;
  readonly clock: Clock;
}): Identity {
  const { tenants, links, people, autotask, clock } = tools;
  const known = new LRUCache<string, Omit<Person, "administrator">, Caller>({
    max: mostPeople,
    ttl: hour,
    perf: clock,
    ttlResolution: 0,
    fetchMethod: async (_, __, { context }) => {
      const address = await addressOfCaller(context);
      return {
        tenant: context.tenant,
        objectId: context.objectId,
        address,
        ...(await resourceAt(address, autotask)),
      };
    },
  });

  async function addressOfCaller(caller: Caller): Promise<string> {
    if (caller.address) return remembered(caller, caller.address);
    const link = await links.get(caller.tenant, caller.objectId);
    if (link) return link.values.address;
    const address = served(await people(caller.tenant, caller.objectId)) ?? served((await caller.member?.()) ?? null);
    if (!address) throw new Problem("noAddress", {});
    return address;
  }

  async function remembered({ tenant, objectId }: Caller, address: string): Promise<string> {
    await links.put(tenant, objectId, { address });
    return address;
  }

  return {
    async who(asking, ask = {}) {
      const caller = { ...asking, tenant: asking.tenant.toLowerCase(), objectId: asking.objectId.toLowerCase() };
      if (!tenants.includes(caller.tenant)) throw new Problem("foreignTenant", {});
      if (!caller.objectId) throw new Problem("noAddress", {});
      const key = [caller.tenant, caller.objectId, caller.address?.toLowerCase() ?? ""].join("|");
      const person = await inTime(() => known.fetch(key, { context: caller }), ask.signal);
      if (!person) throw new Problem("noAddress", {});
      // A role is given and taken within the hour: it is the present token's, never the remembered person's.
      return { ...person, administrator: asking.administrator === true };
    },
    async addressOf({ tenant, objectId, member }, { signal } = {}) {
      if (!tenants.includes(tenant.toLowerCase())) return null;
      const told = await inTime(member, signal).catch(() => null);
      return told?.address ?? (await people(tenant, objectId, signal))?.address ?? null;
    },
  };
}

/** The address of a member of the tenant, if one is known. @throws Problem for a guest */
function served(member: Member | null): string | null {
  if (member?.guest) throw new Problem("guest", {});
  return member?.address || null;
}

/** Waits until the caller's deadline; what others wait for too goes on. */
async function inTime<T>(shared: () => Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (!signal) return shared();
  if (signal.aborted) throw new Problem("autotaskAway", {});
  const { promise: late, reject } = Promise.withResolvers<never>();
  const abort = () => reject(new Problem("autotaskAway", {}));
  signal.addEventListener("abort", abort);
  try {
    return await Promise.race([shared(), late]);
  } finally {
    signal.removeEventListener("abort", abort);
  }
}
