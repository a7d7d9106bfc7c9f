import { anna, tom } from "../sandbox/people.ts";
import { message } from "../sandbox/teams.ts";
import { type Drawn, inputOf, partsOf, pressed, startWorld, textOf, type World } from "../world.ts";

let world: World;
beforeEach(async () => {
  world = await startWorld();
});
afterEach(() => world.close());

const mail = { action: "createTicket", item: { subject: "Printer", text: "It smokes.", from: null } };
const filled = { title: "Mine", description: "Own words", organization: "174" };
const open = () => world.pane("open", mail);
const act = (data: object) => world.pane("act", { data });
const tickets = () => world.autotask.records("Tickets").length - 20;
const idOf = (data: object) => (data as { autotask: { id: string } }).autotask.id;
const texts = ({ card }: Drawn) => [inputOf(card, "title").value, inputOf(card, "description").value];
const posting = { method: "POST", entity: "Tickets", path: "/Tickets" } as const;

test("Autotask never reached: the form with its text under a fresh id, and nothing made", async () => {
  const { card } = await open();
  const named = await act(pressed(card, "Create", { ...filled, title: "" }));
  await world.autotask.close();
  const data = pressed(named.card, "Create", filled);
  const away = await act(data);
  expect(textOf(away.card)).toContain("Autotask does not answer at the moment.");
  expect(texts(away)).toEqual(["Mine", "Own words"]);
  expect(idOf(pressed(away.card, "Create"))).not.toBe(idOf(data));
});

test("Autotask busy at the write: sending, and one ticket when it has time", async () => {
  const data = pressed((await open()).card, "Create", filled);
  world.autotask.fail({ kind: "answer", status: 429, times: 50, ...posting });
  const sending = await act(data);
  expect(textOf(sending.card)).toContain("Sending …");
  expect(tickets()).toBe(0);
  world.autotask.heal();
  let card = sending.card;
  for (let look = 0; look < 4 && !textOf(card).includes("created"); look += 1)
    card = (await act(pressed(card, "Check again"))).card;
  expect(textOf(card)).toMatch(/Ticket T\d+\.\d+ created/);
  expect(tickets()).toBe(1);
}, 30_000);

test("a second press that can read nothing is told what became of the first, never that nothing was sent", async () => {
  const data = pressed((await open()).card, "Create", filled);
  world.autotask.fail({ kind: "delay", milliseconds: 11_000, ...posting });
  const cold = world.another();
  const authorization = `Bearer ${await world.issuer.token(anna)}`;
  const sending = act(data);
  await new Promise((resolve) => setTimeout(resolve, 1_500));
  world.autotask.fail({ kind: "drop", times: 500 });
  const { body } = await cold.pane({ verb: "act", authorization, language: "en", body: JSON.stringify({ data }) });
  expect(textOf((body as unknown as Drawn).card)).toContain("Sending …");
  expect(textOf((await sending).card)).toContain("Sending …");
  world.autotask.heal();
}, 30_000);

test("Autotask away before anything could be checked: the texts are kept, and trying again sends them with every choice", async () => {
  const { card } = await open();
  const cold = world.another();
  const authorization = `Bearer ${await world.issuer.token(anna)}`;
  const press = async (data: object) => {
    const { body } = await cold.pane({ verb: "act", authorization, language: "en", body: JSON.stringify({ data }) });
    return body as unknown as Drawn;
  };
  world.autotask.fail({ kind: "drop", times: 500 });
  const kept = await press(pressed(card, "Create", { ...filled, priority: "1" }));
  expect(textOf(kept.card)).toContain("Autotask does not answer at the moment.");
  expect(texts(kept)).toEqual(["Mine", "Own words"]);
  world.autotask.heal();
  const receipt = await press(pressed(kept.card, "Try again"));
  expect(textOf(receipt.card)).toMatch(/Ticket T\d+\.\d+ created/);
  expect(world.autotask.records("Tickets").at(-1)).toMatchObject({ title: "Mine", companyID: 174, priority: 1 });
}, 60_000);

