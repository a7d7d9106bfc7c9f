import { type Entity, entities, entityAt } from "./entities.ts";
import type { Row } from "./store.ts";
import type { World } from "./world.ts";

/** Records of one kind around another one; `field` is what points at that, where something does. */
export interface Group {
  readonly kind: Entity;
  readonly field: string | null;
  readonly rows: readonly Row[];
}

// What points at a record without being written below it.
const pointing: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  Tickets: { TimeEntries: "ticketID", CompanyToDos: "ticketID" },
  Tasks: { TimeEntries: "taskID" },
  Companies: {
    Tickets: "companyID",
    Projects: "companyID",
    ServiceCalls: "companyID",
    Opportunities: "companyID",
  },
  Contacts: { Tickets: "contactID", CompanyNotes: "contactID", CompanyToDos: "contactID" },
  Opportunities: { CompanyNotes: "opportunityID", CompanyToDos: "opportunityID" },
};

// A service call is at its tickets and tasks by a record of its own.
const calledBy: Readonly<Record<string, readonly [link: string, field: string]>> = {
  Tickets: ["ServiceCallTickets", "ticketID"],
  Tasks: ["ServiceCallTasks", "taskID"],
};

const having = (world: World, path: string, field: string, id: number): readonly Group[] => {
  const kind = entityAt(path);
  const rows = world.rows(path).filter((row) => row[field] === id);
  return kind && rows.length > 0 ? [{ kind, field, rows }] : [];
};

/** What is written below a record. */
export const beneath = (world: World, { path }: Entity, { id }: Row): readonly Group[] =>
  entities.flatMap((kind) => (kind.child?.parent === path ? having(world, kind.path, kind.child.field, id) : []));

function serviceCalls(world: World, { path }: Entity, { id }: Row): readonly Group[] {
  const kind = entityAt("ServiceCalls");
  const [link, field] = calledBy[path] ?? ["", ""];
  const calls = world.rows(link).flatMap((row) => (row[field] === id ? row.serviceCallID : []));
  const rows = world.rows("ServiceCalls").filter((call) => calls.includes(call.id));
  return kind && rows.length > 0 ? [{ kind, field: null, rows }] : [];
}

/** Everything that hangs on a record: what is written below it, what points at it, and the service calls that plan it. */
export const related = (world: World, entity: Entity, row: Row): readonly Group[] => [
  ...beneath(world, entity, row),
  ...Object.entries(pointing[entity.path] ?? {}).flatMap(([path, field]) => having(world, path, field, row.id)),
  ...serviceCalls(world, entity, row),
];
