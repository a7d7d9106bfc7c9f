import { date, entity, id, picklist, readOnly, reference, required, text, under } from "../entity.ts";

/** Notes on tickets. A change must repeat `noteType` and `publish`. */
export const ticketNotes = entity({
  soapName: "TicketNote",
  created: under("Tickets", "Notes", "ticketID"),
  fields: {
    id: id(),
    createDateTime: readOnly(date()),
    createdByContactID: reference("Contacts"),
    creatorResourceID: readOnly(reference("Resources")),
    description: required(text(32_000)),
    impersonatorCreatorResourceID: readOnly(reference("Resources")),
    impersonatorUpdaterResourceID: readOnly(reference("Resources")),
    lastActivityDate: readOnly(date()),
    noteType: required(picklist()),
    publish: required(picklist()),
    ticketID: required(reference("Tickets")),
    title: text(250),
  },
});
