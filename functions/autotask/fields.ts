import type { EntityName } from "./entities.ts";
import { entities } from "./entities.ts";
import type { Entity, Field, Kind, Kinds } from "./entity.ts";

/** An entity without its own types: for code that walks its table. */
export const described = (name: EntityName): Entity => entities[name];

/** The field of that exact name. */
export const fieldOf = (name: EntityName, field: string): Field | undefined =>
  Object.hasOwn(entities[name].fields, field) ? described(name).fields[field] : undefined;

const largestInteger = 2 ** 31 - 1;
const base64 = /^[A-Za-z0-9+/]+={0,2}$/;
const isoDate = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})?)?$/;

const fitting: { readonly [K in Kind]: (value: unknown) => boolean } = {
  integer: (value) => Number.isInteger(value) && Math.abs(Number(value)) <= largestInteger,
  long: Number.isSafeInteger,
  decimal: Number.isFinite,
  text: (value) => typeof value === "string",
  base64: (value) => typeof value === "string" && value.length % 4 === 0 && base64.test(value),
  date: (value) => typeof value === "string" && isoDate.test(value) && !Number.isNaN(Date.parse(value)),
  flag: (value) => typeof value === "boolean",
  userDefined: (value) => Array.isArray(value),
};

/** Whether a value is of a kind, as Autotask reads it. */
export const fits = <K extends Kind>(kind: K, value: unknown): value is Kinds[K] => fitting[kind](value);
