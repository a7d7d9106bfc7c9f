import * as z from "zod";
import type { Http } from "./asProblems.ts";
import type { Ask, Found, Question, Reads } from "./autotask.ts";
import { fullPage, queryDocument } from "./document.ts";
import type { EntityName, FieldName } from "./entities.ts";
import { rowShape } from "./rows.ts";

/** Reading over HTTP. */
export const readsOver = (http: Http): Reads => ({
  async get(entity, id, { fields, signal }) {
    const call = { kind: "read", method: "GET", entity, address: `${entity}/${id}`, signal } as const;
    const { item } = await http(call, z.object({ item: rowShape(entity, fields).nullable() }));
    return item;
  },
  query: (entity, question, ask = {}) => pages(http, entity, question, ask),
});

// A page is asked for by the last id, not by Autotask's link to the next one: the link lives in a list of fifty on the
// server, belongs to one verb, and names a host that would have to be trusted.
async function* pages<E extends EntityName, F extends FieldName<E>>(
  http: Http,
  entity: E,
  { where, fields, limit = Number.POSITIVE_INFINITY }: Question<E, F>,
  { signal }: Ask,
): AsyncGenerator<Found<E, F>> {
  const shape = z.object({ items: z.array(rowShape(entity, fields)) });
  let fromID = 0;
  for (let left = limit; left > 0; ) {
    const size = Math.min(left, fullPage);
    const body = queryDocument(entity, { where, fields, fromID, size });
    const address = `${entity}/query`;
    const { items } = await http({ kind: "read", method: "POST", entity, address, body, signal }, shape);
    yield* items;
    if (items.length < size) return;
    left -= items.length;
    fromID = 1 + Math.max(...items.map(({ id }) => id));
  }
}
