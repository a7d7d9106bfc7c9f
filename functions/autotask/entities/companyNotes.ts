import { date, entity, id, picklist, readOnly, reference, required, soap, text, under } from "../entity.ts";

/** Notes on organizations and, where `contactID` is set, on their contacts. */
export const companyNotes = entity({
  soapName: "AccountNote",
  created: under("Companies", "Notes", "companyID"),
  fields: {
    id: id(),
    actionType: required(picklist()),
    assignedResourceID: required(reference("Resources")),
    companyID: soap("AccountID", required(reference("Companies"))),
    completedDateTime: readOnly(date()),
    contactID: reference("Contacts"),
    createDateTime: readOnly(date()),
    endDateTime: required(date()),
    impersonatorCreatorResourceID: readOnly(reference("Resources")),
    impersonatorUpdaterResourceID: readOnly(reference("Resources")),
    lastModifiedDate: readOnly(date()),
    name: text(128),
    note: text(32_000),
    opportunityID: reference("Opportunities"),
    startDateTime: required(date()),
  },
});
