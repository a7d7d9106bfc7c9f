import type { Reads } from "../autotask/autotask.ts";
import { apiOnlyLicense } from "../autotask/entities/resources.ts";
import { anyOf, isIn } from "../autotask/query.ts";
import { Problem } from "../kit/errors.ts";

const fields = ["id", "isActive", "licenseType", "email", "email2", "email3", "firstName", "lastName"] as const;

/** The active resource with an address, the first address before the others. @throws Problem `noResource` or `inactiveResource` */
export async function resourceAt(
  address: string,
  autotask: Reads,
): Promise<{ readonly resourceID: number; readonly name: string }> {
  // Whether Autotask compares text in any case is nowhere stated.
  const spellings = [...new Set([address, address.toLowerCase()])];
  const where = [anyOf(isIn("email", spellings), isIn("email2", spellings), isIn("email3", spellings))];
  const found = await Array.fromAsync(autotask.query("Resources", { where, fields }));
  const people = found.filter(({ licenseType }) => licenseType !== apiOnlyLicense);
  if (people.length === 0) throw new Problem("noResource", { address });
  const active = people.filter(({ isActive }) => isActive);
  const first = active.find(({ email }) => email.toLowerCase() === address.toLowerCase()) ?? active[0];
  if (!first) throw new Problem("inactiveResource", { address });
  return { resourceID: first.id, name: `${first.firstName} ${first.lastName}`.trim() };
}
