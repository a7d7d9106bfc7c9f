import { mailFile } from "../bring.ts";
import { inputOf, partsOf, pressed, startWorld, textOf, type World } from "../world.ts";
import { mail, stranger } from "./mails.ts";

let world: World;
beforeEach(async () => {
  world = await startWorld();
});
afterEach(() => world.close());

const open = (items: readonly object[], action = "addTicketNote") => world.pane("open", { action, items });
const act = (data: object) => world.pane("act", { data });
const notes = () => world.autotask.records("TicketNotes").slice(-4);

test("what is the same for all is asked once, what each message tells is not asked", async () => {
  const { card } = await open([mail("One"), mail("Two"), mail("Three")]);
  const inputs = partsOf(card).flatMap(({ type, id }) => (String(type).startsWith("Input.") ? [id] : []));
  expect(inputs).toEqual(expect.arrayContaining(["ticket", "noteType", "publish"]));
  expect(inputs).not.toEqual(expect.arrayContaining(["title"]));
  expect(textOf(card)).toContain("For 3 messages\nEach message tells by itself: Title, Description");
});

test("each message becomes one record with its own words, and each outcome is told", async () => {
  const form = await open([mail("One"), mail("Two"), mail("Three")]);
  const before = world.autotask.records("TicketNotes").length;
  const data = pressed(form.card, "Add", { ticket: "7011", publish: "2" });
  const [receipt] = await Promise.all([act(data), act(data)]);
  expect(receipt.state).toBe("receipt");
  expect(textOf(receipt.card)).toContain("3 of 3 done\nOne: Note added to ticket T20260309.0022\nTwo: Note added");
  expect(world.autotask.records("TicketNotes")).toHaveLength(before + 3);
  expect(
    notes()
      .slice(-3)
      .map(({ title }) => title)
      .sort(),
  ).toEqual(["One", "Three", "Two"]);
  expect(notes().at(-1)).toMatchObject({ ticketID: 7011, creatorResourceID: 29_682_901 });
  expect(textOf((await act(data)).card)).toContain("3 of 3 done");
  expect(world.autotask.records("TicketNotes")).toHaveLength(before + 3);
});

test("one that fails does not stop the others, and Try again does only that one", async () => {
  const form = await open([mail("One"), mail("Two"), mail("Three"), mail("Four")]);
  const before = world.autotask.records("TicketNotes").length;
  world.autotask.fail({
    kind: "answer",
    method: "POST",
    entity: "TicketNotes",
    status: 500,
    body: { errors: ["Not now."] },
  });
  const part = await act(pressed(form.card, "Add", { ticket: "7011", publish: "2" }));
  expect(part.state).toBe("problem");
  expect(textOf(part.card)).toContain("3 of 4 done");
  expect(textOf(part.card)).toMatch(/: Autotask said: Not now\.$/m);
  const whole = await act(pressed(part.card, "Try again"));
  expect(textOf(whole.card)).toContain("4 of 4 done");
  expect(world.autotask.records("TicketNotes")).toHaveLength(before + 4);
});

test("what only some messages lack is asked for those alone", async () => {
  const form = await open([mail("One"), mail("Two", stranger)], "createTicket");
  expect(inputOf(form.card, "organization").value).toBeUndefined();
  const lacking = await act(pressed(form.card, "Create"));
  expect(textOf(lacking.card)).toContain("1 of 2 done");
  expect(textOf(lacking.card)).toContain("Two: Missing: Organization");
  const found = await act({ ...pressed(form.card, "Create", { "organization.find": "Baeckerei" }) });
  expect(found.state).toBe("problem");
  const second = await act(pressed(form.card, "Create", { organization: "175" }));
  expect(textOf(second.card)).toContain("2 of 2 done");
  expect(
    world.autotask
      .records("Tickets")
      .slice(-2)
      .map(({ companyID }) => companyID),
  ).toEqual([174, 175]);
});

test("what was made is remembered for each message", async () => {
  const form = await open([mail("One"), mail("Two")], "createTicket");
  await act(pressed(form.card, "Create"));
  const again = await world.pane("open", { action: "createTicket", item: mail("Two") });
  expect(textOf(again.card)).toMatch(/Ticket T\d{8}\.\d{4} was created from this message by Anna Becker/);
});

test("one whose message is gone does not stop the others, nor hide that they are done", async () => {
  const form = await open([mail("One"), mail("Two")]);
  const before = world.autotask.records("TicketNotes").length;
  const data = pressed(form.card, "Add", { ticket: "7011", publish: "2" }) as { autotask: { several: object } };
  const several = { ...data.autotask.several, count: 3 };
  const told = await act({ ...data, autotask: { ...data.autotask, several } });
  expect(textOf(told.card)).toContain("2 of 3 done");
  expect(textOf(told.card)).toContain("This message is no longer kept here.");
  expect(world.autotask.records("TicketNotes")).toHaveLength(before + 2);
});

