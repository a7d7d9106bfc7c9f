import type { Autotask } from "../autotask.ts";
import { eq } from "../query.ts";
import { taken } from "../taken.ts";
import type { Listed } from "./listed.ts";

// Autotask's own number for labour among the uses of a billing code.
const labour = 1;

/** The active billing codes for labour: what Autotask's screens call work types. */
export async function workTypes(autotask: Autotask): Promise<() => readonly Listed[]> {
  const where = [eq("useType", labour), eq("isActive", true)];
  const codes = await taken(autotask.query("BillingCodes", { where, fields: ["name"] }));
  const all = codes
    .map(({ id, name }) => ({ value: String(id), label: name, isDefault: false }))
    .toSorted((one, other) => one.label.localeCompare(other.label));
  return () => all;
}
