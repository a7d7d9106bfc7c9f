import {
  date,
  entity,
  id,
  longReference,
  picklist,
  readOnly,
  reference,
  required,
  soap,
  text,
  under,
} from "../entity.ts";

/** What somebody has to do for an organization. */
export const companyToDos = entity({
  soapName: "AccountToDo",
  created: under("Companies", "ToDos", "companyID"),
  fields: {
    id: id(),
    actionType: required(picklist()),
    activityDescription: text(32_000),
    assignedToResourceID: required(longReference("Resources")),
    companyID: soap("AccountID", required(longReference("Companies"))),
    completedDate: date(),
    contactID: longReference("Contacts"),
    contractID: longReference("Contracts"),
    createDateTime: readOnly(date()),
    creatorResourceID: readOnly(longReference("Resources")),
    endDateTime: required(date()),
    impersonatorCreatorResourceID: readOnly(reference("Resources")),
    lastModifiedDate: readOnly(date()),
    opportunityID: longReference("Opportunities"),
    startDateTime: required(date()),
    ticketID: longReference("Tickets"),
  },
});
