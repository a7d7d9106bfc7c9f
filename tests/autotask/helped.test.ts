import { helpingRole } from "../../functions/autotask/helped.ts";
import { standIn } from "./world.ts";

const [anna, jonas, priya] = [29682901, 29682902, 29682903];
const [firstLevel, secondLevel] = [29683301, 29683302];

let world: Awaited<ReturnType<typeof standIn>>;
beforeAll(async () => {
  world = await standIn();
});
afterAll(() => world.close());

test.each([
  ["with a ticket", "Tickets", 7015, jonas, firstLevel],
  ["with a task", "Tasks", 8008, anna, secondLevel],
] as const)("who helps %s does so in one role", async (_, entity, id, resourceID, role) => {
  expect(await helpingRole(world.autotask, entity, id, resourceID)).toBe(role);
});

test("whose ticket it is, and who has nothing to do with it, does not help", async () => {
  expect(await helpingRole(world.autotask, "Tickets", 7015, anna)).toBeNull();
  expect(await helpingRole(world.autotask, "Tickets", 7015, priya)).toBeNull();
  expect(await helpingRole(world.autotask, "Tasks", 8007, jonas)).toBeNull();
});
