import { refuse } from "./answers.ts";
import { type Entity, type Field, fieldOf } from "./entities.ts";
import type { Row } from "./store.ts";
import { allUserDefined, comparable, userDefinedField } from "./userDefined.ts";
import { timeOf } from "./values.ts";
import type { World } from "./world.ts";

/** Whether a record is among the answers. */
export type Test = (row: Row) => boolean;

interface Item {
  readonly op?: unknown;
  readonly field?: unknown;
  readonly value?: unknown;
  readonly udf?: unknown;
  readonly items?: unknown;
}

type Compare = (held: unknown, asked: unknown) => boolean;

// Texts compare in any case, as the database behind does.
const inAnyCase = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(inAnyCase);
  return typeof value === "string" ? value.toLowerCase() : value;
};

const both =
  (compare: (held: string | number | boolean, asked: string | number | boolean) => boolean): Compare =>
  (held, asked) => {
    const [left, right] = [compared(held), compared(asked)];
    return left !== null && right !== null && typeof left === typeof right && compare(left, right);
  };

const compared = (value: unknown): string | number | boolean | null =>
  typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? value : null;

const texts =
  (compare: (held: string, asked: string) => boolean): Compare =>
  (held, asked) =>
    held !== null && held !== undefined && asked !== null && compare(String(held), String(asked));

const listed: Compare = (held, asked) => Array.isArray(asked) && asked.some((one) => equal(held, one));
const equal = both((held, asked) => held === asked);
const isSet = (value: unknown) => value !== null && value !== undefined;

const operators: Readonly<Record<string, Compare>> = {
  eq: equal,
  noteq: both((held, asked) => held !== asked),
  gt: both((held, asked) => held > asked),
  gte: both((held, asked) => held >= asked),
  lt: both((held, asked) => held < asked),
  lte: both((held, asked) => held <= asked),
  beginsWith: texts((held, asked) => held.startsWith(asked)),
  endsWith: texts((held, asked) => held.endsWith(asked)),
  contains: texts((held, asked) => held.includes(asked)),
  exist: isSet,
  notExist: (held) => !isSet(held),
  in: listed,
  notIn: (held, asked) => isSet(held) && !listed(held, asked),
};

const numeric = ["integer", "long", "decimal"];

// A number may be written as a text, and a date in any form; both sides are then compared as numbers.
function asHeld(world: World, field: Field, value: unknown): unknown {
  if (Array.isArray(value)) return value.map((one) => asHeld(world, field, one));
  if (field.type === "datetime") return timeOf(value);
  if (world.switches.textsForNumbers === "unmatched") return value;
  return numeric.includes(field.type) && typeof value === "string" && value.trim() ? Number(value) : value;
}

const unknownField = (name: string, entity: Entity) => refuse(`Unable to find ${name} in the ${entity.name} Entity.`);

/** The field of that name, or the recorded refusal. */
export const knownField = (entity: Entity, name: string): Field => fieldOf(entity, name) ?? unknownField(name, entity);

function queryField(entity: Entity, name: string): Field {
  const field = knownField(entity, name);
  return field.queryable ? field : refuse(`${field.name} is not a queryable field of the ${entity.name} Entity.`);
}

function tested({ switches }: World, compare: Compare, held: (row: Row) => unknown, asked: unknown): Test {
  if (switches.textComparison === "exactCase") return (row) => compare(held(row), asked);
  const wanted = inAnyCase(asked);
  return (row) => compare(inAnyCase(held(row)), wanted);
}

function userDefinedTest(world: World, entity: Entity, name: string, compare: Compare, value: unknown): Test {
  const field = userDefinedField(world, entity, name) ?? unknownField(name, entity);
  const asked = comparable(field, value);
  const held = (row: Row) =>
    allUserDefined(world, entity, row.userDefinedFields).find((one) => one.name === field.name);
  return tested(world, compare, (row) => comparable(field, held(row)?.value), asked);
}

function fieldTest(world: World, entity: Entity, item: Item, compare: Compare): Test {
  const name = String(item.field);
  if (item.udf === true) return userDefinedTest(world, entity, name, compare, item.value);
  const field = queryField(entity, name);
  const held = (row: Row) => asHeld(world, field, row[field.name]);
  return tested(world, compare, held, asHeld(world, field, item.value));
}

const items = (list: unknown): readonly Item[] =>
  Array.isArray(list) ? list.filter((one) => typeof one === "object" && one !== null) : [];

// The spelling of the documentation, of the operator that is meant.
function operatorIn({ switches }: World, { op }: Item): string | undefined {
  const same = (name: string) => name === op || (switches.operatorCase === "any" && isSpelt(op, name));
  return ["and", "or", ...Object.keys(operators)].find(same);
}

const isSpelt = (op: unknown, name: string) => String(op).toLowerCase() === name.toLowerCase();

function itemTest(world: World, entity: Entity, item: Item): Test | null {
  const op = operatorIn(world, item);
  if (op === "and") return every(tests(world, entity, item.items));
  if (op === "or") return some(tests(world, entity, item.items));
  const compare = operators[op ?? ""];
  if (compare) return fieldTest(world, entity, item, compare);
  // An operator that Autotask does not know is dropped without a word, and the query answers with too much.
  return world.switches.unknownOperators === "dropped"
    ? null
    : refuse(`The operator ${String(item.op)} is not supported.`);
}

const tests = (world: World, entity: Entity, list: unknown): readonly Test[] =>
  items(list).flatMap((item) => itemTest(world, entity, item) ?? []);

const every =
  (all: readonly Test[]): Test =>
  (row) =>
    all.every((test) => test(row));

const some =
  (any: readonly Test[]): Test =>
  (row) =>
    any.some((test) => test(row));

function alternatives(item: Item): number {
  const op = String(item.op).toLowerCase();
  if (op === "in" || op === "notin") return Array.isArray(item.value) ? item.value.length : 0;
  const inside = items(item.items).map(alternatives);
  const deeper = inside.reduce((sum, count) => sum + count, 0);
  return op === "or" ? Math.max(deeper, inside.length) : deeper;
}

const userDefinedCount = (item: Item): number =>
  (item.udf === true ? 1 : 0) + items(item.items).reduce((sum, one) => sum + userDefinedCount(one), 0);

const sum = (list: readonly Item[], count: (item: Item) => number) => list.reduce((all, item) => all + count(item), 0);

/** The test that a query's filter describes, or Autotask's refusal. */
export function filterTest(world: World, entity: Entity, filter: unknown): Test {
  const list = items(filter);
  if (list.length === 0) refuse("A query filter is required.");
  if (sum(list, alternatives) > 500) refuse("Queries are limited to 500 or fewer 'OR' conditions.");
  if (sum(list, userDefinedCount) > 1) refuse("Only one user-defined field may be used in a query.");
  return every(tests(world, entity, list));
}
