import { refuse } from "./answers.ts";
import type { Call } from "./calls.ts";
import type { Entity } from "./entities.ts";

/** Where a page begins: behind the id `after`; `before` are the beginnings of the pages that came earlier. */
export interface Cursor {
  readonly pageSize: number;
  readonly after: number;
  readonly before: readonly number[];
}

// A query that began as GET carries its question along; one that began as POST must be sent again.
function url({ url: asked, root }: Call, { path }: Entity, { pageSize, after, before }: Cursor): string {
  const paging = JSON.stringify({ pageSize, previousIds: before, nextIds: [after] });
  const search = asked.searchParams.get("search");
  const repeated = search === null ? "" : `&search=${encodeURIComponent(search)}`;
  return `${root}/ATServicesRest/V1.0/${path}/query/next?paging=${encodeURIComponent(paging)}${repeated}`;
}

/** The absolute address of the page behind the record `last`. */
export const nextUrl = (call: Call, entity: Entity, here: Cursor, last: number): string =>
  url(call, entity, { pageSize: here.pageSize, after: last, before: [...here.before, here.after] });

/** The absolute address of the page before, null on the first one. */
export function previousUrl(call: Call, entity: Entity, { pageSize, before }: Cursor): string | null {
  const after = before.at(-1);
  return after === undefined ? null : url(call, entity, { pageSize, after, before: before.slice(0, -1) });
}

/** The cursor in the address of a page. */
export function cursorIn({ url: { searchParams } }: Call): Cursor {
  const numbers = (list: unknown) => (Array.isArray(list) ? list.map(Number) : []);
  try {
    const { pageSize, previousIds, nextIds } = JSON.parse(searchParams.get("paging") ?? "");
    return { pageSize: Number(pageSize), after: numbers(nextIds)[0] ?? -1, before: numbers(previousIds) };
  } catch {
    return refuse("The paging parameter is invalid.");
  }
}
