import { inputOf, partsOf, pressed, startWorld, textOf, type World } from "../world.ts";
import { mail } from "./mails.ts";

let world: World;
beforeEach(async () => {
  world = await startWorld();
});
afterEach(() => world.close());

const act = (data: object) => world.pane("act", { data });
const tickets = () => world.autotask.records("Tickets").length;
const open = (action: string, ...subjects: string[]) =>
  world.pane("open", { action, items: subjects.map((one) => mail(one)) });
const made = /^One: Ticket T\d{8}\.\d{4} was created from this message by Anna Becker, .+\.$/m;
const tick = "several.leaveOut";

async function ticketOf(subject: string): Promise<void> {
  const form = await world.pane("open", { action: "createTicket", item: mail(subject) });
  await act(pressed(form.card, "Create"));
}

test("what was made of one already is told, and left out unless the person unticks it", async () => {
  await ticketOf("One");
  const form = await open("createTicket", "One", "Two");
  expect(textOf(form.card)).toMatch(made);
  expect(textOf(form.card)).not.toContain("Two: Ticket");
  expect(inputOf(form.card, tick)).toMatchObject({ title: "Leave out what was made already", value: "true" });
  const before = tickets();
  const data = pressed(form.card, "Create");
  const sent = await act(data);
  expect(sent.state).toBe("receipt");
  expect(textOf(sent.card)).toContain("1 of 2 done, 1 left out");
  expect(textOf(sent.card)).toMatch(made);
  expect(textOf(sent.card)).toMatch(/^Two: Ticket \S+ created$/m);
  expect(textOf((await act(data)).card)).toContain("1 of 2 done, 1 left out");
  expect(tickets()).toBe(before + 1);
  const back = await act(pressed(sent.card, "Back to the form"));
  const all = await act(pressed(back.card, "Create", { [tick]: "false" }));
  expect(textOf(all.card)).toContain("2 of 2 done");
  expect(tickets()).toBe(before + 2);
});

test("the tick stays as it was left when the form is drawn again", async () => {
  await ticketOf("One");
  const form = await open("createTicket", "One", "Two");
  const again = await act({ ...pressed(form.card, "Create", { [tick]: "false" }), ...form.redraw });
  expect(textOf(again.card)).toMatch(made);
  expect(inputOf(again.card, tick).value).toBe("false");
  const wrong = await act(pressed(again.card, "Create", { priority: "" }));
  expect(inputOf(wrong.card, tick).value).toBe("false");
});

test("what another form made is told, and no reason to leave a message out", async () => {
  await ticketOf("One");
  const form = await open("addTicketNote", "One", "Two");
  expect(textOf(form.card)).toMatch(made);
  expect(partsOf(form.card).map(({ id }) => id)).not.toContain(tick);
  const sent = await act(pressed(form.card, "Add", { ticket: "7011", publish: "2" }));
  expect(textOf(sent.card)).toContain("2 of 2 done");
});
