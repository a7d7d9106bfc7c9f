import type { Autotask } from "../autotask.ts";
import { eq } from "../query.ts";
import { taken } from "../taken.ts";
import type { Listed } from "./listed.ts";

/** The active countries; the tenant's own is preselected. */
export async function countries(autotask: Autotask): Promise<() => readonly Listed[]> {
  const question = { where: [eq("isActive", true)], fields: ["displayName", "isDefaultCountry"] } as const;
  const found = await taken(autotask.query("Countries", question));
  const all = found
    .map(({ id, displayName, isDefaultCountry }) => ({
      value: String(id),
      label: displayName,
      isDefault: isDefaultCountry === true,
    }))
    .toSorted((one, other) => one.label.localeCompare(other.label));
  return () => all;
}
