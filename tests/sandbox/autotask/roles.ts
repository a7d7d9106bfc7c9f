import { isSet } from "./rule.ts";
import type { Row } from "./store.ts";
import { rowOf, type World } from "./world.ts";

/** A resource in one of their roles. */
export interface Pair {
  readonly resourceID: unknown;
  readonly roleID: unknown;
}

type Has = (world: World, pair: Pair) => boolean;

const has = (rows: readonly Row[], { resourceID, roleID }: Pair) =>
  rows.some((row) => row.resourceID === resourceID && row.roleID === roleID && row.isActive !== false);

/** Whether the resource has that role on the service desk: what a ticket asks for. */
export const onDesk: Has = (world, pair) => {
  const desk = world.switches.rolePairs === "serviceDesk" ? world.rows("ResourceServiceDeskRoles") : [];
  const inQueues = world.rows("ResourceRoles").filter(({ queueID }) => isSet(queueID));
  return has([...desk, ...inQueues], pair);
};

/** Whether the resource has that role in a department: what a task asks for. */
export const inDepartment: Has = (world, pair) => has(world.rows("ResourceRoleDepartments"), pair);

const helpers: Readonly<Record<string, readonly [path: string, field: string]>> = {
  Tickets: ["TicketSecondaryResources", "ticketID"],
  Tasks: ["TaskSecondaryResources", "taskID"],
};

/** Everybody who is assigned to a ticket or a task, each with the role there. */
export function assignedTo(world: World, path: "Tickets" | "Tasks", id: unknown): readonly Pair[] {
  const record = rowOf(world, path, id);
  const [kind = "", field = ""] = helpers[path] ?? [];
  const secondary = world.rows(kind).filter((row) => row[field] === id);
  const pairs = secondary.map(({ resourceID, roleID }) => ({ resourceID, roleID }));
  const first = { resourceID: record?.assignedResourceID, roleID: record?.assignedResourceRoleID };
  return isSet(first.resourceID) ? [first, ...pairs] : pairs;
}
