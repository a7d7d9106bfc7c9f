import { refuse } from "./answers.ts";
import type { Entity } from "./entities.ts";
import type { World } from "./world.ts";

interface Pair {
  readonly name: string;
  readonly value: unknown;
}

const pairs = (list: unknown): readonly Pair[] => (Array.isArray(list) ? list : []);

/** The user-defined fields of a record after a write; a field that is not named keeps its value. */
export function mergedUserDefined(world: World, entity: Entity, before: unknown, sent: unknown): readonly Pair[] {
  const defined = world.userDefinedFields[entity.path] ?? [];
  const unknown = pairs(sent).find(({ name }) => !defined.some((field) => field.name === name));
  if (unknown) refuse(`Unable to find ${unknown.name} in the ${entity.name} Entity.`);
  const value = (name: string) =>
    (pairs(sent).find((one) => one.name === name) ?? pairs(before).find((one) => one.name === name))?.value;
  return defined.map(({ name }) => ({ name, value: value(name) ?? null }));
}
