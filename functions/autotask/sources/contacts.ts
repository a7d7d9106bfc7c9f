import { allOf, anyOf, contains, eq, isIn } from "../query.ts";
import { searched } from "../searched.ts";
import { byLabel } from "./order.ts";

/** People at organizations. */
export const contacts = searched("Contacts", {
  fields: ["firstName", "lastName", "emailAddress", "emailAddress2", "emailAddress3", "companyID", "isActive"],
  withParent: true,
  personal: false,
  order: byLabel,
  active: () => [eq("isActive", 1)],
  matching: (_, words) =>
    allOf(
      ...words.map((word) =>
        anyOf(
          contains("firstName", word),
          contains("lastName", word),
          contains("emailAddress", word),
          contains("emailAddress2", word),
          contains("emailAddress3", word),
        ),
      ),
    ),
  within: { Companies: (ids) => isIn("companyID", ids) },
  known: (row) => ({
    id: row.id,
    label: `${row.firstName} ${row.lastName}`.trim(),
    detail: row.emailAddress,
    names: [
      `${row.firstName} ${row.lastName}`,
      `${row.lastName} ${row.firstName}`,
      row.emailAddress,
      row.emailAddress2,
      row.emailAddress3,
    ],
    active: row.isActive === 1,
    of: { Companies: row.companyID },
  }),
});