test("the earlier messages of one mail never come to another, however alike the new words are", async () => {
  const quoting = (subject: string, secret: string) => ({
    ...mail(subject),
    text: `Thanks!\n\nOn Mon, 2 Nov 2026, a@b.example wrote:\n> ${secret}`,
  });
  const form = await open([quoting("One", "the code is 1111"), quoting("Two", "the code is 2222")]);
  expect(partsOf(form.card).map(({ id }) => id)).not.toContain("description.earlier");
  const data = pressed(form.card, "Add", { ticket: "7011", publish: "2", "description.earlier": "true" });
  expect((await act(data)).state).toBe("receipt");
  expect(JSON.stringify(notes().slice(-2))).not.toMatch(/1111|2222/);
});

test("what one of several makes is there already for the next of the same sender, and a contact is made once", async () => {
  const newcomer = { name: "Nora Neu", address: "nora.neu@hansen-logistik.example" };
  const form = await open([mail("One", newcomer), mail("Two", newcomer)], "createContact");
  const before = world.autotask.records("Contacts").length;
  const told = await act(pressed(form.card, "Create", { organization: "174" }));
  expect(textOf(told.card)).toContain("1 of 2 done");
  expect(textOf(told.card)).toMatch(/Nora Neu \(.*\) already has the address/);
  await act(pressed(told.card, "Try again"));
  expect(world.autotask.records("Contacts")).toHaveLength(before + 1);
});

test("times answered for all are meant in the zone that stands beside them, wherever the person is by now", async () => {
  const at = (verb: string, body: object, zone: string) => world.pane(verb, body, undefined, "en", zone);
  const items = [mail("One"), mail("Two")];
  const form = await at("open", { action: "createToDo", items }, "Asia/Tokyo");
  const typed = { time: "2026-12-01", "time.startTime": "09:00", "time.end": "2026-12-01", "time.endTime": "10:00" };
  const data = pressed(form.card, "Create", { ...typed, actionType: "3" });
  expect((await at("act", { data }, "America/New_York")).state).toBe("receipt");
  expect(world.autotask.records("CompanyToDos").slice(-2)).toEqual(
    [0, 1].map(() => expect.objectContaining({ startDateTime: expect.stringContaining("2026-12-01T00:00") })),
  );
});

test("last choices are forgotten in a form for several, too", async () => {
  const one = await world.pane("open", { action: "createTicket", item: mail("One") });
  await act(pressed(one.card, "Create", { queue: "29683483" }));
  const form = await open([mail("Two"), mail("Three")], "createTicket");
  expect(inputOf(form.card, "queue").value).toBe("29683483");
  const forgotten = await act(pressed(form.card, "Forget my last choices"));
  expect(inputOf(forgotten.card, "queue").value).toBe("29683480");
  expect(textOf(forgotten.card)).toContain("For 2 messages");
});

test("what is lacking can be filled in without making anything twice", async () => {
  const form = await open([mail("One"), mail("Two", stranger)], "createTicket");
  const before = world.autotask.records("Tickets").length;
  const lacking = await act(pressed(form.card, "Create"));
  const again = await act(pressed(lacking.card, "Back to the form"));
  expect(textOf((await act(pressed(again.card, "Create", { organization: "175" }))).card)).toContain("2 of 2 done");
  expect(world.autotask.records("Tickets")).toHaveLength(before + 2);
});

test("what one of several is made without is named", async () => {
  const form = await open([mail("One"), mail("Two")], "createTicket");
  world.autotask.fail({
    kind: "answer",
    method: "POST",
    entity: "TicketSecondaryResources",
    status: 500,
    body: { errors: ["no"] },
  });
  const part = await act(pressed(form.card, "Create", { secondaryResources: "29682902:29683301" }));
  expect(textOf(part.card)).toMatch(/created, but not all of it. Missing: Secondary resources$/m);
  const whole = await act(pressed(part.card, "Try again"));
  expect(textOf(whole.card)).toContain("2 of 2 done");
});

test("more than twenty at once are too many, and the messages of somebody else are not there", async () => {
  const many = await open(Array.from({ length: 21 }, (_, index) => mail(`Mail ${index}`)));
  expect(textOf(many.card)).toContain("You selected 21 messages; 20 at most go at once.");
  const form = await open([mail("One"), mail("Two")]);
  const { jonas } = await import("../sandbox/people.ts");
  const data = pressed(form.card, "Add", { ticket: "7011", publish: "2" });
  const before = world.autotask.records("TicketNotes").length;
  const theirs = await world.pane("act", { data }, jonas);
  expect(textOf(theirs.card)).toContain("This message is no longer kept here.");
  expect(world.autotask.records("TicketNotes")).toHaveLength(before);
});

test("files stay behind, which is said, and each message becomes its record all the same", async () => {
  const form = await open([mail("One"), mail("Two")].map((one) => ({ ...one, files: [mailFile("a.pdf", 5)] })));
  expect(textOf(form.card)).toContain("Files stay behind: open a message by itself to attach its own.");
  expect(partsOf(form.card).map(({ id }) => id)).not.toContain("files");
  const receipt = await act(pressed(form.card, "Add", { ticket: "7011", publish: "2" }));
  expect(textOf(receipt.card)).toContain("2 of 2 done");
  expect(world.autotask.records("TicketNoteAttachments")).toEqual([]);
});
