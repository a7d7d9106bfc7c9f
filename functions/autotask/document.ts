import type { EntityName } from "./entities.ts";
import { fieldOf, fits } from "./fields.ts";
import { type AnyWhere, gte } from "./query.ts";

/** The most records Autotask answers at once. */
export const fullPage = 500;
const mostAlternatives = 500;

/** A query as Autotask reads it. */
export interface QueryDocument {
  readonly maxRecords: number;
  readonly includeFields: readonly string[];
  readonly filter: readonly AnyWhere[];
}

/** One page of an answer: the records from an id on, in the order of their ids. */
export interface Page {
  readonly where: readonly AnyWhere[];
  readonly fields: readonly string[];
  readonly fromID: number;
  readonly size: number;
}

/**
 * The query for a page. Throws a TypeError for anything Autotask would refuse or, worse, leave out:
 * it drops operators it does not know, and then answers with everything.
 */
export function queryDocument(entity: EntityName, page: Page): QueryDocument {
  for (const field of page.fields) known(entity, field);
  const alternatives = page.where.reduce((sum, where) => sum + alternativesIn(checked(entity, where)), 0);
  if (alternatives > mostAlternatives) {
    throw new TypeError(`${alternatives} alternatives asked of ${entity}, ${mostAlternatives} at most`);
  }
  return {
    maxRecords: page.size,
    includeFields: [...new Set(["id", ...page.fields])],
    filter: [...page.where, gte("id", page.fromID)],
  };
}

type Check = (entity: EntityName, where: AnyWhere) => void;

const one: Check = (entity, where) => value(entity, where, where.value);

const part: Check = (entity, where) => {
  one(entity, where);
  if (queryable(entity, where.field).kind !== "text") throw new TypeError(`${where.field} is no text`);
};

// Nobody has documented what an empty list matches: left out, it would be everything.
const several: Check = (entity, where) => {
  for (const each of filled(Array.isArray(where.value) ? where.value : [])) value(entity, where, each);
};

const presence: Check = (entity, where) => void queryable(entity, where.field);

const group: Check = (entity, where) => {
  for (const item of filled(where.items ?? [])) checked(entity, item);
};

const operators: Readonly<Record<string, Check>> = {
  eq: one,
  noteq: one,
  gt: one,
  gte: one,
  lt: one,
  lte: one,
  beginsWith: part,
  endsWith: part,
  contains: part,
  in: several,
  notIn: several,
  exist: presence,
  notExist: presence,
  and: group,
  or: group,
};

function checked(entity: EntityName, where: AnyWhere): AnyWhere {
  const check = Object.hasOwn(operators, where.op) ? operators[where.op] : undefined;
  if (!check) throw new TypeError(`Autotask knows no operator ${where.op}`);
  check(entity, where);
  return where;
}

function known(entity: EntityName, name: string | undefined) {
  const field = fieldOf(entity, name ?? "");
  if (!field) throw new TypeError(`${entity} has no field ${name}`);
  return field;
}

function queryable(entity: EntityName, name: string | undefined) {
  const field = known(entity, name);
  if (field.marks.includes("notQueryable")) throw new TypeError(`${entity} cannot be filtered by ${name}`);
  return field;
}

function value(entity: EntityName, where: AnyWhere, candidate: unknown) {
  const { kind } = queryable(entity, where.field);
  if (!fits(kind, candidate)) throw new TypeError(`${where.field} of ${entity} is compared with no ${kind}`);
}

function filled<T>(list: readonly T[]): readonly T[] {
  if (list.length === 0) throw new TypeError("A list in a filter is empty");
  return list;
}

function alternativesIn(where: AnyWhere, alternative = false): number {
  if (where.items)
    return where.items.reduce((sum, item) => sum + alternativesIn(item, alternative || where.op === "or"), 0);
  if (Array.isArray(where.value)) return where.value.length;
  return alternative ? 1 : 0;
}
