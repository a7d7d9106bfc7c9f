import type { Within } from "../autotask/lookups.ts";
import type { Fields, Sourced } from "../forms/field.ts";

/** The record id that an input holds; null for nothing and for what is no id. */
export const idIn = (typed: string): number | null => (/^\d{1,15}$/.test(typed) ? Number(typed) : null);

/** The record ids that a list of several holds. */
export const idsIn = (typed: string): readonly number[] => typed.split(",").flatMap((one) => idIn(one) ?? []);

/** The records chosen in the siblings a field is searched within, under their own sources. */
export function withinOf(field: Sourced, fields: Fields, typed: (key: string) => string | undefined): Within {
  const chosen = field.within.flatMap((key) => {
    const sibling = fields[key];
    const id = idIn(typed(key) ?? "");
    return sibling && "source" in sibling && id !== null ? [[sibling.source, id] as const] : [];
  });
  return Object.fromEntries(chosen);
}
