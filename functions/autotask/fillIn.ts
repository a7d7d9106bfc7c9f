import type { Ask, Found, Reads } from "./autotask.ts";
import type { DefaultsOf } from "./categoryDefaults.ts";
import type { EntityName, FieldName } from "./entities.ts";
import { helpingRole } from "./helped.ts";

/** Field of a form → what its input then holds; null and "" for nothing. */
export type Filling = Readonly<Record<string, string | number | boolean | null | undefined>>;

/** Where a filling comes from: records as the person may read them, a category's defaults, and who is asking. */
export interface Knowledge {
  readonly me: number;
  readonly defaultsOf: (category: number) => ReturnType<DefaultsOf>;
  readonly get: <E extends EntityName, F extends FieldName<E>>(
    entity: E,
    id: number,
    fields: readonly F[],
  ) => Promise<Found<E, F> | null>;
  /** The role in which the one who asks helps with a ticket or a task; null where they do not. */
  readonly helpsAs: (entity: "Tickets" | "Tasks", id: number) => Promise<number | null>;
}

/** A choice that fills in other fields of its form: the field that chooses, and what its value brings along. */
export interface FillIn<Key extends string = string, Filled extends Filling = Filling> {
  readonly by: Key;
  /** Whether it does so, too, where the form is sent without being drawn again in between: `shown` to the person first where it changes anything. */
  readonly follows?: "unseen" | "shown";
  readonly with: (chosen: number, known: Knowledge) => Promise<Filled | null>;
}

/** What is known to the resource `me` within one request. */
export const knowledge = (reads: Reads, defaultsOf: DefaultsOf, me: number, ask: Ask): Knowledge => ({
  me,
  defaultsOf: (category) => defaultsOf(category, ask),
  get: (entity, id, fields) => reads.get(entity, id, { ...ask, fields }),
  helpsAs: (entity, id) => helpingRole(reads, entity, id, me, ask),
});
