import { atTop, decimal, entity, flag, id, integer, readOnly, reference, required, text } from "../entity.ts";

/** What somebody is while they work, such as Level 2. */
export const roles = entity({
  soapName: "Role",
  created: atTop,
  fields: {
    id: id(),
    description: text(200),
    hourlyFactor: required(decimal()),
    hourlyRate: required(decimal()),
    isActive: required(flag()),
    isExcludedFromNewContracts: flag(),
    isSystemRole: readOnly(flag()),
    name: required(text(200)),
    quoteItemDefaultTaxCategoryId: reference("TaxCategories"),
    roleType: readOnly(integer()),
  },
});
