import { complete } from "../completion.ts";
import { isIn } from "../query.ts";
import { searched } from "../searched.ts";
import { byNumberOrWords, openOrNamed } from "./numbered.ts";
import { newestFirst } from "./order.ts";

/** Projects, the newest first. */
export const projects = searched("Projects", {
  fields: ["projectNumber", "projectName", "companyID", "status"],
  personal: true,
  order: newestFirst,
  active: openOrNamed,
  matching: byNumberOrWords("projectNumber", "projectName"),
  within: { Companies: (ids) => isIn("companyID", ids) },
  known: (row) => ({
    id: row.id,
    label: `${row.projectNumber} ${row.projectName}`.trim(),
    detail: "",
    names: [row.projectNumber, row.projectName],
    active: row.status !== complete,
    of: { Companies: row.companyID },
  }),
});
