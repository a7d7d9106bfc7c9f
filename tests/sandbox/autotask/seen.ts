import { allAttachments, ofTickets } from "./attachments.ts";
import type { Entity } from "./entities.ts";
import type { Row } from "./store.ts";
import type { World } from "./world.ts";

// The two are of one table there: a to-do that is done is a note.
const asNote = (toDo: Row): Row => ({
  id: toDo.id,
  actionType: toDo.actionType,
  assignedResourceID: toDo.assignedToResourceID,
  companyID: toDo.companyID,
  completedDateTime: toDo.completedDate,
  contactID: toDo.contactID,
  createDateTime: toDo.createDateTime,
  endDateTime: toDo.endDateTime,
  impersonatorCreatorResourceID: toDo.impersonatorCreatorResourceID,
  impersonatorUpdaterResourceID: null,
  lastModifiedDate: toDo.lastModifiedDate,
  name: null,
  note: toDo.activityDescription,
  opportunityID: toDo.opportunityID,
  startDateTime: toDo.startDateTime,
});

const notes = (world: World): readonly Row[] => [
  ...world.rows("CompanyNotes"),
  ...world.rows("CompanyToDos").flatMap((toDo) => (toDo.completedDate === null ? [] : asNote(toDo))),
];

const views: Readonly<Record<string, (world: World) => readonly Row[]>> = {
  AttachmentInfo: allAttachments,
  TicketAttachments: ofTickets,
  CompanyNotes: notes,
};

/** The records that a read of an entity looks through, in the order of their ids. */
export function seen(world: World, entity: Entity): readonly Row[] {
  const rows = views[entity.path]?.(world);
  return rows ? rows.toSorted((one, other) => one.id - other.id) : world.store.all(entity);
}
