import type { EntityName, QueryableField, ValueOf } from "./entities.ts";

type Comparison = "eq" | "noteq" | "gt" | "gte" | "lt" | "lte";
type Likeness = "beginsWith" | "endsWith" | "contains";

/** A condition on one field, `Op` being Autotask's own word. */
export interface Compared<Op extends string, F extends string, V> {
  readonly op: Op;
  readonly field: F;
  readonly value: V;
}

/** Whether a field has a value at all: `eq null` matches nothing. */
export interface Existing<Op extends "exist" | "notExist", F extends string> {
  readonly op: Op;
  readonly field: F;
}

/** Conditions of which one (`or`) or all (`and`) must hold. */
export interface Grouped<Op extends "or" | "and", Items extends readonly unknown[]> {
  readonly op: Op;
  readonly items: Items;
}

type Condition<F extends string, V> =
  | Compared<Comparison, F, V>
  | (V extends string ? Compared<Likeness, F, string> : never)
  | Compared<"in" | "notIn", F, readonly V[]>
  | Existing<"exist" | "notExist", F>;

/** A filter on an entity: its own queryable fields, values of their kinds, operators that Autotask knows. */
export type Where<E extends EntityName> =
  | { [F in QueryableField<E>]: Condition<F, ValueOf<E, F>> }[QueryableField<E>]
  | Grouped<"or" | "and", readonly Where<E>[]>;

/** Any filter at all, before it is checked. */
export interface AnyWhere {
  readonly op: string;
  readonly field?: string;
  readonly value?: unknown;
  readonly items?: readonly AnyWhere[];
}

const compared =
  <Op extends string>(op: Op) =>
  <F extends string, V extends string | number | boolean>(field: F, value: V): Compared<Op, F, V> => ({
    op,
    field,
    value,
  });

const among =
  <Op extends string>(op: Op) =>
  <F extends string, V extends string | number>(field: F, value: readonly V[]): Compared<Op, F, readonly V[]> => ({
    op,
    field,
    value,
  });

/** The field has this value; texts are compared without case. */
export const eq = compared("eq");
/** The field has another value. */
export const notEq = compared("noteq");
/** Greater or equal. */
export const gte = compared("gte");
/** The text has this in it. */
export const contains = compared("contains");
/** The field has one of these values, 500 at most. */
export const isIn = among("in");

/** At least one of the conditions holds. */
export const anyOf = <const Items extends readonly unknown[]>(...items: Items): Grouped<"or", Items> => ({
  op: "or",
  items,
});

/** All conditions hold: for use within `anyOf`, as a list of conditions is ANDed anyway. */
export const allOf = <const Items extends readonly unknown[]>(...items: Items): Grouped<"and", Items> => ({
  op: "and",
  items,
});
