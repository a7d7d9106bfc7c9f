import { bring, mailFile } from "../bring.ts";
import { anna } from "../sandbox/people.ts";
import { message } from "../sandbox/teams.ts";
import { inputOf, partsOf, pressed, startWorld, textOf, type World } from "../world.ts";

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());

const claudia = { name: "Claudia Vogt", address: "claudia.vogt@hansen-logistik.example" };
const mail = (more: object = {}) => ({
  action: "addTicketNote",
  item: {
    subject: "AW: [T20260311.0042] Sendungsverfolgung",
    text: "Jetzt geht es.\n\nOn 11 Mar 2026, at 09:12, Anna <anna@x.example> wrote:\n> Bitte testen Sie.",
    from: claudia,
    ...more,
  },
});
const open = (more?: object) => world.pane("open", mail(more));
const writes = () => world.autotask.requests.filter(({ method, path }) => method !== "GET" && !path.includes("query"));

test("a mail suggests the ticket that its subject names, its title and its new part, internal", async () => {
  const { card } = await open();
  const value = (id: string) => inputOf(card, id).value;
  expect([value("ticket"), value("title"), value("description")]).toEqual([
    "7015",
    "[T20260311.0042] Sendungsverfolgung",
    "Jetzt geht es.",
  ]);
  expect([value("noteType"), value("publish"), value("status")]).toEqual(["3", "2", "-"]);
  expect(inputOf(card, "description.earlier")).toMatchObject({ title: "Include earlier messages", value: "false" });
  expect(textOf(card)).toContain("Sendungsverfolgung: Anmeldung schlägt fehl: named in the subject");
  expect((inputOf(card, "status").choices as { title: string }[])[0]?.title).toBe("(unchanged)");
});

test("Autotask receives the note as the person's own, and nothing of the ticket is changed", async () => {
  const { card } = await open();
  world.autotask.forgetRequests();
  const receipt = await world.pane("act", { data: pressed(card, "Add") });
  expect(textOf(receipt.card)).toContain("Note added to ticket T20260311.0042");
  const [write, ...others] = writes();
  expect(others).toEqual([]);
  expect(write?.headers.impersonationresourceid).toBe("29682901");
  expect(write).toMatchObject({ method: "POST", path: expect.stringMatching(/\/Tickets\/7015\/Notes$/) });
  expect(write?.body).toEqual({
    ticketID: 7015,
    title: "[T20260311.0042] Sendungsverfolgung",
    description: "Jetzt geht es.",
    noteType: 3,
    publish: 2,
  });
});

test("earlier messages go along where they are wanted", async () => {
  const { card } = await open();
  await world.pane("act", { data: pressed(card, "Add", { "description.earlier": "true" }) });
  const description = world.autotask.records("TicketNotes").at(-1)?.description;
  expect(String(description)).toMatch(/^Jetzt geht es\.\n\n─+\n\nOn 11 Mar 2026.*\n> Bitte testen Sie\.$/s);
});

test("the status changes and the resolution grows, in the person's name", async () => {
  const { card } = await open();
  world.autotask.forgetRequests();
  await world.pane("act", { data: pressed(card, "Add", { status: "7", toResolution: "true" }) });
  expect(writes().map(({ method }) => method)).toEqual(["POST", "PATCH", "PATCH"]);
  expect(writes().every(({ headers }) => headers.impersonationresourceid === "29682901")).toBe(true);
  const ticket = () => world.autotask.records("Tickets").find(({ id }) => id === 7015);
  expect(ticket()).toMatchObject({ status: 7, resolution: "Jetzt geht es." });
  const again = await open();
  const more = { description: "Und bleibt so.", toResolution: "true" };
  await world.pane("act", { data: pressed(again.card, "Add", more) });
  expect(ticket()?.resolution).toBe("Jetzt geht es.\n\nUnd bleibt so.");
});

test("a status that Autotask refuses leaves the note, says what is missing, and Try again does only the rest", async () => {
  const { card } = await open();
  world.autotask.fail({
    kind: "answer",
    method: "PATCH",
    entity: "Tickets",
    status: 500,
    body: { errors: ["Not now."] },
  });
  world.autotask.forgetRequests();
  const part = await world.pane("act", { data: pressed(card, "Add", { status: "8" }) });
  expect(textOf(part.card)).toContain("Note added to ticket T20260311.0042");
  expect(textOf(part.card)).toContain("Missing: Ticket status");
  const whole = await world.pane("act", { data: pressed(part.card, "Try again") });
  expect(whole.state).toBe("receipt");
  expect(writes().filter(({ method }) => method === "POST")).toHaveLength(1);
  expect(world.autotask.records("Tickets").find(({ id }) => id === 7015)?.status).toBe(8);
});

