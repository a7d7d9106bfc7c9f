import type { Autotask } from "../autotask.ts";
import { eq } from "../query.ts";
import { taken } from "../taken.ts";
import type { Listed } from "./listed.ts";
import { rolePairs } from "./rolePairs.ts";

/** Who may work on tasks in which role, in whatever department: only these pairs does Autotask take there. */
export function departmentRoles(autotask: Autotask): Promise<(me: number) => readonly Listed[]> {
  const question = { where: [eq("isActive", true)], fields: ["resourceID", "roleID", "isDefault"] } as const;
  return rolePairs(autotask, taken(autotask.query("ResourceRoleDepartments", question)));
}
