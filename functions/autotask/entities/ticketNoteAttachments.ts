import { entity, reference, under } from "../entity.ts";
import { attachmentFields } from "./attachmentFields.ts";

/** Files on notes on tickets. */
export const ticketNoteAttachments = entity({
  soapName: "TicketNoteAttachment",
  created: under("TicketNotes", "Attachments", "ticketNoteID"),
  unchangeable: true,
  fields: {
    ...attachmentFields,
    ticketID: reference("Tickets"),
    ticketNoteID: reference("TicketNotes"),
  },
});
