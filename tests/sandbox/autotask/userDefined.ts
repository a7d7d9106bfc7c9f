import { refuse } from "./answers.ts";
import type { Entity } from "./entities.ts";
import type { Values } from "./store.ts";
import type { UserDefinedField } from "./tenant.ts";
import { dateText, timeOf } from "./values.ts";
import { missing, noChoice, tooLong } from "./wording.ts";
import type { World } from "./world.ts";

interface Pair {
  readonly name: string;
  readonly value: unknown;
}

const pairs = (list: unknown): readonly Pair[] => (Array.isArray(list) ? list : []);
const named = (list: unknown, wanted: string) => pairs(list).find(({ name }) => name === wanted);
const isSet = (value: unknown) => value !== undefined && value !== null && value !== "";

const definedFor = (world: World, { path }: Entity): readonly UserDefinedField[] => world.userDefinedFields[path] ?? [];

/** The definition of that name in any case. */
export const userDefinedField = (world: World, entity: Entity, name: string): UserDefinedField | undefined =>
  definedFor(world, entity).find((field) => field.name.toLowerCase() === name.toLowerCase());

// Values go in and out as texts, whatever kind they are of.
const texts: Readonly<Record<string, (text: string) => string | null>> = {
  number: (text) => (text.trim() !== "" && Number.isFinite(Number(text)) ? text : null),
  date: (text) => {
    const time = timeOf(text);
    return time === null ? null : dateText(time);
  },
};

const kept = (field: UserDefinedField, value: unknown): unknown =>
  isSet(value) ? (texts[field.type]?.(String(value)) ?? String(value)) : null;

/** All fields that the tenant has defined, with the values of a record; unset ones null. */
export const allUserDefined = (world: World, entity: Entity, list: unknown): readonly Pair[] =>
  definedFor(world, entity).map(({ name }) => ({ name, value: named(list, name)?.value ?? null }));

/** The user-defined fields of a record after a write; a field that is not named keeps its value. */
export function mergedUserDefined(world: World, entity: Entity, before: unknown, sent: unknown): readonly Pair[] {
  const fields = definedFor(world, entity);
  const unknown = pairs(sent).find(({ name }) => !fields.some((field) => field.name === name));
  if (unknown && world.switches.unknownUserDefined === "refused") {
    refuse(`Unable to find ${unknown.name} in the ${entity.name} Entity.`);
  }
  return fields.map((field) => {
    const after = named(sent, field.name) ?? named(before, field.name);
    return { name: field.name, value: kept(field, after?.value) };
  });
}

function problem(world: World, field: UserDefinedField, value: unknown): string | null {
  const { name, type, length = 0, picklist = [], isRequired = false } = field;
  if (!isSet(value)) return isRequired ? missing(world, name) : null;
  const text = String(value);
  if (texts[type]?.(text) === null) return `The value [${text}] of the user-defined field ${name} is not a ${type}.`;
  if (type === "text" && length > 0 && text.length > length) return tooLong(world, name);
  const chosen = picklist.some((choice) => choice.isActive !== false && choice.value === text);
  return type === "list" && !chosen ? noChoice(world, name, text) : null;
}

/** What is wrong with the user-defined fields of a record that is about to be kept: of all when it is new, else of those sent. */
export function userDefinedProblems(world: World, entity: Entity, row: Values, sent: Values, creating: boolean) {
  const judged = definedFor(world, entity).filter(({ name }) => creating || named(sent.userDefinedFields, name));
  return judged.flatMap((field) => problem(world, field, named(row.userDefinedFields, field.name)?.value) ?? []);
}

const comparables: Readonly<Record<string, (value: unknown) => unknown>> = {
  number: (value) => (isSet(value) ? Number(value) : null),
  date: timeOf,
};

/** A value of that field as a query compares it: numbers and dates by size, all else as text. */
export function comparable({ type }: UserDefinedField, value: unknown): unknown {
  if (Array.isArray(value)) return value.map((one) => comparable({ name: "", label: "", type }, one));
  return comparables[type]?.(value) ?? (isSet(value) ? String(value) : null);
}
