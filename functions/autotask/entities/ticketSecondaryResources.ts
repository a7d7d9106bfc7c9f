import { entity, id, longReference, required, under } from "../entity.ts";

/** The people who help with a ticket beside its primary resource. */
export const ticketSecondaryResources = entity({
  soapName: "TicketSecondaryResource",
  created: under("Tickets", "SecondaryResources", "ticketID"),
  unchangeable: true,
  ignoresImpersonation: true,
  fields: {
    id: id(),
    resourceID: required(longReference("Resources")),
    roleID: required(longReference("Roles")),
    ticketID: required(longReference("Tickets")),
  },
});
