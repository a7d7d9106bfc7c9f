import { entity, reference, under } from "../entity.ts";
import { attachmentFields } from "./attachmentFields.ts";

/** Files on tickets. */
export const ticketAttachments = entity({
  soapName: "TicketAttachment",
  created: under("Tickets", "Attachments", "ticketID"),
  unchangeable: true,
  fields: {
    ...attachmentFields,
    parentAttachmentID: reference("AttachmentInfo"),
    ticketID: reference("Tickets"),
    ticketNoteID: reference("TicketNotes"),
    timeEntryID: reference("TimeEntries"),
  },
});
