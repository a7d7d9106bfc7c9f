import type { Creatable, Values } from "./entities.ts";
import { described, fieldOf, fits } from "./fields.ts";

/** The path beneath the API's root at which a record is created, and its body. */
export interface NewRecord {
  readonly path: string;
  readonly body: Readonly<Record<string, unknown>>;
}

/** What creates a record; throws a TypeError for a field that Autotask would silently ignore and for a value of another kind. */
export function newRecord<E extends Creatable>(entity: E, values: Values<E>): NewRecord {
  const body = present(values);
  for (const [name, value] of Object.entries(body)) writable(entity, name, value);
  return { path: pathOf(entity, body), body };
}

// Autotask answers an explicit null in a new record with a parse error.
const present = (values: object): Readonly<Record<string, unknown>> =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null && value !== undefined));

function writable(entity: Creatable, name: string, value: unknown) {
  const field = fieldOf(entity, name);
  if (!field || field.marks.includes("readOnly")) throw new TypeError(`${entity} has no field ${name} to write`);
  if (!fits(field.kind, value)) throw new TypeError(`${name} of ${entity} is set to no ${field.kind}`);
}

function pathOf(entity: Creatable, body: Readonly<Record<string, unknown>>): string {
  const { created } = described(entity);
  if (created.at !== "parent") return entity;
  const parent = body[created.key];
  if (parent === undefined) throw new TypeError(`${entity} lives beneath a record: ${created.key} is missing`);
  return `${created.parent}/${parent}/${created.child}`;
}
