import { type Answer, noRoute, noVerb, ok, refuse } from "./answers.ts";
import { isAttachment, readAttachment } from "./attachments.ts";
import type { Call } from "./calls.ts";
import type { Entity } from "./entities.ts";
import { filterTest } from "./filter.ts";
import { type Cursor, cursorIn, nextUrl, previousUrl } from "./paging.ts";
import type { Place } from "./places.ts";
import { actor } from "./security.ts";
import { seen } from "./seen.ts";
import { only, shown } from "./shown.ts";
import type { Row } from "./store.ts";
import { objectIn } from "./values.ts";
import type { World } from "./world.ts";

interface Question {
  readonly filter: unknown;
  readonly maxRecords: number;
  readonly includeFields: readonly string[] | null;
}

const mayQuery = (world: World, { entity }: Place, call: Call) =>
  actor(world, entity, "query", call.headers.impersonationresourceid);

/** The document of a query: the body of a POST, `search` of a GET. Its keys come in any case. */
function questionOf(call: Call): Question {
  const body = call.method === "POST" ? call.text : (call.url.searchParams.get("search") ?? "{}");
  const asked = Object.fromEntries(Object.entries(objectIn(body)).map(([key, value]) => [key.toLowerCase(), value]));
  const maxRecords = asked.maxrecords === undefined || asked.maxrecords === null ? 500 : Number(asked.maxrecords);
  if (!(maxRecords >= 1 && maxRecords <= 500)) refuse("maxCountOfRecordsToReturn must be between 1 and 500");
  const named = Array.isArray(asked.includefields) && asked.includefields.length > 0;
  return {
    filter: asked.filter,
    maxRecords,
    includeFields: named ? (asked.includefields as string[]).map(String) : null,
  };
}

// The history of tickets can be asked for by ticket only.
function checkHistory({ path }: Entity, filter: unknown): void {
  const [item, more] = Array.isArray(filter) ? filter : [];
  const fits = !more && item?.op === "eq" && String(item?.field).toLowerCase() === "ticketid";
  if (path === "TicketHistory" && !fits) refuse("TicketHistory can only be queried by ticketID.");
}

function matching(world: World, entity: Entity, { filter }: Question): readonly Row[] {
  checkHistory(entity, filter);
  return seen(world, entity).filter(filterTest(world, entity, filter));
}

function page(world: World, { entity }: Place, call: Call, cursor: Cursor | null): Answer {
  const question = questionOf(call);
  const pageSize = cursor?.pageSize ?? question.maxRecords;
  const rows = matching(world, entity, question).filter(({ id }) => cursor === null || id > cursor.after);
  const items = rows.slice(0, pageSize);
  const here = { after: cursor?.after ?? -1, before: cursor?.before ?? [], pageSize };
  const next = rows.length > items.length ? nextUrl(call, entity, here, items.at(-1)?.id ?? -1) : null;
  const pageDetails = {
    count: items.length,
    requestCount: pageSize,
    prevPageUrl: cursor ? previousUrl(call, entity, here) : null,
    nextPageUrl: next,
  };
  return ok({ items: items.map(only(world, entity, question.includeFields)), pageDetails });
}

/** The first page of a query. */
export function query(world: World, place: Place, call: Call): Answer {
  mayQuery(world, place, call);
  return page(world, place, call, null);
}

/** A further page: with the verb with which the query began, and for a POST with the same body. */
export function nextPage(world: World, place: Place, call: Call): Answer {
  mayQuery(world, place, call);
  const startedByGet = call.url.searchParams.has("search");
  if ((call.method === "GET") !== startedByGet) return noVerb(call.method);
  return page(world, place, call, cursorIn(call));
}

/** How many records a query has. */
export function count(world: World, place: Place, call: Call): Answer {
  mayQuery(world, place, call);
  return ok({ queryCount: matching(world, place.entity, questionOf(call)).length });
}

/** The records below a parent. */
export function children(world: World, place: Place, call: Call): Answer {
  mayQuery(world, place, call);
  const { entity, parent } = place;
  const items = seen(world, entity).filter((row) => row[entity.child?.field ?? ""] === parent?.id);
  const pageDetails = { count: items.length, requestCount: 500, prevPageUrl: null, nextPageUrl: null };
  return ok({ items: items.map((row) => shown(world, entity, row)), pageDetails });
}

/** One record, null where there is none. */
export function single(world: World, place: Place, call: Call): Answer {
  mayQuery(world, place, call);
  const { entity, parent, id } = place;
  const row = world.store.get(entity, id) ?? seen(world, entity).find((one) => one.id === id) ?? null;
  const found = row && (!parent || row[entity.child?.field ?? ""] === parent.id) ? row : null;
  if (isAttachment(entity)) return ok(readAttachment(world, entity, parent !== null, found));
  if (!found && world.switches.missingRecord === 404) return noRoute(call.url.href);
  return ok({ item: found && shown(world, entity, found) });
}
