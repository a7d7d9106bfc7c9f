import { onDesk } from "./roles.ts";
import { contactOfCompany, isSet, ofTheCompany, type Rule } from "./rule.ts";
import type { Values } from "./store.ts";
import { demanded } from "./wording.ts";
import { rowOf, type World } from "./world.ts";

/** A resource is assigned with a role, and a role with a resource. */
export const together: Rule = (_, { assignedResourceID, assignedResourceRoleID }) =>
  isSet(assignedResourceID) === isSet(assignedResourceRoleID)
    ? []
    : [
        "Data violation: When assigning a Resource, you must assign both a assignedResourceID and assignedResourceRoleID.",
      ];

const definedPair: Rule = (world, { assignedResourceID, assignedResourceRoleID }) =>
  isSet(assignedResourceID) &&
  isSet(assignedResourceRoleID) &&
  !onDesk(world, { resourceID: assignedResourceID, roleID: assignedResourceRoleID })
    ? ["The specified AssignedResourceID and AssignedRoleID combination is not currently defined"]
    : [];

const queueOrAssignee: Rule = (world, { queueID, assignedResourceID }) =>
  world.switches.queueOrAssignee && !isSet(queueID) && !isSet(assignedResourceID) ? [demanded(world, "queueID")] : [];

const dueDate: Rule = (world, { dueDateTime }) =>
  world.switches.dueDateRequired && !isSet(dueDateTime) ? [demanded(world, "dueDateTime")] : [];

/** A sentence for each of the fields that is not filled in. */
export const lacking = (world: World, row: Values, fields: readonly string[] = []): readonly string[] =>
  fields.filter((field) => !isSet(row[field]) || row[field] === "").map((field) => demanded(world, field));

const categoryDemands: Rule = (world, row) => lacking(world, row, world.categoryRequires[String(row.ticketCategory)]);

const notBoth: Rule = (world, { id, assignedResourceID }) =>
  world.rows("TicketSecondaryResources").some((row) => row.ticketID === id && row.resourceID === assignedResourceID)
    ? ["The primary Resource cannot also be a secondary Resource."]
    : [];

/** What a ticket demands. */
export const ticketRules: readonly Rule[] = [
  together,
  definedPair,
  queueOrAssignee,
  dueDate,
  categoryDemands,
  contactOfCompany,
  ofTheCompany("contractID", "Contracts"),
  ofTheCompany("companyLocationID", "CompanyLocations"),
  ofTheCompany("configurationItemID", "ConfigurationItems"),
  ofTheCompany("opportunityID", "Opportunities"),
  notBoth,
];

/** A ticket's further resource has a role of theirs, and is not the primary one. */
export const secondary: Rule = (world, { ticketID, resourceID, roleID }) => {
  if (!onDesk(world, { resourceID, roleID })) {
    return ["The specified ResourceID and RoleID combination is not currently defined"];
  }
  return rowOf(world, "Tickets", ticketID)?.assignedResourceID === resourceID
    ? ["The Resource is already assigned to this Ticket."]
    : [];
};
