import { LRUCache } from "lru-cache";
import { z } from "zod";
import type { Clock } from "../kit/clock.ts";
import type { Http } from "./asProblems.ts";
import type { Autotask, PicklistValue } from "./autotask.ts";
import { waitingFor } from "./waiting.ts";

const hour = 3_600_000;

const choice = z.object({
  value: z.union([z.string(), z.number()]).transform(Number),
  label: z.string(),
  isDefaultValue: z.boolean(),
  sortOrder: z.number().nullish(),
  parentValue: z.union([z.string(), z.number()]).nullish(),
  isActive: z.boolean(),
});
const field = z.object({ name: z.string(), picklistValues: z.array(choice).nullish() });
const information = z.object({ fields: z.array(field) });

type Choice = z.infer<typeof choice>;

/** Reads picklists from Autotask's field information: each entity's once an hour, however many ask for it at once. */
export function picklists(http: Http, clock: Clock): Autotask["picklist"] {
  const fieldsOf = async (entity: string) => {
    const address = `${entity}/entityInformation/fields`;
    return (await http({ kind: "read", method: "GET", entity, address }, information)).fields;
  };
  const remembered = new LRUCache({ max: 50, ttl: hour, perf: clock, ttlResolution: 0, fetchMethod: fieldsOf });
  return async (name, { signal } = {}) => {
    const [entity = "", fieldName = ""] = name.split(".");
    // Whoever asks first does not own the answer: one caller's deadline must not end the others' waiting.
    const fields = (await waitingFor(remembered.fetch(entity), signal)) ?? [];
    // Some zones write field names in PascalCase.
    const found = fields.find((one) => one.name.toLowerCase() === fieldName.toLowerCase());
    return choices(found?.picklistValues ?? []);
  };
}

const choices = (all: readonly Choice[]): readonly PicklistValue[] =>
  all
    .filter(({ value, isActive }) => isActive && Number.isInteger(value))
    .toSorted((one, other) => (one.sortOrder ?? 0) - (other.sortOrder ?? 0))
    .map(({ value, label, isDefaultValue, parentValue }) => ({
      value,
      label,
      isDefault: isDefaultValue,
      ...(parentValue ? { parent: Number(parentValue) } : {}),
    }));
