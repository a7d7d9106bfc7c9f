import type { Entity } from "./entities.ts";
import type { Values } from "./store.ts";
import { rowOf, type World } from "./world.ts";

const fields = ["createdByContactID", "attachedByContactID"];

const above: Readonly<Record<string, string>> = {
  ticketID: "Tickets",
  taskID: "Tasks",
  projectID: "Projects",
  ticketNoteID: "TicketNotes",
  taskNoteID: "TaskNotes",
  projectNoteID: "ProjectNotes",
  companyNoteID: "CompanyNotes",
  timeEntryID: "TimeEntries",
};

/** The organization that a record belongs to, by itself or by what it hangs on. */
function organizationOf(world: World, row: Values): unknown {
  if (row.companyID !== undefined && row.companyID !== null) return row.companyID;
  const record = Object.entries(above).flatMap(([field, path]) => rowOf(world, path, row[field]) ?? [])[0];
  return record ? organizationOf(world, record) : null;
}

function mayAuthor(world: World, row: Values, contactID: unknown): boolean {
  const contact = rowOf(world, "Contacts", contactID);
  const organization = rowOf(world, "Companies", contact?.companyID);
  const isPublic = row.publish === undefined || row.publish === 1;
  const bothActive = contact?.isActive === 1 && organization?.isActive === true;
  return world.security.contacts && isPublic && bothActive && organizationOf(world, row) === contact?.companyID;
}

/**
 * A new record that names a contact as its author: where that may not be, the contact is left out without a word and the record is whose it would
 * have been without.
 */
export function withContactAuthor(world: World, entity: Entity, row: Values): Values {
  const named = fields.find((field) => row[field] !== undefined && row[field] !== null);
  if (!named) return row;
  if (!mayAuthor(world, row, row[named])) return { ...row, [named]: null };
  return entity.fields.some(({ name }) => name === "creatorType") ? { ...row, creatorType: 2 } : row;
}
