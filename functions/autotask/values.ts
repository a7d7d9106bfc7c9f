import type { Changeable, Changes, Creatable, Values } from "./entities.ts";
import type { Mark } from "./entity.ts";
import { described, fieldOf, fits } from "./fields.ts";

/** The path beneath the API's root at which a record is written, and its body. */
export interface WrittenRecord {
  readonly path: string;
  readonly body: Readonly<Record<string, unknown>>;
}

type Sent = Readonly<Record<string, unknown>>;

/** What creates a record; throws a TypeError for a field that Autotask would silently ignore and for a value of another kind. */
export function newRecord<E extends Creatable>(entity: E, values: Values<E>): WrittenRecord {
  // Autotask answers an explicit null in a new record with a parse error.
  const body = without([null, undefined], values);
  for (const [name, value] of Object.entries(body)) writable(entity, name, value, ["readOnly"]);
  return { path: pathOf(entity, body), body };
}

/** What changes a record: null clears a field. Throws a TypeError as `newRecord` does. */
export function changedRecord<E extends Changeable>(entity: E, id: number, values: Changes<E>): WrittenRecord {
  const { created } = described(entity);
  const sent = without([undefined], values);
  const { [created.at === "parent" ? created.key : ""]: _, ...changes } = sent;
  for (const [name, value] of Object.entries(changes)) alterable(entity, name, value);
  return { path: pathOf(entity, sent), body: { id, ...changes } };
}

const without = (left: readonly unknown[], values: object): Sent =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => !left.includes(value)));

function alterable(entity: Creatable, name: string, value: unknown) {
  if (value !== null || fieldOf(entity, name)?.marks.includes("required")) {
    return writable(entity, name, value, ["readOnly", "createOnly"]);
  }
  return open(entity, name, ["readOnly", "createOnly"]);
}

function writable(entity: Creatable, name: string, value: unknown, closed: readonly Mark[]) {
  const { kind } = open(entity, name, closed);
  if (!fits(kind, value)) throw new TypeError(`${name} of ${entity} is set to no ${kind}`);
}

function open(entity: Creatable, name: string, closed: readonly Mark[]) {
  const field = fieldOf(entity, name);
  if (!field || closed.some((mark) => field.marks.includes(mark))) {
    throw new TypeError(`${entity} has no field ${name} to write`);
  }
  return field;
}

function pathOf(entity: Creatable, values: Sent): string {
  const { created } = described(entity);
  if (created.at !== "parent") return entity;
  const parent = values[created.key];
  if (parent === undefined) throw new TypeError(`${entity} lives beneath a record: ${created.key} is missing`);
  return `${created.parent}/${parent}/${created.child}`;
}
