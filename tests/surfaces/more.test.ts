import { anna, guest, jonas, stableId } from "../sandbox/people.ts";
import { groupChat, message } from "../sandbox/teams.ts";
import { type Drawn, inputOf, pressed, startWorld, textOf, type World } from "../world.ts";

const claudia = {
  ...guest,
  oid: stableId("claudia"),
  name: "Claudia Vogt",
  address: "claudia.vogt@hansen-logistik.example",
};

let world: World;
beforeAll(async () => {
  world = await startWorld();
  world.connector.install(groupChat.id, [anna, jonas, claudia]);
});
afterAll(() => world.close());

const text = "Der Scanner piept.";
const asked = { ...message({ from: claudia, html: `<p>${text}</p>` }), subject: "Scanner" };
const more = (as = anna) => world.fetchTask(asked, as, {}, "more");
const shown = ({ card }: Drawn, id: string) => inputOf(card, id).value;

test("“More…” on a message draws the menu, and a press opens that form for the same message", async () => {
  const menu = await more();
  expect(menu.title).toBe("Autotask");
  expect(textOf(menu.card)).toContain("Create from message");
  const form = await world.submitAction(pressed(menu.card, "Ticket note"));
  expect(form.title).toBe("Ticket note");
  expect([shown(form, "title"), shown(form, "description")]).toEqual(["Scanner", text]);
  const ticket = await world.submitAction(pressed(menu.card, "Ticket"));
  expect([shown(ticket, "organization"), shown(ticket, "contact")]).toEqual(["174", "30683001"]);
});

test("a message of 400,000 characters is kept as far as any form can take it", async () => {
  const long = { ...asked, html: "漢".repeat(400_000) };
  const menu = await world.fetchTask(long, anna, {}, "more");
  const form = await world.submitAction(pressed(menu.card, "Ticket"));
  expect(String(shown(form, "description"))).toMatch(/^漢+$/);
  expect(textOf(form.card)).toContain("Only the first 8,000 of 100,000 characters fit here");
});

test("whoever is not the owner of the kept message gets nothing of it", async () => {
  const menu = await more();
  const theirs = await world.submitAction(pressed(menu.card, "Ticket"), jonas);
  expect(textOf(theirs.card)).toContain("This message is no longer kept here.");
  expect(JSON.stringify(theirs.card)).not.toContain("piept");
});

test("the text behind a card is no message, whatever its button says", async () => {
  const { origin } = (pressed((await more()).card, "Ticket").opens ?? {}) as { origin: string };
  const form = await world.submitAction(pressed((await more()).card, "Ticket"));
  const { autotask, ...rest } = pressed(form.card, "Create") as { autotask: object };
  const stolen = await world.submitAction({ ...rest, autotask: { ...autotask, draft: origin } });
  expect(textOf(stolen.card)).toContain("The rest of this text is no longer kept.");
});

test.each([
  ["the compose box", {}],
  ["Outlook", { client: "outlook" }],
] as const)("from %s the menu opens empty forms, and nothing is kept", async (_, at) => {
  const menu = await world.fetchTask("compose", anna, at, "more");
  expect(textOf(menu.card)).toContain("Add to Autotask");
  expect(pressed(menu.card, "Ticket").opens).toEqual({ action: "createTicket" });
  const form = await world.submitAction(pressed(menu.card, "Ticket"), anna, at);
  expect(shown(form, "title")).toBe("");
});

test("who may not use it is told so, and of their message nothing is kept", async () => {
  const menu = await more(guest);
  expect(textOf(menu.card)).toContain("Guests cannot use this app.");
  expect(JSON.stringify(menu.card)).not.toContain("origin");
});
