import { anna, jonas } from "../sandbox/people.ts";
import { message } from "../sandbox/teams.ts";
import { type Card, type Drawn, inputOf, partsOf, pressed, startWorld, textOf, type World } from "../world.ts";

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());

const button = "Add a note to it";
const subject = "T20260311.0042 Anmeldung";
const asked = { ...message({ from: null, html: "<p>Immer noch nicht.</p>" }), subject };
const has = (card: Card) => partsOf(card).some(({ title }) => title === button);
const note = ({ card }: Drawn) => ["ticket", "title", "description"].map((id) => inputOf(card, id).value);
const opensOf = ({ card }: Drawn) => pressed(card, button).opens as { origin?: string; chosen: object };

test("beside the ticket that the subject names one can go on with a note on it, for the same message", async () => {
  const form = await world.fetchTask(asked);
  expect(note(await world.submitAction(pressed(form.card, button)))).toEqual(["7015", subject, "Immer noch nicht."]);
});

test("beside a ticket that was made from the message as well, by whomever", async () => {
  const fresh = { ...message({ from: null, html: "<p>Toner</p>" }), id: "1795428000042", subject: "Toner" };
  const form = await world.fetchTask(fresh, jonas);
  expect(has(form.card)).toBe(false);
  expect(JSON.stringify(form.card)).not.toContain("origin");
  await world.submitAction(pressed(form.card, "Create", { organization: "174" }), jonas);
  const made = world.autotask.records("Tickets").at(-1);
  const second = await world.fetchTask(fresh);
  expect(textOf(second.card)).toContain(`Ticket ${made?.ticketNumber} was created from this message`);
  const opened = await world.submitAction(pressed(second.card, button));
  expect(note(opened)).toEqual([String(made?.id), "Toner", "Toner"]);
  const receipt = await world.submitAction(pressed(opened.card, "Add", { publish: "2" }));
  expect(textOf(receipt.card)).toContain(`Note added to ticket ${made?.ticketNumber}`);
});

test("the button outlives a redrawn form, and the note's own form has none", async () => {
  const form = await world.fetchTask(asked);
  const again = await world.submitAction(pressed(form.card, "Create", { title: "" }));
  expect(opensOf(again)).toEqual(opensOf(form));
  expect(has((await world.submitAction(pressed(again.card, button))).card)).toBe(false);
});

test("the pane has the message itself: for it nothing is kept", async () => {
  const item = { subject, text: "Immer noch nicht.", from: null };
  const form = await world.pane("open", { action: "createTicket", item });
  const opens = opensOf(form);
  expect(opens).toEqual({ action: "addTicketNote", chosen: { ticket: 7015 } });
  expect(note(await world.pane("open", { ...opens, item }))).toEqual(["7015", subject, "Immer noch nicht."]);
});

test("a few words of one's own to the bot are gone on with too", async () => {
  const [form] = await world.say("ticket T20260311.0042 is still broken");
  const opened = await world.execute(pressed((form as Drawn).card, button));
  expect(note(opened).slice(0, 2)).toEqual(["7015", "T20260311.0042 is still broken"]);
});

test("whoever is not the owner of the message gets nothing of it", async () => {
  const form = await world.fetchTask(asked, anna);
  const theirs = await world.submitAction(pressed(form.card, button), jonas);
  expect(textOf(theirs.card)).toContain("This message is no longer kept here.");
  expect(JSON.stringify(theirs.card)).not.toContain("Immer noch");
});

test.each([{ ticket: 99_999_999 }, { title: 7 }, { nothing: 1 }])(
  "what nobody may choose is not chosen: %j",
  async (chosen) => {
    const opened = await world.submitAction({ opens: { action: "addTicketNote", chosen } });
    expect(note(opened)).toEqual([undefined, "", ""]);
  },
);

test("what was chosen stands before what the message suggests, under its name", async () => {
  const form = await world.fetchTask(asked);
  const { origin } = opensOf(form);
  const opened = await world.submitAction({ opens: { action: "addTicketNote", origin, chosen: { ticket: 7011 } } });
  const { value, choices } = inputOf(opened.card, "ticket");
  expect(value).toBe("7011");
  expect((choices as { value: string; title: string }[]).find((one) => one.value === value)?.title).toContain(
    "T20260309.0022",
  );
});
