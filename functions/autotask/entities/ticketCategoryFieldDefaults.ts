import { decimal, entity, id, never, picklist, readOnly, reference, text } from "../entity.ts";

/** What a ticket category fills in. */
export const ticketCategoryFieldDefaults = entity({
  soapName: "TicketCategoryFieldDefaults",
  created: never,
  fields: {
    id: id(),
    description: readOnly(text(8000)),
    estimatedHours: readOnly(decimal()),
    issueTypeID: readOnly(picklist()),
    organizationalLevelAssociationID: readOnly(reference("OrganizationalLevelAssociations")),
    priority: readOnly(picklist()),
    purchaseOrderNumber: readOnly(text(50)),
    queueID: readOnly(picklist()),
    resolution: readOnly(text(8000)),
    serviceLevelAgreementID: readOnly(picklist()),
    sourceID: readOnly(picklist()),
    status: readOnly(picklist()),
    subIssueTypeID: readOnly(picklist()),
    ticketCategoryID: readOnly(reference("TicketCategories")),
    ticketTypeID: readOnly(picklist()),
    title: readOnly(text(255)),
    workTypeID: readOnly(reference("BillingCodes")),
  },
});
