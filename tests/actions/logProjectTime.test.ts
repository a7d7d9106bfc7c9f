import { type Drawn, inputOf, pressed, startWorld, textOf, type World } from "../world.ts";

let world: World;
beforeAll(async () => {
  world = await startWorld({ settings: { TIME_ZONE: "Europe/Berlin" } });
});
afterAll(() => world.close());

const claudia = { name: "Claudia Vogt", address: "claudia.vogt@hansen-logistik.example" };
const open = () =>
  world.pane("open", {
    action: "logProjectTime",
    item: {
      subject: "Rechnertausch",
      text: "",
      attendees: [claudia],
      start: "2026-11-20T22:00:00Z",
      end: "2026-11-20T23:30:00Z",
    },
  });
const value = ({ card }: Drawn, id: string) => inputOf(card, id).value;
const values = (form: Drawn, ...ids: string[]) => ids.map((id) => value(form, id));
const choices = ({ card }: Drawn, id: string) => inputOf(card, id).choices as { value: string; title: string }[];
const change = (form: Drawn, typed: Readonly<Record<string, string>>) =>
  world.pane("act", { data: { ...pressed(form.card, "Log", typed), ...form.redraw } });
const log = (form: Drawn, typed: Readonly<Record<string, string>> = {}) =>
  world.pane("act", { data: pressed(form.card, "Log", typed) });

test("a calendar item suggests its organization's projects and tasks, one's own first, its times and its subject", async () => {
  const form = await open();
  expect(choices(form, "project").map(({ value }) => value)).toEqual(["407", "405", "404"]);
  expect(choices(form, "task").map(({ value }) => value)).toEqual(["8008", "8007", "8012", "8011", "8010", "8009"]);
  expect(values(form, "worked", "worked.start", "worked.end", "worked.hours", "summaryNotes")).toEqual([
    "2026-11-20",
    "23:00",
    "00:30",
    "1.5",
    "Rechnertausch",
  ]);
});

test("a task brings its project, the role in which it is one's own, its work type and the project's contract", async () => {
  const form = await open();
  const filled = ["project", "who", "workType", "contract"];
  const mine = await change(form, { task: "8007" });
  expect(values(mine, ...filled)).toEqual(["404", "29682901:29683302", "29683502", "29684201"]);
  const helping = await change(form, { task: "8008", workType: "29683504" });
  expect(values(helping, ...filled)).toEqual(["404", "29682901:29683302", "29683504", "29684201"]);
  const theirs = await change(form, { task: "8009" });
  expect(values(theirs, ...filled)).toEqual(["404", "29682901:29683304", "29683501", "29684201"]);
});

test("Autotask receives the time as the person's own, on the task alone", async () => {
  const form = await change(await open(), { task: "8007" });
  world.autotask.forgetRequests();
  const receipt = await log(form);
  expect(textOf(receipt.card)).toContain("Time logged on task T20260202.0502");
  expect(JSON.stringify(receipt.card)).toContain("Code=OpenTaskDetail&TaskNumber=T20260202.0502");
  const [write, ...others] = world.autotask.requests.filter(
    ({ method, path }) => method !== "GET" && !path.includes("query"),
  );
  expect(others).toEqual([]);
  expect(write?.headers.impersonationresourceid).toBe("29682901");
  expect(write).toMatchObject({ method: "POST", path: expect.stringMatching(/\/TimeEntries$/) });
  expect(write?.body).toEqual({
    taskID: 8007,
    resourceID: 29_682_901,
    roleID: 29_683_302,
    billingCodeID: 29_683_502,
    contractID: 29_684_201,
    dateWorked: "2026-11-20T00:00:00Z",
    startDateTime: "2026-11-20T22:00:00.000Z",
    endDateTime: "2026-11-20T23:30:00.000Z",
    summaryNotes: "Rechnertausch",
  });
});

test("a task that is not one's own is refused beside the people, and hours alone are taken", async () => {
  const theirs = await log(await change(await open(), { task: "8009" }));
  const people = theirs.card.body.find((part) => JSON.stringify(part).includes('"id":"who"'));
  expect(JSON.stringify(people)).toContain("This roleID is not valid for this Task and Resource");
  const form = await change(await open(), { task: "8007" });
  await log(form, { "worked.start": "", "worked.end": "", "worked.hours": "6" });
  const entry = world.autotask.records("TimeEntries").at(-1);
  expect(entry).toMatchObject({ taskID: 8007, hoursWorked: 6, dateWorked: "2026-11-20T00:00:00Z" });
});
