import type { Ask, Reads } from "../autotask/autotask.ts";
import { isIn } from "../autotask/query.ts";
import { taken } from "../autotask/taken.ts";
import type { About } from "../forms/origin.ts";

/** Whether a ticket's organization is another than that of somebody outside who wrote a message, neither above nor below it: other service providers count their tickets in the same way. */
export async function isElsewhere(
  company: number | null,
  { person, organization }: Pick<About, "person" | "organization">,
  autotask: Reads,
  ask?: Ask,
): Promise<boolean> {
  const theirs = organization.map(({ id }) => id);
  if (company === null || !person?.wrote || theirs.length === 0 || theirs.includes(company)) return false;
  const question = { where: [isIn("id", [company, ...theirs])], fields: ["parentCompanyID"] } as const;
  const found = await taken(autotask.query("Companies", question, ask));
  return !found.some(({ id, parentCompanyID }) =>
    id === company ? theirs.some((one) => one === parentCompanyID) : parentCompanyID === company,
  );
}
