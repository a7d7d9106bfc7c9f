import { entity, id, reference, required, under } from "../entity.ts";

/** Who goes on a service call for a ticket. */
export const serviceCallTicketResources = entity({
  soapName: "ServiceCallTicketResource",
  created: under("ServiceCallTickets", "Resources", "serviceCallTicketID"),
  unchangeable: true,
  ignoresImpersonation: true,
  fields: {
    id: id(),
    resourceID: required(reference("Resources")),
    serviceCallTicketID: required(reference("ServiceCallTickets")),
  },
});
