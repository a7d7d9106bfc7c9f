import type { Ask, Reads } from "./autotask.ts";
import { eq, isIn } from "./query.ts";
import { taken } from "./taken.ts";

/** Which of the records a resource has to do with although another one's name stands on them; at most 500 are asked about. */
export type Helped = (
  reads: Reads,
  ids: readonly number[],
  resourceID: number,
  ask?: Ask,
) => Promise<readonly number[]>;

/** The tickets with which somebody helps as a secondary resource. */
export const helpedTickets: Helped = async (reads, ids, resourceID, ask) => {
  const where = [isIn("ticketID", ids), eq("resourceID", resourceID)];
  const helping = await taken(reads.query("TicketSecondaryResources", { where, fields: ["ticketID"] }, ask));
  return helping.map(({ ticketID }) => ticketID);
};

/** The tasks with which somebody helps as a secondary resource. */
export const helpedTasks: Helped = async (reads, ids, resourceID, ask) => {
  const where = [isIn("taskID", ids), eq("resourceID", resourceID)];
  const helping = await taken(reads.query("TaskSecondaryResources", { where, fields: ["taskID"] }, ask));
  return helping.map(({ taskID }) => taskID);
};

/** The role in which somebody helps with a ticket or a task as a secondary resource; null for who does not. */
export async function helpingRole(
  reads: Reads,
  entity: "Tickets" | "Tasks",
  id: number,
  resourceID: number,
  ask?: Ask,
): Promise<number | null> {
  const mine = eq("resourceID", resourceID);
  const helping = {
    Tickets: () =>
      reads.query("TicketSecondaryResources", { where: [eq("ticketID", id), mine], fields: ["roleID"] }, ask),
    Tasks: () => reads.query("TaskSecondaryResources", { where: [eq("taskID", id), mine], fields: ["roleID"] }, ask),
  } as const;
  return (await taken<{ readonly roleID: number | null }>(helping[entity]()))[0]?.roleID ?? null;
}

/** The projects in which somebody has or has made a task, or helps with one. */
export const helpedProjects: Helped = async (reads, ids, resourceID, ask) => {
  const fields = ["projectID"] as const;
  const within = isIn("projectID", ids);
  const tasks = await tasksHelpedBy(reads, resourceID, ask);
  const [assigned, made, helping] = await Promise.all([
    taken(reads.query("Tasks", { where: [within, eq("assignedResourceID", resourceID)], fields }, ask)),
    taken(reads.query("Tasks", { where: [within, eq("creatorResourceID", resourceID)], fields }, ask)),
    tasks.length > 0 ? taken(reads.query("Tasks", { where: [isIn("id", tasks)], fields }, ask)) : [],
  ]);
  const found = new Set([...assigned, ...made, ...helping].map(({ projectID }) => projectID));
  return ids.filter((id) => found.has(id));
};

const mostRows = 1000;
const mostTasks = 499;

/** The tasks of whatever state that somebody helps with: the latest ones, at most 499, which fit a filter beside one more. */
export async function tasksHelpedBy(reads: Reads, resourceID: number, ask?: Ask): Promise<readonly number[]> {
  const question = { where: [eq("resourceID", resourceID)], fields: ["taskID"], limit: mostRows } as const;
  const helping = await taken(reads.query("TaskSecondaryResources", question, ask));
  return [...new Set(helping.map(({ taskID }) => taskID))].slice(-mostTasks);
}
