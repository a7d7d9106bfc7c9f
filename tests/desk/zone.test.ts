import { anna } from "../sandbox/people.ts";
import { pressed, startWorld, textOf, type World } from "../world.ts";

let world: World;
beforeEach(async () => {
  world = await startWorld({ settings: { TIME_ZONE: "Asia/Tokyo" } });
});
afterEach(() => world.close());

const opened = async (timeZone?: string) => {
  const item = { subject: "Printer", from: { name: "", address: "m.okafor@brightwell-dental.example" } };
  const { card } = await world.pane("open", { action: "createTicket", item }, undefined, "en", timeZone);
  return { card, text: textOf(card) };
};
const askedForZones = () => world.graph.requests.filter(({ path }) => path.includes("mailboxSettings")).length;

test("times are meant where the client says, and no mailbox is asked", async () => {
  expect((await opened("America/New_York")).text).toContain("America/New_York");
  expect(askedForZones()).toBe(0);
});

test("a client that names no zone has that of the mailbox, asked for once", async () => {
  expect((await opened()).text).toContain("Europe/Berlin");
  const { card, text } = await opened("Central European Summer Time, more or less");
  expect(text).toContain("Europe/Berlin");
  expect(askedForZones()).toBe(1);
  const due = { dueDateTime: "2026-11-30", "dueDateTime.time": "15:30" };
  await world.pane("act", { data: pressed(card, "Create", due) });
  expect(world.autotask.records("Tickets").at(-1)?.dueDateTime).toContain("2026-11-30T14:30");
});

test("Teams names it in two places, of which either counts", async () => {
  const said = async (timeZone: "twice" | "client" | "no") =>
    textOf((await world.fetchTask("compose", anna, { timeZone })).card);
  world.graph.fail({ status: 503, times: 10 });
  await opened("Europe/Rome");
  expect(await said("twice")).toContain("Europe/Berlin");
  expect(await said("client")).toContain("Europe/Berlin");
  expect(await said("no")).toContain("Asia/Tokyo");
});

test("where Graph is away it is that of the settings", async () => {
  world.graph.fail({ status: 503, times: 10 });
  expect((await opened()).text).toContain("Asia/Tokyo");
});
