import { entity, id, reference, required, under } from "../entity.ts";

/** The tickets that a service call is for. */
export const serviceCallTickets = entity({
  soapName: "ServiceCallTicket",
  created: under("ServiceCalls", "Tickets", "serviceCallID"),
  unchangeable: true,
  ignoresImpersonation: true,
  fields: {
    id: id(),
    serviceCallID: required(reference("ServiceCalls")),
    ticketID: required(reference("Tickets")),
  },
});
