import { isProblem } from "../kit/errors.ts";
import type { Ask, Found, Question, Reads } from "./autotask.ts";
import type { EntityName, FieldName } from "./entities.ts";

/** Whether Autotask will answer a question no better the next time: no right to it, a module that is off, a record that cannot be read. */
const isRefused = (error: unknown): boolean => isProblem(error, "mayNotRead", "autotaskRefused", "autotaskUnclear");

/** What was asked for, or `otherwise` where Autotask refuses to tell: for what one can do without. */
export const orWithout = <T, O>(asked: Promise<T>, otherwise: O): Promise<T | O> =>
  asked.catch((error: unknown) => {
    if (isRefused(error)) return otherwise;
    throw error;
  });

/** Reads to which what Autotask refuses to tell is not there; that it is away is still a Problem. */
export const withoutRefused = (reads: Reads): Reads => ({
  get: (entity, id, ask) => orWithout(reads.get(entity, id, ask), null),
  query: (entity, question, ask) => answersOf(reads, entity, question, ask),
});

async function* answersOf<E extends EntityName, F extends FieldName<E>>(
  reads: Reads,
  entity: E,
  question: Question<E, F>,
  ask?: Ask,
): AsyncGenerator<Found<E, F>> {
  try {
    yield* reads.query(entity, question, ask);
  } catch (error) {
    if (!isRefused(error)) throw error;
  }
}
