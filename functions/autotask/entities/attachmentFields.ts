import {
  base64,
  date,
  decimal,
  id,
  long,
  longReference,
  notQueryable,
  picklist,
  readOnly,
  reference,
  required,
  text,
  textPicklist,
} from "../entity.ts";

/** What all attachments have in common. `data` comes along with none that is found by a query. */
export const attachmentFields = {
  id: id(),
  attachDate: readOnly(date()),
  attachedByContactID: longReference("Contacts"),
  attachedByResourceID: readOnly(longReference("Resources")),
  attachmentType: required(textPicklist()),
  contentType: readOnly(text(100)),
  creatorType: notQueryable(readOnly(picklist())),
  data: notQueryable(base64()),
  fileSize: notQueryable(readOnly(decimal())),
  fullPath: required(text(255)),
  impersonatorCreatorResourceID: readOnly(reference("Resources")),
  opportunityID: longReference("Opportunities"),
  parentID: readOnly(long()),
  publish: required(picklist()),
  title: required(text(255)),
};
