import { date, entity, flag, id, picklist, readOnly, reference, required, soap, text, under } from "../entity.ts";

/** Notes on projects. */
export const projectNotes = entity({
  soapName: "ProjectNote",
  created: under("Projects", "Notes", "projectID"),
  fields: {
    id: id(),
    createDateTime: readOnly(date()),
    createdByContactID: reference("Contacts"),
    creatorResourceID: readOnly(reference("Resources")),
    description: required(text(32_000)),
    impersonatorCreatorResourceID: readOnly(reference("Resources")),
    impersonatorUpdaterResourceID: readOnly(reference("Resources")),
    isAnnouncement: soap("Announce", required(flag())),
    lastActivityDate: readOnly(date()),
    noteType: required(picklist()),
    projectID: required(reference("Projects")),
    publish: required(picklist()),
    title: required(text(250)),
  },
});