const noChange = (more: object = {}) =>
  world.autotask.fail({
    kind: "answer",
    method: "PATCH",
    entity: "Tickets",
    status: 500,
    body: { errors: ["Locked."] },
    ...more,
  });
const ofTicket = (id: number) => world.autotask.records("Tickets").find((ticket) => ticket.id === id);
const attached = () => world.autotask.records("TicketNoteAttachments").length;

test("a refused file stops neither the resolution nor the status, and Try again does only the file", async () => {
  const form = await open({ subject: "T20260311.0009", files: [mailFile("a.pdf", 5)] });
  await bring(world, form, { "a.pdf": 5 });
  const [before, text] = [attached(), String(ofTicket(7014)?.resolution ?? "")];
  world.autotask.fail({
    kind: "answer",
    method: "POST",
    entity: "TicketNoteAttachments",
    status: 500,
    body: { errors: ["This file type is not allowed."] },
  });
  const typed = { ticket: "7014", status: "8", toResolution: "true", description: "Toner getauscht." };
  const part = await world.pane("act", { data: pressed(form.card, "Add", typed) });
  expect(textOf(part.card)).toContain("Missing: Attachments\n0 of 1 attached.\na.pdf: This file type is not allowed.");
  expect(textOf(part.card)).not.toMatch(/Missing: .*(resolution|status)/);
  const grown = [text, "Toner getauscht."].filter(Boolean).join("\n\n");
  expect(ofTicket(7014)).toMatchObject({ status: 8, resolution: grown });
  expect((await world.pane("act", { data: pressed(part.card, "Try again") })).state).toBe("receipt");
  expect([ofTicket(7014)?.resolution, attached()]).toEqual([grown, before + 1]);
});

test("a ticket that takes no change gets its files, and both changes are named", async () => {
  const form = await open({ files: [mailFile("a.pdf", 5)] });
  await bring(world, form, { "a.pdf": 5 });
  const before = attached();
  noChange({ times: 2 });
  const typed = { ticket: "7011", status: "8", toResolution: "true", description: "Geht." };
  const part = await world.pane("act", { data: pressed(form.card, "Add", typed) });
  expect(textOf(part.card)).toContain("Missing: Append to resolution; Ticket status\nAutotask said: Locked.");
  expect(attached()).toBe(before + 1);
  expect((await world.pane("act", { data: pressed(part.card, "Try again") })).state).toBe("receipt");
  expect(attached()).toBe(before + 1);
  expect(ofTicket(7011)).toMatchObject({ status: 8, resolution: expect.stringMatching(/Geht\.$/) });
});

test("the resolution is there before the status, for a ticket may need one to be complete", async () => {
  const { card } = await open();
  world.autotask.forgetRequests();
  await world.pane("act", { data: pressed(card, "Add", { ticket: "7011", status: "5", toResolution: "true" }) });
  expect(
    writes()
      .slice(1)
      .map(({ body }) => Object.keys(body as object)),
  ).toEqual([expect.arrayContaining(["resolution"]), expect.arrayContaining(["status"])]);
});

test("a reply in a conversation that was logged suggests its ticket, and says who made what of it", async () => {
  const first = await world.pane("open", {
    action: "createTicket",
    item: { subject: "Scanner", text: "Piept.", from: claudia, internetMessageId: "<first@hansen.example>" },
  });
  const made = await world.pane("act", { data: pressed(first.card, "Create") });
  const number = /T\d{8}\.\d{4}/.exec(textOf(made.card))?.[0] ?? "";
  const reply = {
    subject: "Re: Scanner",
    internetMessageId: "<second@x.example>",
    references: "<first@hansen.example>",
  };
  const { card } = await open(reply);
  const ticket = world.autotask.records("Tickets").at(-1);
  expect(inputOf(card, "ticket").value).toBe(String(ticket?.id));
  expect(textOf(card)).toContain("this conversation is logged there");
  expect(textOf(card)).toMatch(
    new RegExp(`Ticket ${number} was created from an earlier message of this conversation by Anna Becker, \\d`),
  );
  const second = await open({ subject: "Scanner", internetMessageId: "<first@hansen.example>" });
  expect(textOf(second.card)).toMatch(new RegExp(`Ticket ${number} was created from this message by Anna Becker, \\d`));
  const redrawn = await world.pane("act", { data: { ...pressed(second.card, "Add"), ...second.redraw } });
  expect(textOf(redrawn.card)).toContain(`Ticket ${number} was created from this message`);
});

