import { entity, reference, under } from "../entity.ts";
import { attachmentFields } from "./attachmentFields.ts";

/** Files on notes on tasks. */
export const taskNoteAttachments = entity({
  soapName: "TaskNoteAttachment",
  created: under("TaskNotes", "Attachments", "taskNoteID"),
  unchangeable: true,
  fields: {
    ...attachmentFields,
    taskID: reference("Tasks"),
    taskNoteID: reference("TaskNotes"),
  },
});
