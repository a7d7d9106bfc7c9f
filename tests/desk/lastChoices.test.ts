import { actions } from "../../functions/actions/index.ts";
import { lastChosen } from "../../functions/desk/lastChoices.ts";
import { remembered } from "../../functions/forms/field.ts";
import { picklist } from "../../functions/forms/kinds/picklist.ts";
import { keptChoices } from "../../functions/storage/keptChoices.ts";
import { anna, jonas, type Person } from "../sandbox/people.ts";
import { message } from "../sandbox/teams.ts";
import { type Drawn, inputOf, partsOf, pressed, startWorld, textOf, type World } from "../world.ts";

let world: World;
beforeEach(async () => {
  world = await startWorld();
});
afterEach(() => world.close());

const [night, onSite, usual] = ["29683483", "29683482", "29683480"];
const filled = { title: "Printer", organization: "174" };
const open = (as?: Person, action = "createTicket", more: object = {}) =>
  world.pane("open", { action, item: { subject: "Printer", text: "It smokes.", ...more } }, as);
const act = (data: object, as?: Person) => world.pane("act", { data }, as);
const value = ({ card }: Drawn, id: string) => inputOf(card, id).value;
const hasButton = ({ card }: Drawn) => partsOf(card).some(({ title }) => title === "Forget my last choices");
/** Sends a ticket with these answers. */
async function sent(typed: object, as?: Person): Promise<void> {
  const receipt = await act(pressed((await open(as)).card, "Create", { ...filled, ...typed }), as);
  expect(receipt.state).toBe("receipt");
}

test("what a person chose last stands in the next form, says so, and is theirs alone", async () => {
  const first = await open();
  expect([value(first, "queue"), hasButton(first)]).toEqual([usual, false]);
  expect(textOf(first.card)).not.toContain("as last time");
  await sent({ queue: night, workType: "29683502" });
  const next = await open();
  expect([value(next, "queue"), value(next, "workType"), hasButton(next)]).toEqual([night, "29683502", true]);
  expect(textOf(next.card).match(/^preselected as last time$/gm)).toHaveLength(2);
  expect(textOf(next.card)).toContain("Preselected as last time: Work type");
  expect(value(await open(jonas), "queue")).toBe(usual);
  const inTeams = await world.fetchTask(message({ from: anna, html: "x" }));
  expect(value(inTeams, "queue")).toBe(night);
});

test("only what was sent is remembered, and only what the person chose", async () => {
  const refused = await act(pressed((await open()).card, "Create", { title: "", queue: night }));
  expect(refused.state).toBe("form");
  expect(value(await open(), "queue")).toBe(usual);
  const form = await open();
  const category = await act({ ...pressed(form.card, "Create", { category: "100" }), ...form.redraw });
  expect(value(category, "queue")).toBe(onSite);
  await act(pressed(category.card, "Create", filled));
  expect(hasButton(await open())).toBe(false);
});

test("what a category says stands before a last choice, and where it says nothing the last choice is back", async () => {
  await sent({ queue: night });
  const form = await open();
  const change = async (from: Drawn, category: string) =>
    act({ ...pressed(from.card, "Create", { category }), ...from.redraw });
  const category = await change(form, "100");
  expect(value(category, "queue")).toBe(onSite);
  expect(textOf(category.card)).not.toContain("as last time");
  expect(value(await change(category, "-"), "queue")).toBe(night);
});

test("one press forgets them: the tenant's defaults stand there, and everything typed stays", async () => {
  await sent({ queue: night, workType: "29683502" });
  const form = await open();
  const forgotten = await act(pressed(form.card, "Forget my last choices", { title: "Mine", priority: "1" }));
  expect([value(forgotten, "queue"), value(forgotten, "title"), value(forgotten, "priority")]).toEqual([
    usual,
    "Mine",
    "1",
  ]);
  expect(hasButton(forgotten)).toBe(false);
  expect(hasButton(await open())).toBe(false);
});

test("forgetting in Teams and in a chat keeps what was chosen in this form", async () => {
  await sent({ queue: night, workType: "29683502" });
  const form = await world.fetchTask(message({ from: anna, html: "x" }));
  const forgotten = await world.submitAction(pressed(form.card, "Forget my last choices", { queue: onSite }));
  expect([value(forgotten, "queue"), hasButton(forgotten)]).toEqual([onSite, false]);
  await sent({ queue: night });
  const [said] = await world.say("ticket Printer");
  const again = await world.execute(pressed((said as Drawn).card, "Forget my last choices"));
  expect([value(again, "queue"), value(again, "title")]).toEqual([usual, "Printer"]);
});

test("a choice taken away is forgotten", async () => {
  await sent({ workType: "29683502" });
  await sent({ workType: "-" });
  expect(hasButton(await open())).toBe(false);
});

test("a value that Autotask no longer offers is not offered", async () => {
  await sent({ queue: night });
  world.autotask.changeChoice("Tickets.queueID", night, { isActive: false });
  const later = world.another();
  const authorization = `Bearer ${await world.issuer.token(anna)}`;
  const body = JSON.stringify({ action: "createTicket", item: { subject: "Printer" } });
  const answer = await later.pane({ verb: "open", authorization, language: "en", body });
  const form: Drawn = JSON.parse(JSON.stringify(answer.body));
  expect([value(form, "queue"), hasButton(form)]).toEqual([usual, false]);
});

test("a work type chosen in ticket time is offered in project time too", async () => {
  const form = await open(anna, "logTicketTime", { subject: "T20260311.0042" });
  const receipt = await act(pressed(form.card, "Log", { workType: "29683502" }));
  expect(receipt.state).toBe("receipt");
  expect(value(await open(anna, "logProjectTime"), "workType")).toBe("29683502");
});

test("a note type is remembered for notes, and to whom notes are published never", async () => {
  const form = await open(anna, "addTicketNote", { subject: "T20260311.0042" });
  await act(pressed(form.card, "Add", { noteType: "1", publish: "1" }));
  const next = await open(anna, "addTicketNote", { subject: "T20260311.0042" });
  expect([value(next, "noteType"), value(next, "publish")]).toEqual(["1", "2"]);
  const published = actions.flatMap(({ fields }) =>
    Object.values(fields).filter((field) => "list" in field && /publish/i.test(field.list)),
  );
  expect(published.filter((field) => "remember" in field)).toEqual([]);
});

test("a form waits a moment at most for storage that is silent", async () => {
  const silent = () => new Promise<never>(() => undefined);
  const choices = keptChoices({ get: silent, insert: silent, replace: silent, put: silent });
  const begun = performance.now();
  const queue = remembered(picklist("Queue", "Tickets.queueID"));
  expect(await lastChosen(choices, { tenant: "t", objectId: "anna" }, { queue })).toEqual({});
  expect(performance.now() - begun).toBeLessThan(1_000);
});