test("a ticket that the reading rule hides is offered by its number only", async () => {
  const own = await startWorld({ settings: { READS: "own" } });
  try {
    const { card } = await own.pane("open", mail({ subject: "T20260312.0007", from: claudia }));
    expect(inputOf(card, "ticket")).toMatchObject({ value: "7016" });
    expect(inputOf(card, "ticket").choices).toContainEqual({ title: "T20260312.0007", value: "7016" });
    expect(JSON.stringify(card)).not.toContain("Dental");
    const resolved = own.autotask.records("Tickets").find(({ id }) => id === 7016)?.resolution;
    const part = await own.pane("act", { data: pressed(card, "Add", { toResolution: "true", status: "8" }) });
    expect(own.autotask.records("TicketNotes").at(-1)).toMatchObject({ ticketID: 7016, creatorResourceID: 29_682_901 });
    expect(textOf(part.card)).toContain("Missing: Append to resolution");
    expect(textOf(part.card)).toContain("This app does not show you this record");
    const ticket = own.autotask.records("Tickets").find(({ id }) => id === 7016);
    expect(ticket).toMatchObject({ resolution: resolved, status: 8 });
  } finally {
    await own.close();
  }
});

test("a chat message gives its first line as the title", async () => {
  const said = message({ from: anna, html: "<p>Still offline</p><p>since noon</p>" });
  const { card } = await world.fetchTask(said, anna, {}, "addTicketNote");
  expect(inputOf(card, "title").value).toBe("Still offline");
  expect(partsOf(card).some(({ id }) => id === "description.earlier")).toBe(false);
});

test("without a number and a log, the newest open ticket of the sender is suggested first", async () => {
  const { card } = await open({ subject: "Danke", text: "Geht." });
  const activity = ({ lastActivityDate }: Readonly<Record<string, unknown>>) => Date.parse(String(lastActivityDate));
  const [first] = world.autotask
    .records("Tickets")
    .filter(({ contactID, status }) => contactID === 30_683_001 && status !== 5)
    .toSorted((one, other) => activity(other) - activity(one) || Number(other.id) - Number(one.id));
  expect(inputOf(card, "ticket").value).toBe(String(first?.id));
  expect(textOf(card)).toMatch(/newest open tickets? of the contact/);
});

test("beneath Publish to stands whom Autotask's own rules may notify, as it is chosen", async () => {
  const form = await open();
  expect(form.live).toContain("publish");
  expect(textOf(form.card)).toContain(
    "Only people in Autotask see an internal note; Autotask's own rules may notify them.",
  );
  const change = async (publish: string) =>
    textOf((await world.pane("act", { data: { ...pressed(form.card, "Add", { publish }), ...form.redraw } })).card);
  expect(await change("1")).toContain("Autotask's own rules may notify the customer of a note published to all.");
  expect(await change("4")).toContain("Autotask's own rules may notify all who can see a note");
});

test("in Teams, where a change does not draw the form again, that line is true for every choice", async () => {
  const { card } = await world.fetchTask(message({ from: anna, html: "x" }), anna, {}, "addTicketNote");
  expect(textOf(card)).toContain(
    "Autotask's own rules may notify all who can see a note: the customer too, if it is published to all.",
  );
});

test.each(["1", "2"])("files hang on the note, and whoever sees it (%s) sees them", async (publish) => {
  const form = await open({ files: [mailFile("a.pdf", 5)] });
  await bring(world, form, { "a.pdf": 5 });
  const receipt = await world.pane("act", { data: pressed(form.card, "Add", { publish }) });
  expect(receipt.state).toBe("receipt");
  expect(world.autotask.records("TicketNoteAttachments").at(-1)).toMatchObject({
    ticketNoteID: world.autotask.records("TicketNotes").at(-1)?.id,
    fullPath: "a.pdf",
    publish: Number(publish),
    attachedByResourceID: 29_682_901,
  });
});
