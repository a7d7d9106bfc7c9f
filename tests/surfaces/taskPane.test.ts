import { anna, guest, jonas } from "../sandbox/people.ts";
import { wrongTokens } from "../sandbox/tokens.ts";
import { inputOf, pressed, startWorld, textOf, type World } from "../world.ts";

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());

const opening = { action: "createTicket", item: { subject: "Printer", text: "It smokes.", from: null } };
const call = (authorization: string | null, body = JSON.stringify(opening), verb = "open") =>
  world.services.pane({ verb, authorization, language: "en", body });

test("the same card is drawn in the pane, and the pane is told what redraws it", async () => {
  const form = await world.pane("open", opening);
  expect(form).toMatchObject({
    status: 200,
    state: "form",
    title: "Ticket",
    live: expect.arrayContaining(["organization"]),
  });
  expect(inputOf(form.card, "title").value).toBe("Printer");
  const created = await world.pane("act", { data: pressed(form.card, "Create", { organization: "175" }) });
  expect(created).toMatchObject({ state: "receipt" });
  expect(world.autotask.records("Tickets").at(-1)).toMatchObject({ title: "Printer", companyID: 175 });
});

const anyone = { name: "Jonas Weber", address: jonas.address };
const customer = { name: "Claudia Vogt", address: "claudia.vogt@hansen-logistik.example" };
const passedOn = {
  subject: "WG: Scanner piept",
  text: `Bitte übernehmen\n\nVon: Claudia Vogt <${customer.address}>\nGesendet: heute\nAn: Support\nBetreff: Scanner piept`,
};

test.each([
  ["a mail that a colleague passes on", { ...passedOn, from: anyone, to: [anna] }, "der weitergeleiteten Nachricht"],
  ["a mail that we sent", { subject: "Scanner", from: anna, to: [anyone, customer] }, "des Empfängers"],
  ["a mail that we sent in copy", { subject: "Scanner", from: anna, to: [anyone], cc: [customer] }, "des Empfängers"],
  ["a mail that is being written", { subject: "Scanner", from: null, to: [customer] }, "des Empfängers"],
  ["an appointment", { subject: "Scanner", from: anna, attendees: [anyone, customer] }, "des Teilnehmers"],
])("%s is about the customer, and says why", async (_, item, reason) => {
  const { card } = await world.pane("open", { action: "createTicket", item }, anna, "de");
  expect([inputOf(card, "organization").value, inputOf(card, "contact").value]).toEqual(["174", "30683001"]);
  const line = textOf(card)
    .split("\n")
    .find((one) => one.startsWith("Claudia Vogt: über die Adresse "));
  expect(line).toContain(reason);
});

test.each([
  ["a mail", { to: [anna], attendees: [] }, "4"],
  ["an appointment", { attendees: [anna] }, "2"],
])("the source of %s is E-mail only where it is one, else what the category says", async (_, item, source) => {
  const { card, redraw } = await world.pane("open", { action: "createTicket", item: { ...item, from: customer } });
  const changed = { ...pressed(card, "Create", { category: "100" }), ...redraw };
  expect(inputOf((await world.pane("act", { data: changed })).card, "source").value).toBe(source);
});

test("a thread of any length remembers the ticket that its first mail became", async () => {
  const root = { subject: "Long thread", text: "It beeps.", from: customer, internetMessageId: "<root@x>" };
  const { card } = await world.pane("open", { action: "createTicket", item: root });
  await world.pane("act", { data: pressed(card, "Create") });
  const references = ["<root@x>", ...Array.from({ length: 120 }, (_, at) => `<${at}@x>`)].join(" ");
  const reply = { ...root, subject: "Re: Long thread", internetMessageId: "<last@x>", references };
  const note = await world.pane("open", { action: "addTicketNote", item: reply });
  expect(inputOf(note.card, "ticket").value).toBe(String(world.autotask.records("Tickets").at(-1)?.id));
  expect(textOf(note.card)).toContain("this conversation is logged there");
});

test("a mail among colleagues suggests nobody", async () => {
  const item = { subject: "Scanner", from: anyone, to: [anna], cc: [{ address: "henrike.paulsen@nordlicht.example" }] };
  const { card } = await world.pane("open", { action: "createTicket", item });
  expect([inputOf(card, "organization").value, inputOf(card, "contact").value]).toEqual([undefined, undefined]);
});

test.each(Object.entries(wrongTokens))("a token with %s is refused, and nothing is done", async (_, otherwise) => {
  const before = world.autotask.requests.length;
  const answer = await call(`Bearer ${await world.issuer.token(jonas, otherwise)}`);
  expect([401, 403]).toContain(answer.status);
  expect(answer.body.state).toBe("problem");
  expect(world.autotask.requests.length).toBe(before);
});

test.each([null, "", "Bearer", "Bearer x", "Basic YTpi", "Bearer a.b.c"])(
  "no token is a 401: %j",
  async (authorization) => {
    expect((await call(authorization)).status).toBe(401);
  },
);

test("a guest is refused whatever tenant signs the token", async () => {
  expect((await world.pane("open", opening, guest)).status).toBe(403);
});

test("a token's e-mail claim is not believed", async () => {
  const token = await world.issuer.token(jonas, {
    claims: { email: anna.address, preferred_username: "nobody@nordlicht.example" },
  });
  const answer = await call(`Bearer ${token}`);
  expect(textOf(answer.body.card as never)).toContain("no resource with your address nobody@nordlicht.example");
});

test("garbage is a clear card with a status", async () => {
  const authorization = `Bearer ${await world.issuer.token(anna)}`;
  expect((await call(authorization, "{")).status).toBe(400);
  expect((await call(authorization, "null")).status).toBe(400);
  expect((await call(authorization, JSON.stringify({ action: "nothing", item: {} }))).status).toBe(404);
  expect((await call(authorization, JSON.stringify(opening), "delete")).status).toBe(400);
  expect((await call(authorization, JSON.stringify({ data: { autotask: 1 } }), "act")).status).toBe(400);
  for (const inherited of ["constructor", "__proto__", "toString"])
    expect((await call(authorization, JSON.stringify(opening), inherited)).status).toBe(400);
});

test("where Microsoft's keys cannot be had, nobody is called signed out", async () => {
  const app = world.another({ ENTRA_AUTHORITY: "http://127.0.0.1:9/nobody" });
  const authorization = `Bearer ${await world.issuer.token(anna)}`;
  const answer = await app.pane({ verb: "open", authorization, language: "en", body: JSON.stringify(opening) });
  expect(answer.status).toBe(503);
  expect(textOf(answer.body.card as never)).toContain("sign-in service does not answer");
});

test("without an action the pane is drawn the menu for its item, and of the item nothing is kept", async () => {
  const { item } = opening;
  const menu = await world.pane("open", { item });
  expect(menu).toMatchObject({ status: 200, state: "menu", title: "Autotask", live: [] });
  expect(textOf(menu.card)).toContain("Create from email");
  expect(pressed(menu.card, "Ticket note").opens).toEqual({ action: "addTicketNote" });
  const times = { start: "2026-11-23T09:00:00Z", end: "2026-11-23T10:00:00Z" };
  expect(textOf((await world.pane("open", { item: { ...item, ...times } })).card)).not.toContain("Create from");
  expect((await world.pane("open", { item }, guest)).status).toBe(403);
});
