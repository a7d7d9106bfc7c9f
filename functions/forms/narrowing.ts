import type { Entries } from "./entry.ts";
import type { Field, Fields } from "./field.ts";

/** The sibling that may narrow a list. */
export const narrowedBy = (field: Field): string | undefined =>
  field.kind === "picklist" ? field.narrowedBy : undefined;

/** The fields whose choice narrows a list in this tenant: where no value has a parent, a change of theirs changes nothing. */
export const narrowingIn = (fields: Fields, entries: Entries): readonly string[] =>
  Object.entries(fields).flatMap(([key, field]) => {
    const above = narrowedBy(field);
    return above && entries[key]?.options.some(({ parent }) => parent !== undefined) ? [above] : [];
  });
