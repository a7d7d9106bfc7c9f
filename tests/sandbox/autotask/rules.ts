import { isAttachment } from "./attachments.ts";
import { entities } from "./entities.ts";
import type { Row, Values } from "./store.ts";
import { badReference, demanded, missing, noChoice } from "./wording.ts";
import { rowOf, type World } from "./world.ts";

/** What a kind of record demands beyond its fields: sentences of what is wrong. `sent` are the fields of the call. */
export type Rule = (world: World, row: Values, sent: readonly string[]) => readonly string[];

const isSet = (value: unknown) => value !== undefined && value !== null;

const together: Rule = (_, { assignedResourceID, assignedResourceRoleID }) =>
  isSet(assignedResourceID) === isSet(assignedResourceRoleID)
    ? []
    : [
        "Data violation: When assigning a Resource, you must assign both a assignedResourceID and assignedResourceRoleID.",
      ];

/** Whether the resource has that role on the service desk. */
const hasRole = (world: World, resourceID: unknown, roleID: unknown): boolean => {
  const onDesk = world.switches.rolePairs === "serviceDesk" ? world.rows("ResourceServiceDeskRoles") : [];
  const inQueues = world.rows("ResourceRoles").filter(({ queueID }) => isSet(queueID));
  return [...onDesk, ...inQueues].some(
    (pair) => pair.resourceID === resourceID && pair.roleID === roleID && pair.isActive !== false,
  );
};

const definedPair: Rule = (world, { assignedResourceID, assignedResourceRoleID }) =>
  isSet(assignedResourceID) &&
  isSet(assignedResourceRoleID) &&
  !hasRole(world, assignedResourceID, assignedResourceRoleID)
    ? ["The specified AssignedResourceID and AssignedRoleID combination is not currently defined"]
    : [];

const queueOrAssignee: Rule = (world, { queueID, assignedResourceID }) =>
  world.switches.queueOrAssignee && !isSet(queueID) && !isSet(assignedResourceID) ? [demanded(world, "queueID")] : [];

const dueDate: Rule = (world, { dueDateTime }) =>
  world.switches.dueDateRequired && !isSet(dueDateTime) ? [demanded(world, "dueDateTime")] : [];

const lacking = (world: World, row: Values, fields: readonly string[] = []) =>
  fields.filter((field) => !isSet(row[field]) || row[field] === "").map((field) => demanded(world, field));

const categoryDemands: Rule = (world, row) => lacking(world, row, world.categoryRequires[String(row.ticketCategory)]);

/** Whether a contact is the organization's, or its parent's where the tenant allows that. */
export const belongsTo = (world: World, contact: Row, companyID: unknown) =>
  contact.companyID === companyID ||
  (world.switches.contactsOfParent && contact.companyID === rowOf(world, "Companies", companyID)?.parentCompanyID);

const contactOfCompany: Rule = (world, { contactID, companyID }, sent) => {
  const contact = rowOf(world, "Contacts", contactID);
  const judged = sent.includes("contactID") || sent.includes("companyID");
  return !judged || !contact || belongsTo(world, contact, companyID)
    ? []
    : [badReference(world, { name: "contactID", references: "Contacts" }, contactID)];
};

/** What is named in a field must be of the record's organization. */
export const ofTheCompany =
  (name: string, references: string): Rule =>
  (world, row, sent) => {
    const record = rowOf(world, references, row[name]);
    return !sent.includes(name) || !record || record.companyID === row.companyID
      ? []
      : [badReference(world, { name, references }, row[name])];
  };

const notBoth: Rule = (world, { id, assignedResourceID }) =>
  world.rows("TicketSecondaryResources").some((row) => row.ticketID === id && row.resourceID === assignedResourceID)
    ? ["The primary Resource cannot also be a secondary Resource."]
    : [];

const secondary: Rule = (world, { ticketID, resourceID, roleID }) => {
  if (!hasRole(world, resourceID, roleID)) {
    return ["The specified ResourceID and RoleID combination is not currently defined"];
  }
  return rowOf(world, "Tickets", ticketID)?.assignedResourceID === resourceID
    ? ["The Resource is already assigned to this Ticket."]
    : [];
};

const systemNotes = [13, 91];

const ordinaryNote: Rule = (world, { noteType }, sent) =>
  sent.includes("noteType") && systemNotes.includes(Number(noteType)) ? [noChoice(world, "noteType", noteType)] : [];

// Even a change of the text alone has to repeat these two.
const repeated: Rule = (world, { id }, sent) =>
  id === undefined
    ? []
    : ["noteType", "publish"].filter((name) => !sent.includes(name)).map((name) => missing(world, name));

// Links need a path only.
const content: Rule = (world, { attachmentType, data }) =>
  attachmentType === "FILE_ATTACHMENT" && !data ? [missing(world, "data")] : [];

/** What the tenant's settings demand of a kind of record. */
export const settingsDemands = (world: World, path: string, row: Values): readonly string[] =>
  lacking(world, row, world.settingsRequire[path]);

/** The rules of each kind of record that is used so far, by REST name. */
export const rules: Readonly<Record<string, readonly Rule[]>> = {
  Tickets: [
    together,
    definedPair,
    queueOrAssignee,
    dueDate,
    categoryDemands,
    contactOfCompany,
    ofTheCompany("contractID", "Contracts"),
    ofTheCompany("companyLocationID", "CompanyLocations"),
    ofTheCompany("configurationItemID", "ConfigurationItems"),
    notBoth,
  ],
  TicketSecondaryResources: [secondary],
  TicketNotes: [ordinaryNote, repeated],
  ...Object.fromEntries(entities.filter(isAttachment).map(({ path }) => [path, [content]])),
};
