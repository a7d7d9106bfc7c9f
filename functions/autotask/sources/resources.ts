import { apiOnlyLicense } from "../entities/resources.ts";
import { allOf, anyOf, contains, eq, notEq } from "../query.ts";
import { searched } from "../searched.ts";
import { byLabel } from "./order.ts";

/** The people who work in Autotask, oneself first. */
export const resources = searched("Resources", {
  fields: ["firstName", "lastName", "email", "isActive", "licenseType"],
  personal: false,
  order: byLabel,
  active: () => [eq("isActive", true), notEq("licenseType", apiOnlyLicense)],
  matching: (_, words) =>
    allOf(
      ...words.map((word) => anyOf(contains("firstName", word), contains("lastName", word), contains("email", word))),
    ),
  within: {},
  known: (row) => ({
    id: row.id,
    label: `${row.firstName} ${row.lastName}`.trim(),
    detail: row.email,
    names: [`${row.firstName} ${row.lastName}`, `${row.lastName} ${row.firstName}`, row.email],
    active: row.isActive === true && row.licenseType !== apiOnlyLicense,
    of: {},
    people: [row.id],
  }),
});
