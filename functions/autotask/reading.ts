import type { Ask, Found, Question, Reads } from "./autotask.ts";
import { fullPage } from "./document.ts";
import type { EntityName, FieldName } from "./entities.ts";
import { type Helped, helpedProjects, helpedTasks, helpedTickets } from "./helped.ts";

/** Whose records a person may read: everybody's, or those they have to do with. */
export type ReadingRule = "all" | "own";

/** Reads as one person may. Autotask itself applies a person's rights to writes only. */
export function readAs(reads: Reads, rule: ReadingRule, resourceID: number): Reads {
  if (rule === "all") return reads;
  return {
    async get(entity, id, ask) {
      const row = await reads.get(entity, id, {
        ...ask,
        fields: [...ask.fields, ...(ownership[entity]?.fields ?? [])],
      });
      const [own] = row ? await ownOf(reads, entity, [row], resourceID, ask) : [];
      return own ?? null;
    },
    query: (entity, question, ask) => ownAnswers(reads, entity, question, resourceID, ask),
  };
}

/** What makes a record a person's own: their id in one of its fields, or their being named beside it. */
interface Ownership<E extends EntityName> {
  readonly fields: readonly FieldName<E>[];
  readonly beside: Helped;
}

/** The entities that not everybody may read; all others are readable. */
const ownership: { readonly [E in EntityName]?: Ownership<E> } = {
  Projects: { fields: ["projectLeadResourceID", "creatorResourceID"], beside: helpedProjects },
  Tasks: { fields: ["assignedResourceID", "creatorResourceID"], beside: helpedTasks },
  Tickets: { fields: ["assignedResourceID", "creatorResourceID"], beside: helpedTickets },
};

async function* ownAnswers<E extends EntityName, F extends FieldName<E>>(
  reads: Reads,
  entity: E,
  { limit = Number.POSITIVE_INFINITY, ...question }: Question<E, F>,
  resourceID: number,
  ask?: Ask,
): AsyncGenerator<Found<E, F>> {
  const fields = [...question.fields, ...(ownership[entity]?.fields ?? [])];
  let left = limit;
  for await (const rows of batches(reads.query(entity, { ...question, fields }, ask))) {
    for (const row of await ownOf(reads, entity, rows, resourceID, ask)) {
      if (left <= 0) return;
      left -= 1;
      yield row;
    }
    if (left <= 0) return;
  }
}

async function ownOf<E extends EntityName, R extends { readonly id: number }>(
  reads: Reads,
  entity: E,
  rows: readonly R[],
  resourceID: number,
  ask?: Ask,
): Promise<readonly R[]> {
  const owned = ownership[entity];
  if (!owned) return rows;
  const held = new Set(rows.filter((row) => owned.fields.some((field) => Reflect.get(row, field) === resourceID)));
  const others = rows.filter((row) => !held.has(row)).map(({ id }) => id);
  const helped = new Set(others.length > 0 ? await owned.beside(reads, others, resourceID, ask) : []);
  return rows.filter((row) => held.has(row) || helped.has(row.id));
}

async function* batches<R>(rows: AsyncIterable<R>): AsyncGenerator<readonly R[]> {
  let batch: R[] = [];
  for await (const row of rows) {
    batch.push(row);
    if (batch.length < fullPage) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}
