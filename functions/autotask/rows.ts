import * as z from "zod";
import type { Found } from "./autotask.ts";
import { flag, id, number, text } from "./coerced.ts";
import type { EntityName, FieldName } from "./entities.ts";
import type { Field, Kind } from "./entity.ts";
import { described } from "./fields.ts";

const readings: { readonly [K in Kind]: z.ZodType } = {
  integer: number,
  long: number,
  decimal: number,
  text,
  base64: text,
  date: z
    .string()
    .nullish()
    .transform((date) => date && inUTC(date)),
  flag,
  userDefined: z
    .array(z.object({ name: z.string(), value: text.nullable() }))
    .nullish()
    .transform((values) => values ?? []),
};

/** The shape of an entity's record in an answer, of the fields asked for and `id`. */
export const rowShape = <E extends EntityName, F extends FieldName<E>>(entity: E, fields: readonly F[]) =>
  shapeOf(entity, fields) as z.ZodType<Found<E, F>>;

function shapeOf(entity: EntityName, names: readonly string[]): z.ZodType {
  const { fields } = described(entity);
  const shape = Object.fromEntries(names.flatMap((name) => (fields[name] ? [[name, reading(fields[name])]] : [])));
  return z.object({ ...shape, id });
}

function reading({ kind, marks }: Field): z.ZodType {
  // What is left out is read as what is null: zod looks at a missing key only where something is made of it.
  const read = readings[kind].transform((value) => value ?? null);
  return marks.includes("required") ? read.refine((value) => value !== null) : read;
}

// Some answers leave the Z away; without it JavaScript would read the local time.
const inUTC = (date: string): string => (/T[\d:.]+$/.test(date) ? `${date}Z` : date);
