import { anna } from "../sandbox/people.ts";
import { type Card, inputOf, partsOf, pressed, startWorld, textOf, type World } from "../world.ts";

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());

// Teams draws nothing again by itself when a choice changes.
const open = () => world.fetchTask("compose", anna, {}, "logProjectTime");
// Another one than the task has: it is the next form's last choice.
const workType = "29683501";
const who = "29682901:29683302";

test("everything else that a task brings along is seen before it is sent", async () => {
  const { card } = await open();
  const before = world.autotask.records("TimeEntries").length;
  const again = await world.submitAction(pressed(card, "Log", { task: "8007", who }));
  expect(textOf(again.card)).toContain("Filled in: Work type. Look it over, then send it again.");
  expect(inputOf(again.card, "project").value).toBe("404");
  expect(world.autotask.records("TimeEntries")).toHaveLength(before);
  const sent = await world.submitAction(pressed(again.card, "Log"));
  expect(textOf(sent.card)).toContain("Time logged on task T20260202.0502");
});

test("a task that is chosen without its project brings it along when the form is sent", async () => {
  const { card } = await open();
  expect(inputOf(card, "project").value).toBeUndefined();
  const receipt = await world.submitAction(pressed(card, "Log", { task: "8007", workType, who }));
  expect(textOf(receipt.card)).toContain("Time logged on task T20260202.0502");
  expect(textOf(receipt.card)).toContain("Project: P20260202.0001 Hansen Logistik: Windows 11");
});

test("a project that was chosen stays, and a task of another one is named", async () => {
  const { card } = await open();
  const found = await world.submitAction({
    ...pressed(card, "Log", { task: "8007", workType, "project.find": "Telefonie Halle" }),
    ...findProject(card),
  });
  expect(inputOf(found.card, "project").value).toBe("405");
  const refused = await world.submitAction(pressed(found.card, "Log"));
  expect(textOf(refused.card)).toMatch(/T20260202\.0502 .* does not belong to P20260302\.0001 /);
});

const findProject = (card: Card): object =>
  partsOf(card).find(
    ({ title, data }) => title === "Find" && (data as { autotask: { field: string } }).autotask.field === "project",
  )?.data as object;
