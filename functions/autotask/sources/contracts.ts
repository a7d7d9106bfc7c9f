import { allOf, anyOf, contains, eq, isIn } from "../query.ts";
import { searched } from "../searched.ts";
import { byLabel } from "./order.ts";

// Autotask's system value; everything else a contract can be is the tenant's own.
const activeContract = 1;

/** Contracts of organizations. */
export const contracts = searched("Contracts", {
  fields: ["contractName", "contractNumber", "companyID", "status"],
  personal: false,
  order: byLabel,
  active: () => [eq("status", activeContract)],
  matching: (typed, words) =>
    anyOf(allOf(...words.map((word) => contains("contractName", word))), contains("contractNumber", typed)),
  within: { Companies: (ids) => isIn("companyID", ids) },
  known: (row) => ({
    id: row.id,
    label: row.contractName,
    detail: row.contractNumber,
    names: [row.contractName, row.contractNumber],
    active: row.status === activeContract,
    of: { Companies: row.companyID },
  }),
});
