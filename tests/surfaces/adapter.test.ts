import { wronglySigned } from "../sandbox/channelTokens.ts";
import { anna } from "../sandbox/people.ts";
import { fetchTask, groupChat, message, personalChat } from "../sandbox/teams.ts";
import { startWorld, type World } from "../world.ts";

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());

const asked = () =>
  fetchTask("createTicket", message({ from: anna, html: "<p>Help</p>" }), anna, {
    serviceUrl: world.connector.url,
    conversation: groupChat,
  });

test("a request that the channel has signed is answered", async () => {
  const body = asked();
  expect(await world.services.bot({ authorization: await world.connector.signed(body), body })).toMatchObject({
    status: 200,
  });
});

test.each(Object.entries(wronglySigned))("%s is a 401, and nothing is done", async (_, otherwise) => {
  const before = world.autotask.requests.length + world.graph.requests.length;
  const body = asked();
  const authorization = await world.connector.signed(body, otherwise);
  expect(await world.services.bot({ authorization, body })).toEqual({ status: 401 });
  expect(world.autotask.requests.length + world.graph.requests.length).toBe(before);
});

test("no token at all is a 401", async () => {
  expect(await world.services.bot({ authorization: "", body: asked() })).toEqual({ status: 401 });
});

test("a channel in which callers name themselves is a 401, however well signed", async () => {
  for (const channelId of ["directline", "webchat", "emulator", "AseChannel"]) {
    const body = { ...asked(), channelId };
    expect(await world.services.bot({ authorization: await world.connector.signed(body), body })).toEqual({
      status: 401,
    });
  }
});

test.each([undefined, null, "text", 7, [], {}, { type: "invoke" }])(
  "a body that is no activity is a 400: %j",
  async (body) => {
    expect(await world.services.bot({ authorization: await world.connector.signed(asked()), body })).toEqual({
      status: 400,
    });
  },
);

test.each(["constructor", "__proto__", "toString"])("an invoke named %s is answered by nobody", async (name) => {
  const body = { ...asked(), name };
  expect(await world.services.bot({ authorization: await world.connector.signed(body), body })).toEqual({
    status: 501,
  });
});

test.each([
  { locale: 5 },
  { entities: 5 },
  { entities: [null, 5, { type: "clientInfo", locale: 5 }] },
  { name: 5 },
  { from: { ...anna, id: "29:anna", aadObjectId: 5 } },
  { conversation: { ...groupChat, tenantId: 5, conversationType: 5 } },
  { channelData: { tenant: { id: 5 } } },
])("what is no text where one may stand is passed over: %j", async (odd) => {
  const body = { ...asked(), ...odd };
  const { status } = await world.services.bot({ authorization: await world.connector.signed(asked()), body });
  expect(status).toBe("name" in odd ? 501 : 200);
});

test("a message whose text is none is taken", async () => {
  const { name: _, value: __, ...rest } = asked();
  const said = { ...rest, type: "message", text: 5, conversation: personalChat };
  const authorization = await world.connector.signed(said as never);
  expect(await world.services.bot({ authorization, body: said })).toEqual({ status: 200 });
});

test("an invoke nobody answers here is a 501, and a message is taken without an answer", async () => {
  const unknown = { ...asked(), name: "composeExtension/somethingNew" };
  const authorization = await world.connector.signed(unknown);
  expect(await world.services.bot({ authorization, body: unknown })).toEqual({ status: 501 });
  const { name: _, value: __, ...rest } = asked();
  const said = { ...rest, type: "message", text: "hello" };
  expect(await world.services.bot({ authorization: await world.connector.signed(said), body: said })).toEqual({
    status: 200,
  });
});
