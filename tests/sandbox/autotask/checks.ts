import { parentFields } from "./choices.ts";
import type { Entity, Field } from "./entities.ts";
import type { Row, Values } from "./store.ts";
import { badReference, missing, noChoice, tooLong } from "./wording.ts";
import { rowOf, type World } from "./world.ts";

const isSet = (value: unknown) => value !== undefined && value !== null && value !== "";

const inactive = (row: Row) => row.isActive === false || row.isActive === 0;

// Records that exist and yet may not be pointed at, beyond an isActive of no.
const unusable: Readonly<Record<string, (row: Row) => boolean>> = {
  Contracts: ({ status }) => status !== 1,
  // The documentation of Opportunities: a note may name active ones only.
  Opportunities: ({ status }) => status !== 1,
  Resources: ({ licenseType }) => licenseType === 7,
};

/** Whether another record may point at that one: it exists and is active. */
function usable(world: World, path: string, id: unknown): boolean {
  const row = rowOf(world, path, id);
  return row !== null && !inactive(row) && !unusable[path]?.(row);
}

function chosen(world: World, entity: Entity, field: Field, row: Values): boolean {
  const name = `${entity.path}.${field.name}`;
  const parent = parentFields[name];
  const fits = world.choices.of(name).filter((choice) => !parent || choice.parent === String(row[parent]));
  return fits.some((choice) => choice.isActive !== false && choice.value === String(row[field.name]));
}

function fieldProblem(world: World, entity: Entity, field: Field, row: Values): string | null {
  const value = row[field.name];
  if (!isSet(value)) return null;
  if (field.length > 0 && String(value).length > field.length) return tooLong(world, field.name);
  if (field.picklist && !chosen(world, entity, field, row)) return noChoice(world, field.name, value);
  if (field.references && !usable(world, field.references, value)) {
    return badReference(world, field, value, entity.path);
  }
  return null;
}

/** What is wrong with a record that is about to be kept, one sentence each; of its values only the `sent` ones are judged. */
export function problems(world: World, entity: Entity, row: Values, sent: readonly string[]): readonly string[] {
  const required = entity.fields.filter((field) => field.required && field.name !== "id" && !isSet(row[field.name]));
  const writable = entity.fields.filter((field) => sent.includes(field.name));
  return [
    ...required.map(({ name }) => missing(world, name)),
    ...writable.flatMap((field) => fieldProblem(world, entity, field, row) ?? []),
  ];
}