test("sent without an answer: it may have arrived, the text is kept, and that id sends nothing again", async () => {
  const data = pressed((await open()).card, "Create", filled);
  world.autotask.fail({ kind: "drop", executed: true, ...posting });
  const unsure = await act(data);
  expect(textOf(unsure.card)).toContain("It may have arrived");
  expect(texts(unsure)).toEqual(["Mine", "Own words"]);
  const link = partsOf(unsure.card).find(({ type }) => type === "Action.OpenUrl");
  expect(String(link?.url)).toContain(new URL(world.autotask.url).host);
  expect(textOf((await act(data)).card)).toContain("It may have arrived");
  expect(tickets()).toBe(1);
});

test("an answer that takes longer than three seconds: sending, check again, and one ticket", async () => {
  const form = await world.fetchTask(message({ from: anna, html: "slow" }));
  world.autotask.fail({ kind: "delay", milliseconds: 4_000, ...posting });
  const sending = await world.submitAction(pressed(form.card, "Create", filled));
  expect(textOf(sending.card)).toContain("Sending …");
  let card = sending.card;
  for (let look = 0; look < 4 && !textOf(card).includes("created"); look += 1)
    card = (await world.submitAction(pressed(card, "Check again"))).card;
  expect(textOf(card)).toMatch(/Ticket T\d+\.\d+ created/);
  expect(tickets()).toBe(1);
  expect(world.autotask.records("Tickets").at(-1)).toMatchObject({ title: "Mine" });
}, 30_000);

test("a choice that no longer exists, and an organization made inactive meanwhile, are named beside their fields", async () => {
  const { card } = await open();
  const gone = await act(pressed(card, "Create", { ...filled, priority: "99" }));
  expect(textOf(gone.card)).toContain("This choice no longer exists.");
  world.autotask.change("Companies", 174, { isActive: false });
  const inactive = await act(pressed(card, "Create", filled));
  expect(textOf(inactive.card)).toMatch(/no longer active|does not exist or is invalid/);
  expect(textOf(inactive.card)).toContain("Please check: Organization");
  expect(tickets()).toBe(0);
});

test("card data that was edited makes nothing that the person may not make", async () => {
  const { card } = await open();
  const data = pressed(card, "Create", filled) as { autotask: object };
  const edited = [
    { ...data, organization: "174; drop" },
    { ...data, organization: "-1" },
    { ...data, contact: "30683006" },
    { ...data, status: "15" },
    { ...data, autotask: { ...data.autotask, action: "__proto__" } },
    { ...data, autotask: { ...data.autotask, offered: { organization: [{ id: 1e308, reason: "x" }] } } },
  ];
  for (const one of edited) expect(["form", "problem"]).toContain((await act(one)).state);
  expect(tickets()).toBe(0);
});

test("the same submit on another host is answered with the first receipt", async () => {
  const data = pressed((await open()).card, "Create", filled);
  const first = await act(data);
  const other = world.another();
  const authorization = `Bearer ${await world.issuer.token(anna)}`;
  const again = await other.pane({ verb: "act", authorization, language: "en", body: JSON.stringify({ data }) });
  expect(textOf(again.body.card as never)).toBe(textOf(first.card));
  expect(tickets()).toBe(1);
});

test("changes made after it was sent are named on the receipt", async () => {
  const data = pressed((await open()).card, "Create", filled);
  await act(data);
  const receipt = await act({ ...data, title: "Changed" });
  expect(textOf(receipt.card)).toContain("It was sent before your last changes: they are not in it.");
  expect(tickets()).toBe(1);
});

test("a receipt without its number is still a receipt", async () => {
  const data = pressed((await open()).card, "Create", filled);
  world.autotask.fail({
    kind: "answer",
    method: "GET",
    entity: "Tickets",
    status: 500,
    body: { errors: ["no"] },
    times: 9,
  });
  expect(textOf((await act(data)).card)).toContain("Ticket created");
  expect(tickets()).toBe(1);
});

test("a resource made inactive meanwhile keeps the text", async () => {
  const refused = await world.pane("act", { data: pressed((await open()).card, "Create", filled) }, tom);
  expect(textOf(refused.card)).toContain("is inactive");
  expect(texts(refused)).toEqual(["Mine", "Own words"]);
});

test("nothing of a message, a token or an address is in the log", async () => {
  const data = pressed((await open()).card, "Create", filled);
  world.autotask.fail({ kind: "answer", status: 500, body: "<html>secret</html>", ...posting });
  await act(data);
  await act({ autotask: 1 });
  expect(world.log.join("\n")).not.toMatch(/Own words|smokes|nordlicht\.example|eyJ|secret/);
});
