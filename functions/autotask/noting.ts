import type { Ask, Found, Question, Reads } from "./autotask.ts";
import type { EntityName, FieldName } from "./entities.ts";
import type { LookupMemory } from "./lookupMemory.ts";
import type { Searched, Source } from "./searched.ts";
import { sources } from "./sources.ts";

/** Reads that keep the organizations, contacts and tickets met in queries in mind: naming them afterwards asks nothing. */
export const noting = (reads: Reads, memory: LookupMemory): Reads => ({
  get: reads.get,
  query: (entity, question, ask) => notedAnswers(reads, entity, question, memory, ask),
});

const noted: { readonly [E in EntityName]?: readonly [Source, Searched<E>] } = {
  Companies: ["Companies", sources.Companies],
  Contacts: ["Contacts", sources.Contacts],
  Tickets: ["Tickets", sources.Tickets],
};

async function* notedAnswers<E extends EntityName, F extends FieldName<E>>(
  reads: Reads,
  entity: E,
  question: Question<E, F>,
  memory: LookupMemory,
  ask?: Ask,
): AsyncGenerator<Found<E, F>> {
  const [source, searched] = noted[entity] ?? [];
  if (!source || !searched) return yield* reads.query(entity, question, ask);
  const fields = [...question.fields, ...searched.fields];
  for await (const row of reads.query(entity, { ...question, fields }, ask)) {
    memory.put(source, [searched.known(row)]);
    yield row;
  }
}
