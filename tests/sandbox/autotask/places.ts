import { childAt, type Entity, entityAt, type Verb } from "./entities.ts";

/** What a path names: an entity, perhaps below a parent record, perhaps one record of it. */
export interface Place {
  readonly entity: Entity;
  readonly parent: { readonly entity: Entity; readonly id: number } | null;
  readonly id: number;
  readonly what: What;
}

export type What =
  | "collection"
  | "record"
  | "query"
  | "count"
  | "next"
  | "information"
  | "fields"
  | "userDefinedFields";

const tails: Readonly<Record<string, What>> = {
  "": "collection",
  query: "query",
  "query/count": "count",
  "query/next": "next",
  entityinformation: "information",
  "entityinformation/fields": "fields",
  "entityinformation/userdefinedfields": "userDefinedFields",
};

const isId = (segment: string | undefined) => /^\d+$/.test(segment ?? "");

function placeIn(entity: Entity, parent: Place["parent"], rest: readonly string[]): Place | null {
  const [id = ""] = rest;
  if (rest.length === 1 && isId(id)) return { entity, parent, id: Number(id), what: "record" };
  const what = tails[rest.join("/").toLowerCase()];
  // There is no query below a parent: children are queried at the top level.
  const nowhere = what === undefined || (parent && ["query", "count", "next"].includes(what));
  return nowhere ? null : { entity, parent, id: Number.NaN, what };
}

/** The place that the segments after `V1.0` name, null where there is none. */
export function placeAt(segments: readonly string[]): Place | null {
  const [path = "", id = "", childPath = "", ...rest] = segments;
  const entity = entityAt(path);
  const child = entity && isId(id) ? childAt(entity, childPath) : undefined;
  if (entity && child) return placeIn(child, { entity, id: Number(id) }, rest);
  return entity ? placeIn(entity, null, segments.slice(1)) : null;
}

/** The verbs that write there: many entities are written below their parent only. */
export const writesAt = ({ entity, parent }: Place): readonly Verb[] =>
  parent || entity.writtenAtTop ? entity.verbs : [];
