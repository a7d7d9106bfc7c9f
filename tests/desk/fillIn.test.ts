import { anna } from "../sandbox/people.ts";
import { message } from "../sandbox/teams.ts";
import { type Drawn, inputOf, partsOf, pressed, startWorld, type World } from "../world.ts";

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());

const mail = (more: object = {}) => ({
  action: "createTicket",
  item: { subject: "Printer", text: "It smokes.", ...more },
});
const open = (more?: object) => world.pane("open", mail(more));
const value = ({ card }: Drawn, id: string) => inputOf(card, id).value;
/** The pane draws again when a choice changes. */
const change = (form: Drawn, typed: Readonly<Record<string, string>>) =>
  world.pane("act", { data: { ...pressed(form.card, "Create", typed), ...form.redraw } });

test("a changed category fills in its defaults, in the pane by itself", async () => {
  const form = await open();
  expect(form.live).toContain("category");
  const onSite = await change(form, { category: "100" });
  expect([
    value(onSite, "queue"),
    value(onSite, "status"),
    value(onSite, "issue"),
    value(onSite, "estimatedHours"),
  ]).toEqual(["29683482", "10", "12:", "2"]);
});

test("what the person has touched stays, and so does what they typed", async () => {
  const changed = await change(await open(), { category: "100", queue: "29683481", title: "Mine" });
  expect([value(changed, "queue"), value(changed, "title"), value(changed, "status")]).toEqual([
    "29683481",
    "Mine",
    "10",
  ]);
  const again = await change(changed, { category: "101" });
  expect([value(again, "queue"), value(again, "status"), value(again, "issue")]).toEqual(["29683481", "1", "11:130"]);
});

test("a category's text fills an empty field only", async () => {
  const empty = await change(await open({ subject: "", text: "" }), { category: "101" });
  expect(value(empty, "title")).toBe("Neuer Mitarbeiter: ");
  expect(String(value(empty, "description"))).toContain("Erster Arbeitstag:");
  const full = await change(await open(), { category: "101" });
  expect([value(full, "title"), value(full, "description")]).toEqual(["Printer", "It smokes."]);
});

test("a mail's source is E-mail whatever the category says", async () => {
  expect(value(await change(await open(), { category: "100" }), "source")).toBe("4");
});

test("in Teams a button beside the category fills in its defaults, and nothing is filled in unasked", async () => {
  const form = await world.fetchTask(message({ from: anna, html: "x" }));
  const button = partsOf(form.card).find(({ title }) => title === "Fill in the defaults of “Category”");
  const typed = { ...pressed(form.card, "Create"), category: "1" };
  const filled = await world.submitAction({ ...typed, ...(button?.data as object) });
  expect(value(filled, "queue")).toBe("29683483");
  await world.submitAction({ ...typed, organization: "174" });
  expect(world.autotask.records("Tickets").at(-1)).toMatchObject({
    ticketCategory: 1,
    queueID: 29_683_480,
  });
});

test("defaults are asked for once an hour, not at every form", async () => {
  world.autotask.forgetRequests();
  await open();
  await open();
  expect(world.autotask.requests.filter(({ entity }) => entity === "TicketCategoryFieldDefaults")).toEqual([]);
});

test("what one category filled in does not stay when another is chosen that says nothing of it", async () => {
  const form = await open({ subject: "", text: "" });
  const joiner = await change(form, { category: "101" });
  const onSite = await change(joiner, { category: "100" });
  expect([value(onSite, "title"), value(onSite, "issue"), value(onSite, "queue")]).toEqual(["", "12:", "29683482"]);
  const standard = await change(onSite, { category: "3" });
  expect([value(standard, "queue"), value(standard, "estimatedHours"), value(standard, "issue")]).toEqual([
    "29683480",
    "",
    undefined,
  ]);
  const none = await change(await change(form, { category: "100", title: "Mine" }), { category: "-" });
  expect([value(none, "queue"), value(none, "title")]).toEqual(["29683480", "Mine"]);
});

test("what one ticket brings does not stay when another's own cannot be chosen", async () => {
  const open = (number: string) => {
    const from = { name: "Claudia Vogt", address: "claudia.vogt@hansen-logistik.example" };
    return world.pane("open", {
      action: "logTicketTime",
      item: { subject: `AW: [${number}] Drucker`, text: "x", from },
    });
  };
  const to = (form: Drawn, ticket: string) =>
    world.pane("act", { data: { ...pressed(form.card, "Log", { ticket }), ...form.redraw } });
  world.autotask.change("Tickets", 7014, { billingCodeID: 29_683_505 });
  expect(value(await to(await open("T20260311.0042"), "7014"), "workType")).toBeUndefined();
  expect(value(await to(await open("T20260311.0009"), "7016"), "who")).toBe("29682901:29683302");
});
