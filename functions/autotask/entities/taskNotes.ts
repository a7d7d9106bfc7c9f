import { date, entity, id, picklist, readOnly, reference, required, text, under } from "../entity.ts";

/** Notes on tasks of projects. */
export const taskNotes = entity({
  soapName: "TaskNote",
  created: under("Tasks", "Notes", "taskID"),
  fields: {
    id: id(),
    createDateTime: readOnly(date()),
    creatorResourceID: readOnly(reference("Resources")),
    createdByContactID: reference("Contacts"),
    description: required(text(32_000)),
    impersonatorCreatorResourceID: readOnly(reference("Resources")),
    impersonatorUpdaterResourceID: readOnly(reference("Resources")),
    lastActivityDate: readOnly(date()),
    noteType: required(picklist()),
    publish: required(picklist()),
    taskID: required(reference("Tasks")),
    title: text(250),
  },
});
