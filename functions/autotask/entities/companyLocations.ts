import { createOnly, decimal, entity, flag, id, reference, required, soap, text, under } from "../entity.ts";

/** Where an organization has its offices. */
export const companyLocations = entity({
  soapName: "AccountPhysicalLocation",
  created: under("Companies", "Locations", "companyID"),
  ignoresImpersonation: true,
  fields: {
    id: id(),
    address1: text(128),
    address2: text(128),
    alternatePhone1: text(25),
    alternatePhone2: text(25),
    city: text(50),
    companyID: soap("AccountID", createOnly(required(reference("Companies")))),
    countryID: reference("Countries"),
    description: text(500),
    fax: text(25),
    isActive: soap("Active", flag()),
    isPrimary: soap("Primary", flag()),
    isTaxExempt: flag(),
    overrideCompanyTaxSettings: flag(),
    name: required(text(100)),
    phone: text(25),
    postalCode: text(20),
    roundtripDistance: decimal(),
    state: text(25),
    taxRegionID: reference("TaxRegions"),
  },
});
