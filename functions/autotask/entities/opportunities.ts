import { entity, id, never, picklist, readOnly, reference, text } from "../entity.ts";

/** Sales that may come; the fields of them that the product reads. */
export const opportunities = entity({
  soapName: "Opportunity",
  created: never,
  fields: {
    id: id(),
    companyID: readOnly(reference("Companies")),
    ownerResourceID: readOnly(reference("Resources")),
    status: readOnly(picklist()),
    title: readOnly(text(128)),
  },
});
