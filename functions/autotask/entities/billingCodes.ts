import { decimal, entity, flag, id, integer, never, picklist, readOnly, reference, text } from "../entity.ts";

/** Work types, expense categories and other kinds of cost. */
export const billingCodes = entity({
  soapName: "AllocationCode",
  created: never,
  fields: {
    id: id(),
    afterHoursWorkType: readOnly(reference("BillingCodes")),
    billingCodeType: readOnly(picklist()),
    department: readOnly(integer()),
    description: readOnly(text(500)),
    externalNumber: readOnly(text(100)),
    generalLedgerAccount: readOnly(picklist()),
    isActive: readOnly(flag()),
    isExcludedFromNewContracts: readOnly(flag()),
    markupRate: readOnly(decimal()),
    name: readOnly(text(200)),
    taxCategoryID: readOnly(reference("TaxCategories")),
    unitCost: readOnly(decimal()),
    unitPrice: readOnly(decimal()),
    useType: readOnly(picklist()),
  },
});
