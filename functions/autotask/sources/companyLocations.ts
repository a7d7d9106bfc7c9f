import { allOf, anyOf, contains, eq, isIn } from "../query.ts";
import { searched } from "../searched.ts";
import { primaryFirst } from "./order.ts";

/** Where organizations have their offices, the main one first. */
export const companyLocations = searched("CompanyLocations", {
  fields: ["name", "address1", "city", "postalCode", "companyID", "isPrimary", "isActive"],
  personal: false,
  order: primaryFirst,
  active: () => [eq("isActive", true)],
  matching: (_, words) =>
    allOf(
      ...words.map((word) =>
        anyOf(contains("name", word), contains("address1", word), contains("city", word), contains("postalCode", word)),
      ),
    ),
  within: { Companies: (ids) => isIn("companyID", ids) },
  known: (row) => ({
    id: row.id,
    label: row.name,
    detail: [row.address1, row.city].filter(Boolean).join(", "),
    names: [row.name, row.city, row.address1],
    active: row.isActive !== false,
    of: { Companies: row.companyID },
    primary: row.isPrimary === true,
  }),
});
