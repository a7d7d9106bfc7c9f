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

/** All attachments of every kind, each with the kind of its parent. */
export const allAttachments = (world: World): readonly Row[] =>
  entities
    .filter(isAttachment)
    .flatMap((kind) => world.store.all(kind).map((row) => ({ ...row, parentType: parentTypes[kind.path] ?? null })));

/** The attachments of tickets: since 2021 also those of their notes and time entries. */
export const ofTickets = (world: World): readonly Row[] =>
  ["TicketAttachments", "TicketNoteAttachments", "TimeEntryAttachments"]
    .flatMap((path) => world.rows(path))
    .filter(({ ticketID }) => ticketID !== null);

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
