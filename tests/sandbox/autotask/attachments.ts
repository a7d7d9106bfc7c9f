import { type Entity, entities, fieldOf } from "./entities.ts";
import type { Place } from "./places.ts";
import type { Actor } from "./security.ts";
import { shown } from "./shown.ts";
import type { Row, Values } from "./store.ts";
import { rowOf, type World } from "./world.ts";

/** Whether records of that kind are attachments. */
export const isAttachment = ({ path }: Entity): boolean => path.endsWith("Attachments");

// Read off recorded answers; what the others have is not known.
const parentTypes: Readonly<Record<string, number>> = {
  TicketAttachments: 4,
  TaskAttachments: 4,
  TimeEntryAttachments: 18,
  TicketNoteAttachments: 23,
  TaskNoteAttachments: 23,
  CompanyNoteAttachments: 23,
  ProjectNoteAttachments: 23,
};

const allInfo = (world: World): readonly Row[] =>
  entities
    .filter(isAttachment)
    .flatMap((kind) => world.store.all(kind).map((row) => ({ ...row, parentType: parentTypes[kind.path] ?? null })));

// Since 2021 a ticket's attachments are also those of its notes and time entries.
const ofTickets = (world: World): readonly Row[] =>
  ["TicketAttachments", "TicketNoteAttachments", "TimeEntryAttachments"]
    .flatMap((path) => world.rows(path))
    .filter(({ ticketID }) => ticketID !== null);

const views: Readonly<Record<string, (world: World) => readonly Row[]>> = {
  AttachmentInfo: allInfo,
  TicketAttachments: ofTickets,
};

/** The records that a read of an entity looks through, in the order of their ids. */
export function seen(world: World, entity: Entity): readonly Row[] {
  const rows = views[entity.path]?.(world);
  return rows ? rows.toSorted((one, other) => one.id - other.id) : world.store.all(entity);
}

/** An attachment as it is read by its id: with its content or without, at the place that the switch says. */
export function readAttachment(world: World, entity: Entity, belowParent: boolean, row: Row | null): unknown {
  const { switches } = world;
  const hasContent = switches.attachmentContent === (belowParent ? "belowParent" : "atTop");
  const data = hasContent || switches.attachmentContent === "both" ? row?.data : null;
  const item = row && { ...shown(world, entity, row), data };
  if (switches.attachmentEnvelope === "bare") return item;
  return belowParent && switches.attachmentEnvelope === "items" ? { items: item ? [item] : [] } : { item };
}

const inherited = ["ticketID", "taskID", "companyID", "projectID"];

/** What an attachment has from the record that it hangs on, and from itself. */
export function attachmentStamps(world: World, { entity, parent }: Place, { data }: Values): Values {
  if (!isAttachment(entity)) return {};
  const above = parent && rowOf(world, parent.entity.path, parent.id);
  const names = inherited.filter((name) => name !== entity.child?.field && fieldOf(entity, name));
  return {
    ...Object.fromEntries(names.map((name) => [name, above?.[name] ?? null])),
    fileSize: bytesIn(data),
  };
}

const bytesIn = (data: unknown): number | null => (typeof data === "string" ? Buffer.byteLength(data, "base64") : null);

/** Lets an upload in and counts it, or refuses it. */
export function admitUpload({ switches, uploads }: World, { data }: Values, actor: Actor): void {
  uploads.admit(switches.uploadScope === "database" ? "everybody" : String(actor.resourceID), bytesIn(data) ?? 0);
}
