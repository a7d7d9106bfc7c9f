import { belongsTo, ofTheCompany, type Rule } from "./rule.ts";
import { assignedThere, openTaskOfCall, openTicketOfCall, yesOrNo } from "./serviceCallRules.ts";
import { contractOfWork, sameKind, someSubject } from "./timeRules.ts";
import { badReference } from "./wording.ts";
import { rowOf } from "./world.ts";

// The documentation says that these rules are there; no public source has met them, nor knows their words.

const inOrder: Rule = (_, { startDateTime, endDateTime }) =>
  typeof startDateTime === "string" && typeof endDateTime === "string" && endDateTime < startDateTime
    ? ["The endDateTime must not be before the startDateTime."]
    : [];

const lasting: Rule = (_, { startDateTime, endDateTime }) =>
  typeof startDateTime === "string" && startDateTime === endDateTime
    ? ["The endDateTime must be after the startDateTime."]
    : [];

const once =
  (
    path: string,
    field: string,
    kind: string,
    [above, what]: readonly [string, string] = ["ticketID", "Ticket"],
  ): Rule =>
  (world, row) =>
    world.rows(path).some((one) => one[above] === row[above] && one[field] === row[field])
      ? [`The ${kind} is already assigned to this ${what}.`]
      : [];

const anotherThanTheMain =
  (field: string, kind: string): Rule =>
  (world, row) =>
    rowOf(world, "Tickets", row.ticketID)?.[field] === row[field]
      ? [`The ${kind} is already assigned to this Ticket.`]
      : [];

// Whether the service looks at an address at all is not known; the simplest that it can ask for is this.
const addresses: Rule = (_, row, sent) =>
  ["emailAddress", "emailAddress2", "emailAddress3"]
    .filter((name) => sent.includes(name) && row[name] && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(String(row[name])))
    .map((name) => `The value of ${name} is not a valid email address.`);

const phaseOfProject: Rule = (world, { phaseID, projectID }, sent) => {
  const phase = rowOf(world, "Phases", phaseID);
  return !sent.includes("phaseID") || !phase || phase.projectID === projectID
    ? []
    : [badReference(world, { name: "phaseID", references: "Phases" }, phaseID)];
};

const contactOfTicket: Rule = (world, { ticketID, contactID }) => {
  const contact = rowOf(world, "Contacts", contactID);
  return contact && belongsTo(world, contact, rowOf(world, "Tickets", ticketID)?.companyID)
    ? []
    : [badReference(world, { name: "contactID", references: "Contacts" }, contactID)];
};

const deviceOfTicket: Rule = (world, { ticketID, configurationItemID }, sent) => {
  const companyID = rowOf(world, "Tickets", ticketID)?.companyID;
  return ofTheCompany("configurationItemID", "ConfigurationItems")(world, { configurationItemID, companyID }, sent);
};

const mostContacts: Rule = (world, { ticketID }) =>
  world.rows("TicketAdditionalContacts").filter((row) => row.ticketID === ticketID).length >= 30
    ? ["A Ticket has at most 30 additional contacts."]
    : [];

const workType: Rule = (world, { billingCodeID }, sent) => {
  const code = rowOf(world, "BillingCodes", billingCodeID);
  return !sent.includes("billingCodeID") || !code || code.useType === 1
    ? []
    : [badReference(world, { name: "billingCodeID", references: "BillingCodes" }, billingCodeID)];
};

/** Rules that are held only where the switch says so, by REST name. */
export const unconfirmedRules: Readonly<Record<string, readonly Rule[]>> = {
  Tickets: [workType],
  TicketSecondaryResources: [once("TicketSecondaryResources", "resourceID", "Resource")],
  TicketAdditionalContacts: [
    contactOfTicket,
    anotherThanTheMain("contactID", "Contact"),
    once("TicketAdditionalContacts", "contactID", "Contact"),
    mostContacts,
  ],
  TicketAdditionalConfigurationItems: [
    deviceOfTicket,
    anotherThanTheMain("configurationItemID", "InstalledProduct"),
    once("TicketAdditionalConfigurationItems", "configurationItemID", "InstalledProduct"),
  ],
  Appointments: [inOrder],
  CompanyNotes: [inOrder],
  CompanyToDos: [inOrder],
  Contacts: [addresses, ofTheCompany("companyLocationID", "CompanyLocations")],
  Projects: [inOrder],
  ServiceCalls: [inOrder, lasting, yesOrNo, ofTheCompany("companyLocationID", "CompanyLocations")],
  ServiceCallTickets: [
    openTicketOfCall,
    once("ServiceCallTickets", "ticketID", "Ticket", ["serviceCallID", "ServiceCall"]),
  ],
  ServiceCallTicketResources: [
    assignedThere("Tickets", "serviceCallTicketID", "ServiceCallTickets", "ticketID"),
    once("ServiceCallTicketResources", "resourceID", "Resource", ["serviceCallTicketID", "ServiceCallTicket"]),
  ],
  ServiceCallTasks: [openTaskOfCall, once("ServiceCallTasks", "taskID", "Task", ["serviceCallID", "ServiceCall"])],
  ServiceCallTaskResources: [
    assignedThere("Tasks", "serviceCallTaskID", "ServiceCallTasks", "taskID"),
    once("ServiceCallTaskResources", "resourceID", "Resource", ["serviceCallTaskID", "ServiceCallTask"]),
  ],
  TaskSecondaryResources: [once("TaskSecondaryResources", "resourceID", "Resource", ["taskID", "Task"])],
  Tasks: [inOrder, phaseOfProject],
  TimeEntries: [someSubject, sameKind, contractOfWork],
};
