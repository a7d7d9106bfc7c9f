import { ConfigurationBotFrameworkAuthentication, ConfigurationServiceClientCredentialFactory } from "botbuilder";
import { wronglySigned } from "./channelTokens.ts";
import { type StandInConnector, startConnector } from "./connector.ts";
import { anna, guest, jonas, priya, tenantId } from "./people.ts";
import { fetchTask, groupChat, message, teamsUserId } from "./teams.ts";

const appId = "7a1d9a4e-1f6c-4a57-9a52-0d0c7c5a0b11";
let connector: StandInConnector;
let bot: ConfigurationBotFrameworkAuthentication;
beforeAll(async () => {
  connector = await startConnector({ appId });
  const credentials = new ConfigurationServiceClientCredentialFactory({
    MicrosoftAppType: "SingleTenant",
    MicrosoftAppId: appId,
    MicrosoftAppPassword: "secret",
    MicrosoftAppTenantId: tenantId,
  });
  bot = new ConfigurationBotFrameworkAuthentication({ ...connector.settings }, credentials);
});
afterAll(() => connector.stop());

const activity = () =>
  fetchTask("createTicket", message({ from: jonas, html: "<p>Printer</p>" }), anna, {
    serviceUrl: connector.url,
    conversation: groupChat,
  });

// botbuilder's own verification, which the app uses, is the judge.
const accepted = (authorization: string, sent: object = activity()) =>
  bot.authenticateRequest(JSON.parse(JSON.stringify(sent)), authorization);

test("botbuilder accepts a signed activity of Teams", async () => {
  const { claimsIdentity } = await accepted(await connector.signed(activity()));
  expect(claimsIdentity.isAuthenticated).toBe(true);
});

// botbuilder logs each refusal with its stack.
beforeEach(() => void jest.spyOn(console, "error").mockReturnValue());
afterEach(() => jest.restoreAllMocks());

test.each(Object.entries(wronglySigned))("botbuilder refuses a token with %s", async (_, otherwise) => {
  await expect(connector.signed(activity(), otherwise).then((token) => accepted(token))).rejects.toThrow();
});

describe("the conversation's members", () => {
  const get = async (path: string, authorization = "Bearer token") => {
    const url = `${connector.url}v3/conversations/${encodeURIComponent(groupChat.id)}/${path}`;
    const response = await fetch(url, { headers: { authorization } });
    return { status: response.status, body: await response.json() };
  };

  test("are told where the bot is installed, by Teams id or object id", async () => {
    connector.install(groupChat.id, [anna, guest]);
    const annaHere = { id: teamsUserId(anna), aadObjectId: anna.oid, email: anna.address, tenantId: anna.tenantId };
    expect(await get(`members/${encodeURIComponent(teamsUserId(anna))}`)).toMatchObject({
      status: 200,
      body: annaHere,
    });
    expect(await get(`members/${guest.oid}`)).toMatchObject({ body: { userRole: "guest" } });
    expect(await get(`members/${jonas.oid}`)).toMatchObject({
      status: 404,
      body: { error: { code: "MemberNotFoundInConversation" } },
    });
  });

  test("come in pages", async () => {
    connector.install(groupChat.id, [anna, jonas, priya]);
    expect(await get("pagedmembers?pageSize=2")).toMatchObject({ body: { continuationToken: "2" } });
    expect(await get("pagedmembers?pageSize=2&continuationToken=2")).toMatchObject({
      body: { members: [{ name: priya.name }] },
    });
  });

  test("are refused where the bot is not installed, and without a token", async () => {
    connector.uninstall(groupChat.id);
    expect(await get(`members/${anna.oid}`)).toMatchObject({
      status: 403,
      body: { error: { code: "BotNotInConversationRoster" } },
    });
    expect(await get(`members/${anna.oid}`, "")).toMatchObject({ status: 401 });
  });

  test("are not told while the connector fails on demand", async () => {
    connector.install(groupChat.id, [anna]);
    connector.fail({ status: 502 });
    expect([(await get(`members/${anna.oid}`)).status, (await get(`members/${anna.oid}`)).status]).toEqual([502, 200]);
  });
});

test("what the bot sends is kept", async () => {
  connector.install(groupChat.id, [anna]);
  const url = `${connector.url}v3/conversations/${encodeURIComponent(groupChat.id)}/activities/abc`;
  const response = await fetch(url, {
    method: "POST",
    headers: { authorization: "Bearer token", "content-type": "application/json" },
    body: JSON.stringify({ type: "message", text: "Hello" }),
  });
  expect(await response.json()).toEqual({ id: expect.any(String) });
  expect(connector.sent.at(-1)).toMatchObject({
    conversation: groupChat.id,
    activityId: "abc",
    activity: { text: "Hello" },
  });
});
