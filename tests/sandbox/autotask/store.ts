import { type Entity, entities, entityAt } from "./entities.ts";
import type { Tenant } from "./tenant.ts";

/** Field values as they come or go, by Autotask's names. */
export type Values = Readonly<Record<string, unknown>>;

/** A record that is held: every field of its entity, unset ones null. */
export type Row = Values & { readonly id: number };

/** The records of one tenant. Rows are never changed, only replaced. */
export interface Store {
  readonly all: (entity: Entity) => readonly Row[];
  readonly get: (entity: Entity, id: number) => Row | null;
  /** Keeps a new row and answers its id. */
  readonly insert: (entity: Entity, values: Values) => number;
  readonly update: (entity: Entity, id: number, values: Values) => void;
  readonly remove: (entity: Entity, id: number) => void;
}

// All attachments are of one table there, and so are an organization's notes and to-dos.
const countedAs = ({ path }: Entity): string =>
  /Attachments$/.exec(path)?.[0] ?? (/^Company(Notes|ToDos)$/.test(path) ? "Activities" : path);

function blank(entity: Entity): Values {
  const unset = (type: string) => (type === "userDefinedFields" ? [] : null);
  return Object.fromEntries(entity.fields.map(({ name, type }) => [name, unset(type)]));
}

/** A store that begins with the tenant's records. */
export function openStore(tenant: Tenant): Store {
  const tables = new Map(entities.map((entity) => [entity.path, new Map<number, Row>()]));
  const table = (entity: Entity) => tables.get(entity.path) ?? new Map<number, Row>();
  const keep = (entity: Entity, row: Row) => table(entity).set(row.id, { ...blank(entity), ...row });
  for (const [path, rows] of Object.entries(tenant.records)) {
    const entity = entityAt(path);
    for (const row of rows) if (entity) keep(entity, row);
  }
  const last = new Map<string, number>();
  const lastOf = (entity: Entity) => last.get(countedAs(entity)) ?? 0;
  for (const entity of entities) {
    const latest = [...table(entity).keys()].reduce((one, other) => Math.max(one, other), lastOf(entity));
    last.set(countedAs(entity), latest);
  }
  return {
    all: (entity) => [...table(entity).values()].sort((one, other) => one.id - other.id),
    get: (entity, id) => table(entity).get(id) ?? null,
    insert(entity, values) {
      const id = lastOf(entity) + 1;
      last.set(countedAs(entity), id);
      keep(entity, { ...values, id });
      return id;
    },
    update(entity, id, values) {
      const row = table(entity).get(id);
      if (row) table(entity).set(id, { ...row, ...values, id });
    },
    remove: (entity, id) => void table(entity).delete(id),
  };
}
