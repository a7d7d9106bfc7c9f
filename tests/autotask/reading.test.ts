import { eq, isIn } from "../../functions/autotask/query.ts";
import { type ReadingRule, readAs } from "../../functions/autotask/reading.ts";
import { taken } from "../../functions/autotask/taken.ts";
import { client, say, standIn } from "./world.ts";

const [anna, jonas, priya, mehmet] = [29682901, 29682902, 29682903, 29682906];
const [assignedToAnna, jonasHelps] = [7015, 7015];

let world: Awaited<ReturnType<typeof standIn>>;
beforeAll(async () => {
  world = await standIn();
});
beforeEach(() => world.sandbox.forgetRequests());
afterAll(() => world.close());

const as = (rule: ReadingRule, resourceID: number) => readAs(world.autotask, rule, resourceID);

test("where all may read, Priya reads Anna's ticket", async () => {
  expect(await as("all", priya).get("Tickets", assignedToAnna, { fields: [] })).toMatchObject({ id: assignedToAnna });
});

test.each([
  ["whom it is assigned to", anna, assignedToAnna],
  ["who helps with it", jonas, jonasHelps],
  ["who made it", mehmet, assignedToAnna],
])("where everybody reads their own, one %s reads a ticket", async (_, resourceID, id) => {
  expect(await as("own", resourceID).get("Tickets", id, { fields: [] })).toMatchObject({ id });
});

test("where everybody reads their own, another's ticket is not there", async () => {
  expect(await as("own", priya).get("Tickets", assignedToAnna, { fields: [] })).toBeNull();
  const question = { where: [eq("ticketNumber", "T20260311.0042")], fields: ["title"] } as const;
  expect(await taken(as("own", priya).query("Tickets", question))).toEqual([]);
  expect(await taken(as("own", anna).query("Tickets", question))).toMatchObject([{ id: assignedToAnna }]);
});

test.each([
  ["who leads it", "Projects", anna, 401],
  ["who made it", "Projects", 29682900, 401],
  ["who has a task in it", "Projects", jonas, 401],
  ["who helps with a task in it", "Projects", priya, 401],
  ["who made a task in it", "Projects", 29682999, 401],
  ["whom it is assigned to", "Tasks", jonas, 8003],
  ["who helps with it", "Tasks", priya, 8003],
  ["who made it", "Tasks", 29682999, 8003],
] as const)("where everybody reads their own, one %s reads one of the %s", async (_, entity, resourceID, id) => {
  expect(await as("own", resourceID).get(entity, id, { fields: [] })).toMatchObject({ id });
  expect(await as("own", mehmet).get(entity, id, { fields: [] })).toBeNull();
});

test("a list holds one's own only, with one look at who helps", async () => {
  const question = { where: [isIn("id", [7001, 7003, 7011, 7015, 7016])], fields: ["title"] } as const;
  const found = await taken(as("own", jonas).query("Tickets", question));
  expect(found.map(({ id }) => id)).toEqual([7001, 7011, 7015]);
  expect(world.sandbox.requests.map(({ entity }) => entity)).toEqual(["Tickets", "TicketSecondaryResources"]);
});

test("a limit counts what may be read", async () => {
  const question = { where: [isIn("id", [7003, 7011, 7015])], fields: ["title"], limit: 1 } as const;
  expect(await taken(as("own", jonas).query("Tickets", question))).toMatchObject([{ id: 7011 }]);
});

test("more tickets than fit a question about their helpers are asked about in parts", async () => {
  const items = Array.from({ length: 1200 }, (_, id) => ({ id, assignedResourceID: 1, creatorResourceID: 1 }));
  const { autotask, calls, close } = await client(({ path, body }, response) => {
    const { filter, maxRecords } = JSON.parse(body);
    if (path.includes("SecondaryResources")) return say(response, 200, { items: [] });
    const from = filter.find(({ op }: { op: string }) => op === "gte").value;
    return say(response, 200, { items: items.slice(from, from + maxRecords) });
  });
  expect(await taken(readAs(autotask, "own", 2).query("Tickets", { where: [], fields: [] }))).toEqual([]);
  await close();
  expect(calls().filter(({ path }) => path.includes("SecondaryResources"))).toHaveLength(3);
});

test("organizations and contacts stay readable", async () => {
  expect(await as("own", priya).get("Companies", 174, { fields: ["companyName"] })).toMatchObject({
    companyName: "Hansen Logistik GmbH",
  });
  const question = { where: [eq("companyID", 174)], fields: ["lastName"] } as const;
  expect(await taken(as("own", priya).query("Contacts", question))).toHaveLength(5);
});

test("a ticket that is not there is nobody's", async () => {
  expect(await as("own", anna).get("Tickets", 99, { fields: [] })).toBeNull();
});
