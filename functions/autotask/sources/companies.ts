import { allOf, anyOf, contains, eq } from "../query.ts";
import { searched } from "../searched.ts";
import { byLabel } from "./order.ts";

/** Organizations. */
export const companies = searched("Companies", {
  fields: ["companyName", "city", "companyNumber", "webAddress", "isActive", "parentCompanyID"],
  personal: false,
  order: byLabel,
  active: () => [eq("isActive", true)],
  matching: (typed, words) =>
    anyOf(
      allOf(...words.map((word) => contains("companyName", word))),
      contains("companyNumber", typed),
      contains("webAddress", typed),
    ),
  within: {},
  known: (row) => ({
    id: row.id,
    label: row.companyName,
    detail: row.city || row.companyNumber,
    names: [row.companyName, row.companyNumber, row.webAddress],
    active: row.isActive !== false,
    of: { Companies: row.parentCompanyID },
  }),
});
