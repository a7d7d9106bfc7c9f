import { pressed, startWorld, textOf, type World } from "../world.ts";
import { mail, stranger } from "./mails.ts";

let world: World;
afterEach(() => world.close());

const open = (items: readonly object[], action = "addTicketNote") => world.pane("open", { action, items });
const act = (data: object) => world.pane("act", { data });

test("a ticket for those that name none brings its role and contract to those alone", async () => {
  world = await startWorld({ autotask: { switches: { timeRoles: "theirs" } } });
  const form = await open([mail("[T20260311.0042] One"), mail("Two", stranger)], "logTicketTime");
  const first = await act(pressed(form.card, "Log", { ticket: "7014", workType: "29683501" }));
  const sent = first.state === "form" ? await act(pressed(first.card, "Log")) : first;
  expect(textOf(sent.card)).toContain("2 of 2 done");
  const made = world.autotask.records("TimeEntries").slice(-2);
  expect(made.map(({ ticketID, roleID, contractID }) => [ticketID, roleID, contractID])).toEqual(
    expect.arrayContaining([
      [7015, 29_683_302, 29_684_201],
      [7014, 29_683_301, 29_684_201],
    ]),
  );
});

const made = (entity = "TicketNotes") => world.autotask.records(entity).length;
const posted = () => world.autotask.requests.filter(({ method, path }) => method === "POST" && /Notes$/.test(path));
const add = { ticket: "7011", publish: "2" };
const refuse = (why: string, times = 1) =>
  world.autotask.fail({
    kind: "answer",
    method: "POST",
    entity: "TicketNotes",
    status: 500,
    body: { errors: [why] },
    times,
  });
const delay = (milliseconds: number, times: number) =>
  world.autotask.fail({ kind: "delay", method: "POST", entity: "TicketNotes", milliseconds, times });
const silence = () => world.autotask.fail({ kind: "answer", status: 503, times: 500 });

test("a card that asks by itself never says that nothing was sent of what was", async () => {
  world = await startWorld();
  const form = await open([mail("One"), mail("Two")]);
  const before = made();
  const data = pressed(form.card, "Add", add);
  const first = await act(data);
  expect(made()).toBe(before + 2);
  silence();
  for (const again of [first.redraw ?? {}, data]) {
    const told = await act(again);
    expect(textOf(told.card)).toContain("2 of 2 done\nOne: Note added to ticket T20260309.0022");
    expect(told.state).toBe("receipt");
  }
}, 30_000);

test("what is on its way while Autotask does not answer stays on its way, each by its subject, and is made once", async () => {
  world = await startWorld();
  const newcomer = (name: string) => mail(name, { name: `${name} Neu`, address: `${name}@hansen-logistik.example` });
  const form = await open(["One", "Two", "Three"].map(newcomer), "createContact");
  const before = made("Contacts");
  world.autotask.fail({ kind: "delay", method: "POST", path: "/174/Contacts", milliseconds: 4_000 });
  const first = await act(pressed(form.card, "Create", { organization: "174" }));
  expect(textOf(first.card)).toContain("One: Sending …\nTwo: Sending …\nThree: Sending …");
  silence();
  const asked = await act(first.redraw ?? {});
  expect(asked.state).toBe("sending");
  expect(textOf(asked.card)).not.toContain("Nothing was sent");
  world.autotask.heal();
  let now = asked;
  while (now.state === "sending") now = await act(now.redraw ?? {});
  if (now.state === "problem") now = await act(pressed(now.card, "Try again"));
  expect(textOf(now.card)).toContain("3 of 3 done");
  expect(made("Contacts")).toBe(before + 3);
}, 60_000);

test("a wrong answer beside what is made already does not say that nothing was sent", async () => {
  world = await startWorld();
  const form = await open([mail("One"), mail("Two", stranger)], "createTicket");
  const before = made("Tickets");
  const lacking = await act(pressed(form.card, "Create"));
  const back = await act(pressed(lacking.card, "Back to the form"));
  const wrong = await act(pressed(back.card, "Create", { organization: "175", priority: "" }));
  expect(textOf(wrong.card)).toContain("1 of 2 done");
  expect(textOf(wrong.card)).toContain("Two: Missing: Priority");
  expect(textOf(wrong.card)).not.toContain("Nothing was sent");
  expect(made("Tickets")).toBe(before + 1);
});

