import type { Choice } from "./choices.ts";
import type { Clock } from "./clock.ts";
import { type Entity, entityAt } from "./entities.ts";
import type { Fault, Faults } from "./faults.ts";
import type { Late } from "./late.ts";
import { type SecurityChanges, secured } from "./security.ts";
import type { Row, Values } from "./store.ts";
import type { UserDefinedField } from "./tenant.ts";
import type { World } from "./world.ts";

/** A request that reached the API, whatever became of it; header names are in lower case, a JSON body is read. */
export interface AutotaskRequest {
  readonly method: string;
  readonly path: string;
  readonly entity: string | null;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: unknown;
}

/** What can be done behind the API's back: what an administrator or bad weather would do. Entities go by REST name; an unknown one is a TypeError. */
export interface Controls {
  readonly requests: readonly AutotaskRequest[];
  readonly forgetRequests: () => void;
  /** The records of an entity in the order of their ids. */
  readonly records: (entity: string) => readonly Row[];
  /** Keeps a record as it is, without a check, and answers its id. */
  readonly add: (entity: string, values: Values) => number;
  readonly change: (entity: string, id: number, values: Values) => void;
  /** Changes one value of a picklist: `changeChoice("Tickets.priority", 3, { isActive: false })`. */
  readonly changeChoice: (name: string, value: number | string, changes: Partial<Choice>) => void;
  /** Defines a field of the tenant's own, or defines it anew. */
  readonly define: (entity: string, field: UserDefinedField) => void;
  /** What a ticket category (its id) or a system setting (an entity) demands from now on. */
  readonly demand: (by: number | string, fields: readonly string[]) => void;
  readonly changeSecurity: (changes: SecurityChanges) => void;
  readonly fail: (fault: Fault) => void;
  /** Forgets the faults that have not come yet. */
  readonly heal: () => void;
  /** Turns the stand-in's clock forward: what is due by then has happened. */
  readonly turn: (milliseconds: number) => void;
}

interface Behind {
  readonly world: World;
  readonly faults: Faults;
  readonly requests: AutotaskRequest[];
  readonly clock: Clock;
  readonly late: Late;
}

function known(path: string): Entity {
  const entity = entityAt(path);
  if (!entity) throw new TypeError(`Autotask has no entity ${path}`);
  return entity;
}

/** The controls of a world. */
export const createControls = ({ world, faults, requests, clock, late }: Behind): Controls => ({
  requests,
  forgetRequests: () => void requests.splice(0),
  records(path) {
    late.settle();
    return world.store.all(known(path));
  },
  add: (path, values) => world.store.insert(known(path), values),
  change: (path, id, values) => world.store.update(known(path), id, values),
  changeChoice: world.choices.change,
  define(path, field) {
    const others = (world.userDefinedFields[known(path).path] ?? []).filter(({ name }) => name !== field.name);
    world.userDefinedFields = { ...world.userDefinedFields, [known(path).path]: [...others, field] };
  },
  demand(by, fields) {
    if (typeof by === "number") world.categoryRequires = { ...world.categoryRequires, [by]: fields };
    else world.settingsRequire = { ...world.settingsRequire, [known(by).path]: fields };
  },
  changeSecurity(changes) {
    world.security = secured(world.security, changes);
  },
  fail: faults.add,
  heal: faults.clear,
  turn(milliseconds) {
    clock.turn(milliseconds);
    late.settle();
  },
});
