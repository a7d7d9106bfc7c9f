import { randomUUID } from "node:crypto";
import { actions } from "../../functions/actions/index.ts";
import type { Sample } from "../samples/sample.ts";
import { priya } from "../sandbox/people.ts";
import { type Drawn, pressed, startWorld, type World } from "../world.ts";

type Row = Readonly<Record<string, unknown>> & { readonly id: number };

const me = 29682903;
const item = {
  subject: "Hello",
  text: "It smokes.",
  from: { name: "Claudia Vogt", address: "claudia.vogt@hansen-logistik.example" },
};

let world: World;
/** What Priya has nothing to do with, told by the stand-in's own records. */
let hidden: Readonly<Record<string, readonly Row[]>>;
let secrets: readonly string[];

const rows = (entity: string) => world.autotask.records(entity) as unknown as readonly Row[];
const namesOf = (row: Row) =>
  ["ticketNumber", "taskNumber", "projectNumber", "title", "projectName"].flatMap((key) => row[key] || []).map(String);

beforeAll(async () => {
  world = await startWorld({ settings: { READS: "own" } });
  const helped = (entity: string, key: string) =>
    rows(entity).flatMap(({ resourceID, [key]: id }) => (resourceID === me ? [id] : []));
  const isOwn = (row: Row) =>
    ["assignedResourceID", "creatorResourceID", "projectLeadResourceID"].some((key) => row[key] === me);
  const tickets = helped("TicketSecondaryResources", "ticketID");
  const tasks = helped("TaskSecondaryResources", "taskID");
  const ownTasks = rows("Tasks").filter((task) => isOwn(task) || tasks.includes(task.id));
  const projects = ownTasks.map(({ projectID }) => projectID);
  const mine: Readonly<Record<string, readonly unknown[]>> = { Tickets: tickets, Tasks: tasks, Projects: projects };
  const own = (entity: string) => (row: Row) => isOwn(row) || mine[entity]?.includes(row.id);
  hidden = Object.fromEntries(Object.keys(mine).map((one) => [one, rows(one).filter((row) => !own(one)(row))]));
  const seen = Object.keys(mine).flatMap((one) => rows(one).filter(own(one)).flatMap(namesOf));
  const all = Object.values(hidden).flat().flatMap(namesOf);
  secrets = all.filter((name) => !seen.some((one) => one.includes(name)));
  expect(secrets.length).toBeGreaterThan(40);
});
afterAll(() => world.close());

const told = ({ card }: Drawn) => secrets.filter((name) => JSON.stringify(card).includes(name));

test.each(actions.map((action) => [action.id, action] as const))(
  "%s tells nothing of what the reading rule hides, whatever its card data says and whatever is sought",
  async (id, { button, fields }) => {
    const { filled }: Sample = require(`../samples/${id}.ts`).sample;
    const form = await world.pane("open", { action: id, item }, priya);
    const searched = Object.entries(fields).flatMap(([key, field]) =>
      "source" in field ? [[key, (hidden[field.source] ?? []).slice(0, 25)] as const] : [],
    );
    const of = <T>(value: (rows: readonly Row[]) => T) =>
      Object.fromEntries(searched.flatMap(([key, rows]) => (rows.length > 0 ? [[key, value(rows)]] : [])));
    const chosen = of(([first]) => String(first?.id));
    const forged = {
      offered: of((rows) => rows.map((row) => ({ id: row.id, reason: "named in the subject" }))),
      hits: of((rows) => rows.map((row) => row.id)),
    };
    const data = pressed(form.card, button, { ...filled, ...chosen });
    const act = (more: object, typed: object = {}) => {
      const carried = { ...(data.autotask as object), ...forged, ...more, id: randomUUID() };
      return world.pane("act", { data: { ...data, ...typed, autotask: carried } }, priya);
    };
    expect(told(form)).toEqual([]);
    for (const press of ["redraw", "send"]) expect(told(await act({ press }))).toEqual([]);
    for (const [field] of searched)
      for (const sought of ["", "e", "T2026", "P2026"])
        expect(told(await act({ press: "find", field }, { [`${field}.find`]: sought }))).toEqual([]);
  },
);
