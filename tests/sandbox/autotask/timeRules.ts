import { assignedTo, inDepartment, onDesk, type Pair } from "./roles.ts";
import { isSet, type Rule } from "./rule.ts";
import type { Values } from "./store.ts";
import { badReference } from "./wording.ts";
import { rowOf, type World } from "./world.ts";

const subjects = ["ticketID", "taskID", "internalBillingCodeID"];

const oneSubject: Rule = (_, row) =>
  subjects.filter((name) => isSet(row[name])).length > 1
    ? ["Only one of ticketID,taskID and InternallAllocationCodeID can be used at once"]
    : [];

const someTime: Rule = (_, { hoursWorked, startDateTime, endDateTime }) =>
  isSet(hoursWorked) || (isSet(startDateTime) && isSet(endDateTime))
    ? []
    : ["Must have at least one of hoursWorked or startDateTime/endDateTime"];

const startAndStop: Rule = (world, { ticketID, startDateTime, endDateTime }) =>
  world.switches.timeNeedsStartAndStop && isSet(ticketID) && !(isSet(startDateTime) && isSet(endDateTime))
    ? ["TimeEntries for Service tickets require a start and stop time."]
    : [];

const someDay: Rule = (_, { dateWorked, startDateTime }) =>
  isSet(dateWorked) || isSet(startDateTime)
    ? []
    : ["dateWorked is required when no value is supplied for startDateTime"];

const withinADay: Rule = (_, { hoursWorked }) =>
  !isSet(hoursWorked) || (Number(hoursWorked) > 0 && Number(hoursWorked) <= 24)
    ? []
    : ["hoursWorked greater than 24 hours or less than zero hours"];

// An entry that ends at midnight does not go over it.
const withinADate: Rule = (world, { startDateTime, endDateTime }) => {
  if (world.switches.overnightTime === "allowed" || !isSet(startDateTime) || !isSet(endDateTime)) return [];
  const last = new Date(Date.parse(String(endDateTime)) - 1).toISOString();
  return String(startDateTime).slice(0, 10) === last.slice(0, 10)
    ? []
    : ["A time entry may not span more than one day."];
};

const someRole: Rule = (_, { ticketID, taskID, roleID }) => {
  const kind = isSet(ticketID) ? "Tickets" : isSet(taskID) ? "Tasks" : null;
  return kind && !isSet(roleID) ? [`TimeEntries for ${kind} must have a roleID`] : [];
};

const deciding = ["resourceID", "roleID", ...subjects];

function fits(world: World, there: readonly Pair[], { resourceID, roleID }: Values, theirs: typeof onDesk): boolean {
  const roles = there.filter((pair) => pair.resourceID === resourceID).map((pair) => pair.roleID);
  if (roles.includes(roleID)) return true;
  const bound = roles.length > 0 && world.switches.timeRoles === "assigned";
  return !bound && theirs(world, { resourceID, roleID });
}

const roleOnTicket: Rule = (world, row, sent) => {
  const judged = isSet(row.ticketID) && isSet(row.roleID) && sent.some((name) => deciding.includes(name));
  return !judged || fits(world, assignedTo(world, "Tickets", row.ticketID), row, onDesk)
    ? []
    : ["This roleID is not valid for this Ticket and Resource"];
};

const roleOnTask: Rule = (world, row, sent) => {
  const judged = isSet(row.taskID) && isSet(row.roleID) && sent.some((name) => deciding.includes(name));
  const there = assignedTo(world, "Tasks", row.taskID);
  const stranger = !there.some(({ resourceID }) => resourceID === row.resourceID);
  const barred = stranger && world.switches.taskTime === "assigned";
  return !judged || (!barred && fits(world, there, row, inDepartment))
    ? []
    : ["This roleID is not valid for this Task and Resource"];
};

const generalCode: Rule = (world, { billingCodeID }, sent) => {
  const code = rowOf(world, "BillingCodes", billingCodeID);
  return !sent.includes("billingCodeID") || !code || code.useType === 1
    ? []
    : [badReference(world, { name: "billingCodeID", references: "BillingCodes" }, billingCodeID, "TimeEntries")];
};

const internalCode: Rule = (world, { internalBillingCodeID }, sent) => {
  const code = rowOf(world, "BillingCodes", internalBillingCodeID);
  const field = { name: "internalBillingCodeID", references: "BillingCodes" };
  return !sent.includes(field.name) || !code || code.useType === 3
    ? []
    : [badReference(world, field, internalBillingCodeID, "TimeEntries")];
};

/** What a time entry demands. */
export const timeRules: readonly Rule[] = [
  oneSubject,
  someTime,
  startAndStop,
  someDay,
  withinADay,
  withinADate,
  someRole,
  roleOnTicket,
  roleOnTask,
  generalCode,
  internalCode,
];

/** Every entry is about something; in what words an entry about nothing is refused, nobody tells. */
export const someSubject: Rule = (_, row) =>
  subjects.some((name) => isSet(row[name]))
    ? []
    : ["One of ticketID, taskID and internalBillingCodeID is required for a TimeEntry."];

/** An entry of a ticket stays one, and one of a task or of internal time, too. */
export const sameKind: Rule = (world, row) => {
  const before = rowOf(world, "TimeEntries", row.id);
  const moved = before && subjects.some((name) => isSet(before[name]) !== isSet(row[name]));
  return moved ? ["A TimeEntry cannot be moved between Tickets, Tasks and internal time."] : [];
};

/** The contract is the organization's whose ticket or task it is. */
export const contractOfWork: Rule = (world, { ticketID, taskID, contractID }, sent) => {
  const project = rowOf(world, "Projects", rowOf(world, "Tasks", taskID)?.projectID);
  const companyID = rowOf(world, "Tickets", ticketID)?.companyID ?? project?.companyID;
  const contract = rowOf(world, "Contracts", contractID);
  return !sent.includes("contractID") || !contract || contract.companyID === companyID
    ? []
    : [badReference(world, { name: "contractID", references: "Contracts" }, contractID, "TimeEntries")];
};
