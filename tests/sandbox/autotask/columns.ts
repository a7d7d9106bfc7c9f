import { isAttachment } from "./attachments.ts";
import type { Entity } from "./entities.ts";

const note = ["title", "noteType", "publish", "creatorResourceID", "createDateTime", "description"];

const columns: Readonly<Record<string, readonly string[]>> = {
  Tickets: [
    "ticketNumber",
    "title",
    "companyID",
    "contactID",
    "status",
    "priority",
    "queueID",
    "creatorResourceID",
    "createDate",
  ],
  Companies: ["companyName", "companyType", "city", "webAddress", "isActive"],
  Contacts: ["firstName", "lastName", "companyID", "emailAddress", "emailAddress2", "emailAddress3", "isActive"],
  Resources: ["firstName", "lastName", "email", "title", "isActive"],
  TicketNotes: ["ticketID", ...note],
  TaskNotes: ["taskID", ...note],
  ProjectNotes: ["projectID", ...note, "isAnnouncement"],
  CompanyNotes: [
    "name",
    "companyID",
    "contactID",
    "actionType",
    "opportunityID",
    "assignedResourceID",
    "startDateTime",
  ],
  CompanyToDos: [
    "activityDescription",
    "companyID",
    "contactID",
    "actionType",
    "assignedToResourceID",
    "startDateTime",
    "completedDate",
  ],
  Appointments: ["title", "resourceID", "startDateTime", "endDateTime"],
  ServiceCalls: ["companyID", "companyLocationID", "description", "startDateTime", "endDateTime", "status"],
  TimeEntries: [
    "ticketID",
    "taskID",
    "internalBillingCodeID",
    "resourceID",
    "roleID",
    "billingCodeID",
    "dateWorked",
    "hoursWorked",
    "summaryNotes",
  ],
  Projects: ["projectNumber", "projectName", "companyID", "status", "projectLeadResourceID", "endDateTime"],
  Tasks: ["taskNumber", "title", "projectID", "status", "assignedResourceID", "estimatedHours"],
  Opportunities: ["title", "companyID", "contactID", "status", "stage", "ownerResourceID", "projectedCloseDate"],
};

const file = ["title", "fullPath", "fileSize", "publish", "attachedByResourceID", "attachDate"];

// Where nothing is said: what every record of that kind must have.
const needed = ({ fields }: Entity) => fields.filter(({ name, required }) => required && name !== "id").slice(0, 8);

/** The fields that tell people most about a record of that kind. */
export function columnsOf(entity: Entity): readonly string[] {
  if (isAttachment(entity)) return [entity.child?.field ?? "", ...file];
  return columns[entity.path] ?? needed(entity).map(({ name }) => name);
}
