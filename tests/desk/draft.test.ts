import { wireBytes } from "../drawnCard.ts";
import { anna, jonas, type Person } from "../sandbox/people.ts";
import { message } from "../sandbox/teams.ts";
import { type Drawn, inputOf, partsOf, pressed, startWorld, textOf, type World } from "../world.ts";

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());

// 8,000 characters that take three bytes each: as much as a description may have, and more than a card can show.
const long = Array.from({ length: 8_000 }, (_, at) => String.fromCharCode(0x4e00 + (at % 5_000))).join("");
const open = () => world.fetchTask({ ...message({ from: null, html: long }), subject: "Long" });
const press = (data: object, as: Person = anna) => world.submitAction(data, as);
const shown = ({ card }: Drawn) => String(inputOf(card, "description").value);
const sent = () => world.autotask.records("Tickets").at(-1)?.description;
const filled = { organization: "174" };
const find = ({ card }: Drawn) =>
  partsOf(card).find(
    ({ title, data }) =>
      title === "Find" && (data as { autotask: { field: string } }).autotask.field === "organization",
  )?.data as object;

test("a card shows the beginning of a text that does not fit it, and all of it is sent", async () => {
  const form = await open();
  expect(wireBytes(form.card)).toBeLessThanOrEqual(25_000);
  expect(long.startsWith(shown(form))).toBe(true);
  const behind = (8_000 - shown(form).length).toLocaleString("en");
  expect(textOf(form.card)).toContain(`${behind} more characters of the text will be added.`);
  await press(pressed(form.card, "Create", filled));
  expect(sent()).toBe(long);
});

test("the rest is kept through Find, wrong input and a fresh id, with what was changed before it", async () => {
  const form = await open();
  const typed = { ...filled, description: `Mine. ${shown(form)}` };
  const found = await press({
    ...pressed(form.card, "Create", { ...typed, "organization.find": "hafen" }),
    ...find(form),
  });
  const wrong = await press(pressed(found.card, "Create", { title: "" }));
  expect(wireBytes(wrong.card)).toBeLessThanOrEqual(25_000);
  const tooLong = await press(pressed(wrong.card, "Create", { title: "Long" }));
  expect(textOf(tooLong.card)).toContain("Too long: 8,006 of 8,000 characters.");
  world.autotask.fail({
    kind: "answer",
    method: "POST",
    entity: "Tickets",
    path: "/Tickets",
    status: 500,
    body: { errors: ["no"] },
  });
  const shorter = { description: shown(tooLong).slice("Mine. ".length) };
  const refused = await press(pressed(tooLong.card, "Create", shorter));
  expect(textOf(refused.card)).toContain("Autotask said: no");
  await press(pressed(refused.card, "Create"));
  expect(sent()).toBe(long);
});

test("a tick leaves the rest out, and taken away again brings it back", async () => {
  const form = await open();
  const out = { ...filled, "description.leaveOut": "true" };
  const again = await press({ ...pressed(form.card, "Create", out), ...find(form) });
  expect(inputOf(again.card, "description.leaveOut").value).toBe("true");
  expect(textOf(again.card)).not.toContain("more characters");
  await press(pressed(again.card, "Create"));
  expect(sent()).toBe(shown(form));
  const other = await open();
  const ticked = await press({ ...pressed(other.card, "Create", out), ...find(other) });
  await press(pressed(ticked.card, "Create", { "description.leaveOut": "false" }));
  expect(sent()).toBe(long);
});

test("every card that keeps a text fits, and trying again sends all of it", async () => {
  const form = await open();
  const description = long.slice(0, 7_900);
  world.autotask.fail({ kind: "delay", milliseconds: 4_000, method: "POST", entity: "Tickets", path: "/Tickets" });
  const data = pressed(form.card, "Create", {
    ...filled,
    title: "漢".repeat(255),
    description,
    "description.leaveOut": "true",
  });
  const sending = await press(data);
  expect(textOf(sending.card)).toContain("Sending …");
  expect(wireBytes(sending.card)).toBeLessThanOrEqual(25_000);
  let card = sending.card;
  for (let look = 0; look < 5 && !textOf(card).includes("created"); look += 1)
    card = (await press(pressed(card, "Check again"))).card;
  expect(textOf(card)).toContain("created");
  expect(textOf(card)).not.toContain("last changes");
  expect(sent()).toBe(description);
}, 30_000);

test("a draft is its owner's, and one that is gone is told before anything is sent", async () => {
  const form = await open();
  const before = world.autotask.records("Tickets").length;
  const stolen = await press(pressed(form.card, "Create", filled), jonas);
  expect(textOf(stolen.card)).toContain("The rest of this text is no longer kept.");
  expect(world.autotask.records("Tickets")).toHaveLength(before);
});

test("a text of any length in a line or a find box leaves a card its size", async () => {
  const form = await open();
  const typed = { ...filled, title: "x".repeat(30_000), "organization.find": "y".repeat(30_000) };
  const again = await press(pressed(form.card, "Create", typed));
  expect(wireBytes(again.card)).toBeLessThanOrEqual(25_000);
  expect(textOf(again.card)).toContain("Too long: 30,000 of 255 characters.");
});

test("a text that is far too long for any field is kept all the same", async () => {
  const form = await open();
  const endless = "漢字".repeat(200_000);
  const again = await press(
    pressed(form.card, "Create", { ...filled, description: endless, "description.leaveOut": "true" }),
  );
  expect(textOf(again.card)).toContain("Too long: 400,000 of 8,000 characters.");
  expect(wireBytes(again.card)).toBeLessThanOrEqual(25_000);
  const still = await press(pressed(again.card, "Create"));
  expect(textOf(still.card)).toContain("Too long: 400,000 of 8,000 characters.");
});

test("what was sent is told although its draft is gone", async () => {
  const form = await open();
  const data = pressed(form.card, "Create", filled) as { autotask: object };
  await press(data);
  const late = { ...data, autotask: { ...data.autotask, draft: crypto.randomUUID() } };
  expect(textOf((await press(late)).card)).toMatch(/Ticket T\d+\.\d+ created/);
});

test("where the rest cannot be kept, the card is larger than its room rather than the text lost", async () => {
  const form = await open();
  const nowhere = "DefaultEndpointsProtocol=http;AccountName=a;AccountKey=YQ==;TableEndpoint=http://127.0.0.1:9/a;";
  const services = world.another({ AzureWebJobsStorage: nowhere });
  const description = long.slice(0, 7_950);
  const authorization = `Bearer ${await world.issuer.token(anna)}`;
  const typed = pressed(form.card, "Create", {
    ...filled,
    title: "漢".repeat(255),
    description,
    "description.leaveOut": "true",
  });
  const { autotask } = typed as { autotask: { draft?: string } };
  const { draft: _, ...carried } = autotask;
  const body = JSON.stringify({ data: { ...typed, autotask: carried } });
  const kept = await services.pane({ verb: "act", authorization, language: "en", body });
  expect(inputOf(kept.body.card as never, "description").value).toBe(description);
}, 30_000);
