import { type Drawn, inputOf, partsOf, pressed, startWorld, textOf, type World } from "../world.ts";

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());

const claudia = { name: "Claudia Vogt", address: "claudia.vogt@hansen-logistik.example" };
const stranger = { name: "Somebody", address: "somebody@nowhere.example" };
const open = (from: object = claudia) =>
  world.pane("open", {
    action: "addTaskNote",
    item: {
      subject: "AW: Disposition",
      text: "Montags bitte nicht.\n\nOn 11 Mar 2026, at 09:12, Anna <anna@x.example> wrote:\n> Wann passt es?",
      from,
    },
  });
const value = ({ card }: Drawn, id: string) => inputOf(card, id).value;
const choices = ({ card }: Drawn, id: string) => inputOf(card, id).choices as { value: string; title: string }[];
const change = (form: Drawn, typed: Readonly<Record<string, string>>) =>
  world.pane("act", { data: { ...pressed(form.card, "Add", typed), ...form.redraw } });

test("a mail suggests the tasks of its organization, one's own first, its title and its new part, internal", async () => {
  const form = await open();
  expect(choices(form, "project").map(({ value }) => value)).toEqual(["-", "407", "405", "404"]);
  expect(choices(form, "task").slice(0, 3)).toEqual([
    { value: "8008", title: expect.stringMatching(/^T20260202\.0503 .*Hansen Logistik: Windows 11/) },
    { value: "8007", title: expect.stringMatching(/^T20260202\.0502 /) },
    { value: "8012", title: expect.stringMatching(/^T20260302\.0502 /) },
  ]);
  expect([value(form, "title"), value(form, "description")]).toEqual(["Disposition", "Montags bitte nicht."]);
  expect([value(form, "noteType"), value(form, "publish")]).toEqual(["3", "2"]);
  expect(partsOf(form.card).some(({ id }) => id === "description.earlier")).toBe(true);
});

test("where nothing tells the organization, one's own tasks are listed", async () => {
  const own = choices(await open(stranger), "task");
  expect(own.map(({ value }) => value)).toEqual(["8018", "8017", "8015", "8008", "8007", "8002"]);
});

test("a project narrows the tasks, and a task brings its project along", async () => {
  const form = await open();
  expect(form.live).toEqual(expect.arrayContaining(["project", "task"]));
  const narrowed = await change(form, { project: "405" });
  expect(choices(narrowed, "task").map(({ value }) => value)).toEqual(["8012", "8011"]);
  const followed = await change(form, { task: "8007" });
  expect(value(followed, "project")).toBe("404");
  const elsewhere = await change(followed, { project: "405" });
  expect(textOf(elsewhere.card)).toMatch(/T20260202\.0502 .* does not belong to P20260302\.0001 /);
});

test("Autotask receives the note as the person's own, and the receipt opens the task", async () => {
  const { card } = await open();
  world.autotask.forgetRequests();
  const receipt = await world.pane("act", { data: pressed(card, "Add", { task: "8007" }) });
  const [write, ...others] = world.autotask.requests.filter(
    ({ method, path }) => method !== "GET" && !path.includes("query"),
  );
  expect(others).toEqual([]);
  expect(write?.headers.impersonationresourceid).toBe("29682901");
  expect(write).toMatchObject({ method: "POST", path: expect.stringMatching(/\/Tasks\/8007\/Notes$/) });
  expect(write?.body).toEqual({
    taskID: 8007,
    title: "Disposition",
    description: "Montags bitte nicht.",
    noteType: 3,
    publish: 2,
  });
  expect(JSON.stringify(receipt.card)).toContain("Code=OpenTaskDetail&TaskNumber=T20260202.0502");
});

test("a note whose task does not tell its number is no less a note", async () => {
  const { card } = await open();
  world.autotask.fail({ kind: "answer", method: "GET", entity: "Tasks", status: 404, body: { errors: [] } });
  const receipt = await world.pane("act", { data: pressed(card, "Add", { task: "8007" }) });
  world.autotask.heal();
  expect(receipt.state).toBe("receipt");
  expect(textOf(receipt.card)).toMatch(/^Note added$/m);
  expect(partsOf(receipt.card).find(({ type }) => type === "Action.OpenUrl")?.url).toBe(`${world.autotask.url}/`);
});
