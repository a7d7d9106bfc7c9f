import { allOf, contains, eq, isIn } from "../query.ts";
import { searched } from "../searched.ts";
import { newestFirst } from "./order.ts";

// Autotask's system value: the others are lost, closed or done.
const activeOpportunity = 1;

/** Sales that may come. */
export const opportunities = searched("Opportunities", {
  fields: ["title", "companyID", "status"],
  personal: false,
  order: newestFirst,
  active: () => [eq("status", activeOpportunity)],
  matching: (_, words) => allOf(...words.map((word) => contains("title", word))),
  within: { Companies: (ids) => isIn("companyID", ids) },
  known: (row) => ({
    id: row.id,
    label: row.title,
    detail: "",
    names: [row.title],
    active: row.status === activeOpportunity,
    of: { Companies: row.companyID },
  }),
});
