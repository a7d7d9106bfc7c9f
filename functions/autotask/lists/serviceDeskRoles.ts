import type { Autotask, Found } from "../autotask.ts";
import { eq } from "../query.ts";
import { taken } from "../taken.ts";
import type { Listed } from "./listed.ts";

type Pair = Found<"ResourceServiceDeskRoles", "resourceID" | "roleID" | "isDefault">;

/** Who may work on tickets in which role, as "Jane Doe (Level 2)": only these pairs does Autotask take. */
export async function serviceDeskRoles(autotask: Autotask): Promise<(me: number) => readonly Listed[]> {
  const active = [eq("isActive", true)];
  const [pairs, resources, roles] = await Promise.all([
    taken(autotask.query("ResourceServiceDeskRoles", { where: active, fields: ["resourceID", "roleID", "isDefault"] })),
    taken(autotask.query("Resources", { where: active, fields: ["firstName", "lastName"] })),
    taken(autotask.query("Roles", { where: active, fields: ["name"] })),
  ]);
  const people = new Map(resources.map(({ id, firstName, lastName }) => [id, `${firstName} ${lastName}`.trim()]));
  const names = new Map(roles.map(({ id, name }) => [id, name]));
  const listed = pairs.flatMap((pair) => {
    const [person, role] = [people.get(pair.resourceID), names.get(pair.roleID)];
    return person && role ? [{ ...pair, label: `${person} (${role})` }] : [];
  });
  return (me) =>
    listed.toSorted(mineFirst(me)).map(({ resourceID, roleID, label }) => ({
      value: `${resourceID}:${roleID}`,
      label,
      isDefault: false,
      mine: resourceID === me,
    }));
}

const mineFirst = (me: number) => (one: Pair & { label: string }, other: Pair & { label: string }) =>
  Number(other.resourceID === me) - Number(one.resourceID === me) ||
  (one.resourceID === other.resourceID ? Number(other.isDefault ?? false) - Number(one.isDefault ?? false) : 0) ||
  one.label.localeCompare(other.label);
