import { LRUCache } from "lru-cache";
import { z } from "zod";
import type { Clock } from "../kit/clock.ts";
import type { Http } from "./asProblems.ts";
import type { UserDefinedField, UserDefinedFields } from "./autotask.ts";
import { waitingFor } from "./waiting.ts";

const value = z.union([z.string(), z.number()]).transform(String);
const choice = z.object({
  value,
  label: z.string().nullish(),
  isActive: z.boolean().nullish(),
  isDefaultValue: z.boolean().nullish(),
});
const described = z.object({
  name: z.string(),
  label: z.string().nullish(),
  type: z.string().nullish(),
  dataType: z.string().nullish(),
  length: z.number().nullish(),
  isRequired: z.boolean().nullish(),
  isReadOnly: z.boolean().nullish(),
  isPickList: z.boolean().nullish(),
  picklistValues: z.array(choice).nullish(),
  defaultValue: value.nullish(),
});
const information = z.object({ fields: z.array(described) });
type Described = z.infer<typeof described>;

const hour = 3_600_000;
const longest = 8_000;

/** Reads the tenant's own fields, each entity's once an hour for everybody. */
export function userDefinedFields(http: Http, clock: Clock): UserDefinedFields {
  const asked = async (entity: string) => {
    const address = `${entity}/entityInformation/userDefinedFields`;
    const { fields } = await http({ kind: "read", method: "GET", entity, address }, information);
    return fields.filter(({ isReadOnly }) => !isReadOnly).map(fieldOf);
  };
  const remembered = new LRUCache({ max: 50, ttl: hour, perf: clock, ttlResolution: 0, fetchMethod: asked });
  return async (entity, { signal } = {}) => (await waitingFor(remembered.fetch(entity), signal)) ?? [];
}

function fieldOf(one: Described): UserDefinedField {
  const values = (one.picklistValues ?? []).filter(({ isActive }) => isActive !== false);
  return {
    name: one.name,
    label: one.label || one.name,
    type: one.isPickList || values.length > 0 ? "list" : typeIn(one.type ?? one.dataType ?? ""),
    length: one.length || longest,
    required: one.isRequired ?? false,
    preset: one.defaultValue ?? values.find(({ isDefaultValue }) => isDefaultValue)?.value ?? "",
    choices: values.map(({ value, label }) => ({ value, label: label || value })),
  };
}

// The words for types are nowhere documented: these are the ones that have been seen, and their kin.
function typeIn(word: string): UserDefinedField["type"] {
  if (/date/i.test(word)) return "date";
  return /number|int|long|double|decimal|numeric/i.test(word) ? "number" : "text";
}