test("what is refused is sent again by a press only", async () => {
  world = await startWorld();
  const form = await open(["One", "Two", "Three", "Four"].map((subject) => mail(subject)));
  const before = made();
  refuse("Refused for good.");
  delay(4_000, 3);
  let now = await act(pressed(form.card, "Add", add));
  expect(now.state).toBe("sending");
  while (now.state === "sending") now = await act(now.redraw ?? {});
  expect(posted()).toHaveLength(4);
  expect(textOf(now.card)).toContain("3 of 4 done");
  expect(textOf(now.card)).toMatch(/: Autotask said: Refused for good\.$/m);
  expect(textOf((await act(pressed(now.card, "Try again"))).card)).toContain("4 of 4 done");
  expect(made()).toBe(before + 4);
}, 30_000);

test("Try again sends also what was refused many times", async () => {
  world = await startWorld();
  const form = await open([mail("One"), mail("Two")]);
  const before = made();
  refuse("Locked.", 24);
  let now = await act(pressed(form.card, "Add", add));
  for (let round = 0; round < 12; round += 1) now = await act(pressed(now.card, "Try again"));
  expect(posted()).toHaveLength(26);
  expect(textOf(now.card)).toContain("2 of 2 done");
  expect(made()).toBe(before + 2);
}, 30_000);

const withoutHelper = () =>
  world.autotask.fail({
    kind: "answer",
    method: "POST",
    entity: "TicketSecondaryResources",
    status: 500,
    body: { errors: ["Not now."] },
  });
const helped = { secondaryResources: "29682902:29683301" };
const late = "It was sent before your last changes: they are not in it.";

test("what is made in part is finished also where another message's answer has come since", async () => {
  world = await startWorld();
  const form = await open([mail("One"), mail("Two", stranger)], "createTicket");
  const before = made("Tickets");
  withoutHelper();
  const part = await act(pressed(form.card, "Create", helped));
  expect(textOf(part.card)).toContain("One: Ticket");
  expect(textOf(part.card)).toContain("but not all of it. Missing: Secondary resources");
  const back = await act(pressed(part.card, "Back to the form"));
  const whole = await act(pressed(back.card, "Create", { organization: "175" }));
  expect(textOf(whole.card)).toContain("2 of 2 done");
  expect(textOf(whole.card)).not.toContain(late);
  expect(made("Tickets")).toBe(before + 2);
});

test("what was made before an answer for all was changed says that the change is not in it", async () => {
  world = await startWorld();
  const form = await open([mail("One"), mail("Two", stranger), mail("Three")], "createTicket");
  const before = made("Tickets");
  withoutHelper();
  const part = await act(pressed(form.card, "Create", helped));
  const back = await act(pressed(part.card, "Back to the form"));
  const told = await act(pressed(back.card, "Create", { organization: "175", priority: "1" }));
  expect(textOf(told.card)).toMatch(new RegExp(`^(One|Three): Ticket \\S+ created. ${late}$`, "m"));
  expect(textOf(told.card)).toMatch(new RegExp(`but not all of it. Missing: Secondary resources. ${late}$`, "m"));
  expect(textOf(told.card)).toMatch(/^Two: Ticket \S+ created$/m);
  expect(made("Tickets")).toBe(before + 3);
});

test("a contact is made once of two messages also while the card asks and Autotask takes its time", async () => {
  world = await startWorld();
  const newcomer = { name: "Nora Neu", address: "nora.neu@hansen-logistik.example" };
  const form = await open([mail("One", newcomer), mail("Two", newcomer)], "createContact");
  const before = made("Contacts");
  world.autotask.fail({ kind: "delay", method: "POST", path: "/174/Contacts", milliseconds: 9_000 });
  let now = await act(pressed(form.card, "Create", { organization: "174" }));
  expect(now.state).toBe("sending");
  while (now.state === "sending") now = await act(now.redraw ?? {});
  expect(textOf(now.card)).toMatch(/^Two: Nora Neu \(.*\) already has the address/m);
  expect(made("Contacts")).toBe(before + 1);
}, 30_000);

test("a second press while the first one is still reading does not say that nothing was sent", async () => {
  world = await startWorld();
  const form = await open([mail("One"), mail("Two")]);
  const before = made();
  world.autotask.fail({ kind: "delay", path: "/Contacts/query", milliseconds: 5_000, times: 2 });
  const first = await act(pressed(form.card, "Add", add));
  expect(textOf(first.card)).toContain("One: Sending …\nTwo: Sending …");
  silence();
  const again = await act(pressed(first.card, "Try again"));
  expect(textOf(again.card)).not.toContain("Nothing was sent");
  world.autotask.heal();
  let now = again;
  while (!textOf(now.card).includes("2 of 2 done")) now = await act(pressed(now.card, "Try again"));
  expect(made()).toBe(before + 2);
}, 60_000);
