import { LRUCache } from "lru-cache";
import * as z from "zod";
import type { Clock } from "../kit/clock.ts";
import type { Http } from "./asProblems.ts";
import type { UserDefinedField, UserDefinedFields } from "./autotask.ts";
import { flag, number, text } from "./coerced.ts";
import { waitingFor } from "./waiting.ts";

const value = z.union([z.string(), z.number()]).transform(String);

// What is oddly described costs itself at most: a choice, a field, never all of them.
const choice = z.object({
  value,
  label: text.catch(""),
  isActive: flag.catch(null),
  isDefaultValue: flag.catch(null),
});
const described = z.object({
  name: z.string().min(1),
  label: text.catch(""),
  type: text.catch(""),
  dataType: text.catch(""),
  length: number.catch(null),
  isRequired: flag.catch(null),
  isReadOnly: flag.catch(null),
  isPickList: flag.catch(null),
  picklistValues: z.array(choice.nullable().catch(null)).nullish().catch(null),
  defaultValue: value.nullish().catch(null),
});
const information = z.object({ fields: z.array(described.nullable().catch(null)) });
type Described = z.infer<typeof described>;

const hour = 3_600_000;
const longest = 8_000;

/** Reads the tenant's own fields, each entity's once an hour for everybody. */
export function userDefinedFields(http: Http, clock: Clock): UserDefinedFields {
  const asked = async (entity: string) => {
    const address = `${entity}/entityInformation/userDefinedFields`;
    const { fields } = await http({ kind: "read", method: "GET", entity, address }, information);
    return fields.flatMap((field) => (field && !field.isReadOnly ? [fieldOf(field)] : []));
  };
  const remembered = new LRUCache({ max: 50, ttl: hour, perf: clock, ttlResolution: 0, fetchMethod: asked });
  return async (entity, { signal } = {}) => (await waitingFor(remembered.fetch(entity), signal)) ?? [];
}

function fieldOf(one: Described): UserDefinedField {
  const values = (one.picklistValues ?? []).flatMap((value) => (value && value.isActive !== false ? [value] : []));
  const type = one.isPickList || values.length > 0 ? "list" : typeIn(one.type || one.dataType);
  const length = one.length || longest;
  const preset = one.defaultValue ?? values.find(({ isDefaultValue }) => isDefaultValue)?.value ?? "";
  return {
    name: one.name,
    label: one.label || one.name,
    type,
    length,
    required: one.isRequired ?? false,
    preset: presetIn[type](preset, length),
    choices: values.map(({ value, label }) => ({ value, label: label || value })),
  };
}

/** The preset as a field of that type takes it; a number cut short would be another number. */
const presetIn: Readonly<Record<UserDefinedField["type"], (preset: string, length: number) => string>> = {
  text: (preset, length) => (preset.length > length ? preset.slice(0, length).replace(/[\uD800-\uDBFF]$/, "") : preset),
  number: (preset) => preset,
  date: (preset) => /^\d{4}-\d{2}-\d{2}(?!\d)/.exec(preset)?.[0] ?? "",
  list: (preset) => preset,
};

// The words for types are nowhere documented: these are the ones that have been seen, and their kin.
function typeIn(word: string): UserDefinedField["type"] {
  if (/date/i.test(word)) return "date";
  return /number|int|long|double|decimal|numeric/i.test(word) ? "number" : "text";
}
