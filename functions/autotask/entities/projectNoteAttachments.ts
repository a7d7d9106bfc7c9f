import { entity, reference, under } from "../entity.ts";
import { attachmentFields } from "./attachmentFields.ts";

/** Files on notes on projects. */
export const projectNoteAttachments = entity({
  soapName: "ProjectNoteAttachment",
  created: under("ProjectNotes", "Attachments", "projectNoteID"),
  unchangeable: true,
  fields: {
    ...attachmentFields,
    parentAttachmentID: reference("AttachmentInfo"),
    projectID: reference("Projects"),
    projectNoteID: reference("ProjectNotes"),
  },
});
