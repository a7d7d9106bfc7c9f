import type { Autotask } from "../autotask.ts";
import type { Listed } from "./listed.ts";

/** Issues with their sub-issues in one list, so that no wrong pair can be chosen and nothing has to be drawn again. */
export async function issues(autotask: Autotask): Promise<() => readonly Listed[]> {
  const [types, subTypes] = await Promise.all([
    autotask.picklist("Tickets.issueType"),
    autotask.picklist("Tickets.subIssueType"),
  ]);
  const all = types.flatMap(({ value, label }) => [
    { value: `${value}:`, label, isDefault: false },
    ...subTypes
      .filter(({ parent }) => parent === value)
      .map((sub) => ({ value: `${value}:${sub.value}`, label: `${label}: ${sub.label}`, isDefault: false })),
  ]);
  return () => all;
}
