import { atTop, entity, flag, id, reference, required, text } from "../entity.ts";

/** Devices; the fields of them that the product uses, for Autotask's public metadata leaves this entity out. */
export const configurationItems = entity({
  soapName: "InstalledProduct",
  created: atTop,
  fields: {
    id: id(),
    companyID: required(reference("Companies")),
    contactID: reference("Contacts"),
    isActive: required(flag()),
    referenceTitle: text(255),
    serialNumber: text(100),
  },
});
