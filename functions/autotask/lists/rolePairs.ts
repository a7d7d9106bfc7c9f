import type { Autotask } from "../autotask.ts";
import { eq } from "../query.ts";
import { taken } from "../taken.ts";
import type { Listed } from "./listed.ts";
import { personNames } from "./personNames.ts";

/** A resource and a role in which it may work. */
export interface Pair {
  readonly resourceID: number;
  readonly roleID: number;
  readonly isDefault: boolean | null;
}

interface LabelledPair extends Pair {
  readonly label: string;
}

/** The pairs of active people and active roles as "Jane Doe (Level 2)", namesakes with their address, each once: one's own first, of these the default one. */
export async function rolePairs(
  autotask: Autotask,
  pairs: Promise<readonly Pair[]>,
): Promise<(me: number) => readonly Listed[]> {
  const active = [eq("isActive", true)];
  const [all, resources, roles] = await Promise.all([
    pairs,
    taken(autotask.query("Resources", { where: active, fields: ["firstName", "lastName", "email"] })),
    taken(autotask.query("Roles", { where: active, fields: ["name"] })),
  ]);
  const people = personNames(resources, (name, address) => `${name}, ${address}`);
  const names = new Map(roles.map(({ id, name }) => [id, name]));
  const listed = eachOnce(all).flatMap((pair) => {
    const [person, role] = [people.get(pair.resourceID), names.get(pair.roleID)];
    return person && role ? [{ ...pair, label: `${person} (${role})` }] : [];
  });
  return (me) =>
    listed.toSorted(mineFirst(me)).map((pair) => ({
      value: answered(pair),
      label: pair.label,
      isDefault: false,
      mine: pair.resourceID === me,
    }));
}

const answered = ({ resourceID, roleID }: Pair): string => `${resourceID}:${roleID}`;

// Somebody may have one role in two departments: where it is the default in either, that one stays.
function eachOnce(pairs: readonly Pair[]): readonly Pair[] {
  const defaultsLast = pairs.toSorted(
    (one, other) => Number(one.isDefault ?? false) - Number(other.isDefault ?? false),
  );
  return [...new Map(defaultsLast.map((pair) => [answered(pair), pair])).values()];
}

const mineFirst = (me: number) => (one: LabelledPair, other: LabelledPair) =>
  Number(other.resourceID === me) - Number(one.resourceID === me) ||
  (one.resourceID === other.resourceID ? Number(other.isDefault ?? false) - Number(one.isDefault ?? false) : 0) ||
  one.label.localeCompare(other.label);
