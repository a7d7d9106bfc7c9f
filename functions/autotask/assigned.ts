import type { Ask, Reads } from "./autotask.ts";
import type { Lists } from "./lists.ts";
import { isIn } from "./query.ts";
import { orWithout } from "./refusedReads.ts";
import { taken } from "./taken.ts";

/** The entities to which people are assigned. */
export type AssignedTo = "Tickets" | "Tasks";

/** Somebody on a record, or oneself who could be. */
export interface AssignedPerson {
  readonly record: number;
  readonly resource: number;
  /** In which of their roles they would have to be assigned first; undefined for who is. */
  readonly role: number | undefined;
  /** "Jonas Weber (Level 1) – T20260311.0042". */
  readonly label: string;
  readonly mine: boolean;
}

/** Who asks, and as what they read. */
interface Asking extends Ask {
  readonly reads: Reads;
  readonly me: number;
}

/** The active people on records, and oneself in each role in which one may be assigned to them; a record that may not be read has nobody. */
export type Assigned = (to: AssignedTo, ids: readonly number[], asking: Asking) => Promise<readonly AssignedPerson[]>;

interface Pair {
  readonly resourceID: number | null;
  readonly roleID: number | null;
}

/** A record under its number, with its primary resource before the others. */
interface Staffed {
  readonly id: number;
  readonly number: string;
  readonly pairs: readonly Pair[];
}

const mostRecords = 100;

/** Looks up who is on tickets and tasks. */
export const assigned =
  (lists: Lists): Assigned =>
  async (to, ids, { reads, me, ...ask }) => {
    if (ids.length === 0) return [];
    const { staffed, list } = kinds[to];
    const [records, roles, people] = await Promise.all([
      staffed(reads, ids.slice(0, mostRecords), ask),
      orWithout(lists(list, me, ask), []),
      lists("Resources", me, ask),
    ]);
    const names = new Map([...people, ...roles].map(({ value, label }) => [value, label]));
    const own = roles
      .filter(({ mine }) => mine)
      .map(({ value, label }) => ({ role: Number(value.split(":")[1]), label }));
    return records.flatMap(({ id: record, number, pairs }) => [
      ...there(pairs, names, me).map((one) => ({ ...one, record, label: `${one.label} – ${number}` })),
      ...own.map(({ role, label }) => ({ record, resource: me, role, label: `${label} – ${number}`, mine: true })),
    ]);
  };

/** The active people of a record, each once, oneself first. */
function there(pairs: readonly Pair[], names: ReadonlyMap<string, string>, me: number) {
  const once = new Map(pairs.toReversed().map((pair) => [pair.resourceID, pair]));
  return [...once.values()]
    .toReversed()
    .flatMap(({ resourceID, roleID }) => {
      const name = names.get(String(resourceID));
      // A role that somebody has no longer stands in no list.
      const label = name && (names.get(`${resourceID}:${roleID}`) ?? name);
      return label && resourceID !== null
        ? [{ resource: resourceID, role: undefined, label, mine: resourceID === me }]
        : [];
    })
    .toSorted((one, other) => Number(other.mine) - Number(one.mine));
}

async function ticketStaff(reads: Reads, ids: readonly number[], ask: Ask): Promise<readonly Staffed[]> {
  const fields = ["ticketNumber", "assignedResourceID", "assignedResourceRoleID"] as const;
  const helping = { where: [isIn("ticketID", ids)], fields: ["ticketID", "resourceID", "roleID"] } as const;
  const [tickets, helpers] = await Promise.all([
    taken(reads.query("Tickets", { where: [isIn("id", ids)], fields }, ask)),
    taken(reads.query("TicketSecondaryResources", helping, ask)),
  ]);
  return tickets.map((ticket) => ({
    id: ticket.id,
    number: ticket.ticketNumber,
    pairs: [primary(ticket), ...helpers.filter(({ ticketID }) => ticketID === ticket.id)],
  }));
}

async function taskStaff(reads: Reads, ids: readonly number[], ask: Ask): Promise<readonly Staffed[]> {
  const fields = ["taskNumber", "title", "assignedResourceID", "assignedResourceRoleID"] as const;
  const helping = { where: [isIn("taskID", ids)], fields: ["taskID", "resourceID", "roleID"] } as const;
  const [tasks, helpers] = await Promise.all([
    taken(reads.query("Tasks", { where: [isIn("id", ids)], fields }, ask)),
    taken(reads.query("TaskSecondaryResources", helping, ask)),
  ]);
  return tasks.map((task) => ({
    id: task.id,
    number: task.taskNumber || task.title,
    pairs: [primary(task), ...helpers.filter(({ taskID }) => taskID === task.id)],
  }));
}

const primary = (of: {
  readonly assignedResourceID: number | null;
  readonly assignedResourceRoleID: number | null;
}) => ({
  resourceID: of.assignedResourceID,
  roleID: of.assignedResourceRoleID,
});

const kinds = {
  Tickets: { staffed: ticketStaff, list: "ServiceDeskRoles" },
  Tasks: { staffed: taskStaff, list: "DepartmentRoles" },
} as const;
