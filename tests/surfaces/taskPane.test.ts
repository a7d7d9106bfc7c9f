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
  expect(form).toMatchObject({ status: 200, state: "form", title: "Ticket", live: ["organization"] });
  expect(inputOf(form.card, "title").value).toBe("Printer");
  const created = await world.pane("act", { data: pressed(form.card, "Create", { organization: "175" }) });
  expect(created).toMatchObject({ state: "receipt" });
  expect(world.autotask.records("Tickets").at(-1)).toMatchObject({ title: "Printer", companyID: 175 });
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
});
