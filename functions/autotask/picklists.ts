import { LRUCache } from "lru-cache";
import * as z from "zod";
import type { Clock } from "../kit/clock.ts";
import type { Http } from "./asProblems.ts";
import type { Autotask, PicklistValue } from "./autotask.ts";
import { flag, number, text } from "./coerced.ts";
import { waitingFor } from "./waiting.ts";

const hour = 3_600_000;

// One choice that is oddly described costs itself at most, never the form.
const choice = z.object({
  value: number.catch(null),
  label: text.catch(""),
  isDefaultValue: flag.catch(null),
  sortOrder: number.catch(null),
  parentValue: number.catch(null),
  isActive: flag.catch(null),
});
const unreadable = {
  value: null,
  label: "",
  isDefaultValue: null,
  sortOrder: null,
  parentValue: null,
  isActive: null,
};
const field = z.object({ name: z.string(), picklistValues: z.array(choice.catch(unreadable)).nullish().catch(null) });
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
    .flatMap(({ value, isActive, ...rest }) =>
      isActive !== false && typeof value === "number" && Number.isInteger(value) ? [{ ...rest, value }] : [],
    )
    .toSorted((one, other) => (one.sortOrder ?? 0) - (other.sortOrder ?? 0))
    .map(({ value, label, isDefaultValue, parentValue }) => ({
      value,
      label: label || String(value),
      isDefault: isDefaultValue ?? false,
      ...(parentValue ? { parent: parentValue } : {}),
    }));
