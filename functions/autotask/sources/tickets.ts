import { complete } from "../completion.ts";
import { isIn } from "../query.ts";
import { searched } from "../searched.ts";
import { byNumberOrWords, openOrNamed } from "./numbered.ts";
import { newestFirst } from "./order.ts";

/** Tickets, the newest first. */
export const tickets = searched("Tickets", {
  fields: ["ticketNumber", "title", "companyID", "status"],
  personal: true,
  order: newestFirst,
  active: openOrNamed,
  matching: byNumberOrWords("ticketNumber", "title"),
  within: { Companies: (ids) => isIn("companyID", ids) },
  known: (row) => ({
    id: row.id,
    label: `${row.ticketNumber} ${row.title}`,
    detail: "",
    names: [row.ticketNumber, row.title],
    active: true,
    done: row.status === complete,
    of: { Companies: row.companyID },
  }),
});
