import type { Autotask } from "../autotask.ts";
import { apiOnlyLicense } from "../entities/resources.ts";
import { eq, notEq } from "../query.ts";
import { taken } from "../taken.ts";
import type { Listed } from "./listed.ts";
import { personNames } from "./personNames.ts";

/** The active people who work in Autotask, oneself first and preselected; two of one name are told apart by their address. */
export async function resources(autotask: Autotask): Promise<(me: number) => readonly Listed[]> {
  const where = [eq("isActive", true), notEq("licenseType", apiOnlyLicense)];
  const found = await taken(autotask.query("Resources", { where, fields: ["firstName", "lastName", "email"] }));
  const listed = [...personNames(found, (name, email) => `${name} (${email})`)]
    .map(([id, label]) => ({ id, label }))
    .toSorted((one, other) => one.label.localeCompare(other.label));
  return (me) =>
    listed
      .map(({ id, label }) => ({ value: String(id), label, isDefault: id === me, mine: id === me }))
      .toSorted((one, other) => Number(other.mine) - Number(one.mine));
}
