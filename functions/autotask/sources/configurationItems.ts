import { allOf, anyOf, contains, eq, isIn } from "../query.ts";
import { searched } from "../searched.ts";
import { byLabel } from "./order.ts";

/** Devices of organizations. */
export const configurationItems = searched("ConfigurationItems", {
  fields: ["referenceTitle", "serialNumber", "companyID", "isActive"],
  personal: false,
  order: byLabel,
  active: () => [eq("isActive", true)],
  matching: (typed, words) =>
    anyOf(allOf(...words.map((word) => contains("referenceTitle", word))), contains("serialNumber", typed)),
  within: { Companies: (ids) => isIn("companyID", ids) },
  known: (row) => ({
    id: row.id,
    label: row.referenceTitle || row.serialNumber,
    detail: row.serialNumber,
    names: [row.referenceTitle, row.serialNumber],
    active: row.isActive,
    of: { Companies: row.companyID },
  }),
});
