import { assigned } from "../../functions/autotask/assigned.ts";
import { lists } from "../../functions/autotask/lists.ts";
import { readAs } from "../../functions/autotask/reading.ts";
import { nordlicht } from "../sandbox/autotask/tenant.ts";
import { standIn } from "./world.ts";

let world: Awaited<ReturnType<typeof standIn>>;
const [anna, jonas, priya, tom] = [29_682_901, 29_682_902, 29_682_903, 29_682_904];
const [first, second, onSite, workshop] = [29_683_301, 29_683_302, 29_683_303, 29_683_305];

beforeAll(async () => {
  const helping = nordlicht.records.TicketSecondaryResources ?? [];
  const more = [
    { id: 90, ticketID: 7005, resourceID: tom, roleID: first },
    { id: 91, ticketID: 7005, resourceID: priya, roleID: first },
    { id: 92, ticketID: 7010, resourceID: jonas, roleID: workshop },
  ];
  const records = { ...nordlicht.records, TicketSecondaryResources: [...helping, ...more] };
  world = await standIn({ tenant: { ...nordlicht, records } });
});
afterAll(() => world.close());

const who = (to: "Tickets" | "Tasks", ids: readonly number[], me = anna, rule: "all" | "own" = "all") => {
  const reads = readAs(world.autotask, rule, me);
  return assigned(lists(world.autotask, world.clock))(to, ids, { reads, me });
};
const there = async (...asked: Parameters<typeof who>) =>
  (await who(...asked)).filter(({ role }) => role === undefined).map(({ label }) => label);

test("the people of a ticket are its active ones, each once in the first of their roles, oneself first", async () => {
  expect(await there("Tickets", [7005])).toEqual([
    "Anna Becker (Techniker 2nd Level) – T20260302.0005",
    "Priya Shah (Vor-Ort-Techniker) – T20260302.0005",
  ]);
});

test("somebody whose role is theirs no longer stands there without it", async () => {
  expect((await there("Tickets", [7010])).at(-1)).toBe("Jonas Weber – T20260309.0001");
});

test("the people of a task are told in the same way", async () => {
  expect(await there("Tasks", [8003], jonas)).toEqual([
    "Jonas Weber (Techniker 1st Level) – T20260120.0003",
    "Priya Shah (Vor-Ort-Techniker) – T20260120.0003",
  ]);
});

test("oneself could be assigned to each record in each of one's roles, the default one first", async () => {
  const could = (await who("Tickets", [7009, 7012], priya)).filter(({ role }) => role !== undefined);
  expect(could.map(({ record, resource, role, mine }) => [record, resource, role, mine])).toEqual([
    [7009, priya, onSite, true],
    [7009, priya, first, true],
    [7012, priya, onSite, true],
    [7012, priya, first, true],
  ]);
  const onTask = (await who("Tasks", [8012], anna)).map(({ role }) => role);
  expect(onTask).toContain(second);
});

test("a record that the reading rule hides has nobody, and nothing is asked for no record", async () => {
  expect(await who("Tickets", [7014], anna, "own")).toEqual([]);
  world.sandbox.forgetRequests();
  expect(await who("Tickets", [])).toEqual([]);
  expect(world.sandbox.requests).toEqual([]);
});
