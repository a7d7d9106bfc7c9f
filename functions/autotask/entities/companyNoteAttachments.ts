import { entity, reference, soap, under } from "../entity.ts";
import { attachmentFields } from "./attachmentFields.ts";

/** Files on notes on organizations. */
export const companyNoteAttachments = entity({
  soapName: "CompanyNoteAttachment",
  created: under("CompanyNotes", "Attachments", "companyNoteID"),
  unchangeable: true,
  fields: {
    ...attachmentFields,
    companyID: soap("AccountID", reference("Companies")),
    companyNoteID: soap("AccountNoteID", reference("CompanyNotes")),
    salesOrderID: reference("SalesOrders"),
  },
});
