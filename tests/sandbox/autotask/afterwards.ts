import { type Entity, entityAt } from "./entities.ts";
import type { Actor } from "./security.ts";
import { changedStamps, touchedStamps } from "./stamps.ts";
import type { Values } from "./store.ts";
import { rowOf, type World } from "./world.ts";

// What is said or done about a record is an activity of it.
const touched: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  TicketNotes: { ticketID: "Tickets" },
  TicketAttachments: { ticketID: "Tickets" },
  TimeEntries: { ticketID: "Tickets", taskID: "Tasks" },
  TaskNotes: { taskID: "Tasks" },
  TaskAttachments: { taskID: "Tasks" },
  ProjectNotes: { projectID: "Projects" },
  ProjectAttachments: { projectID: "Projects" },
  CompanyNotes: { companyID: "Companies", contactID: "Contacts", opportunityID: "Opportunities" },
  CompanyToDos: { companyID: "Companies", contactID: "Contacts", opportunityID: "Opportunities" },
};

function touch(world: World, path: string, id: unknown, actor: Actor): void {
  const [entity, row] = [entityAt(path), rowOf(world, path, id)];
  if (entity && row) world.store.update(entity, row.id, touchedStamps(world, entity, actor));
}

const completed = 5;

function completeTasks(world: World, projectID: unknown, actor: Actor): void {
  const tasks = entityAt("Tasks");
  const open = world.rows("Tasks").filter((task) => task.projectID === projectID && task.status !== completed);
  const done = { status: completed };
  for (const { id } of open) {
    if (tasks) world.store.update(tasks, id, { ...done, ...changedStamps(world, tasks, done, actor) });
  }
}

/** What else changes when a record was kept: the activity of those it is about, and the tasks of a project that is complete. */
export function afterwards(world: World, { path }: Entity, row: Values, sent: Values, actor: Actor): void {
  for (const [field, about] of Object.entries(touched[path] ?? {})) touch(world, about, row[field], actor);
  if (path === "Projects" && sent.status === completed) completeTasks(world, row.id, actor);
}
