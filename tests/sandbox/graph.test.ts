import type { JWTPayload } from "jose";
import { type StandInGraph, startGraph } from "./graph.ts";
import { type LocalServer, sendJson, serve } from "./localServer.ts";
import { anna, guest } from "./people.ts";
import { type SigningKey, signingKey } from "./signing.ts";

let key: SigningKey;
let keys: LocalServer;
let graph: StandInGraph;
beforeAll(async () => {
  key = await signingKey();
  keys = await serve((_, response) => sendJson(response, 200, { keys: [key.publicJwk] }));
  graph = await startGraph({ jwks: keys.url });
});
afterAll(() => Promise.all([graph.stop(), keys.stop()]));

const now = () => Math.floor(Date.now() / 1000);
const token = (claims: JWTPayload = {}): Promise<string> =>
  key.sign({ aud: "https://graph.microsoft.com", exp: now() + 60, roles: ["User.ReadBasic.All"], ...claims });

async function get(path: string, bearer?: string): Promise<{ status: number; body: unknown }> {
  const response = await fetch(graph.url + path, { headers: bearer ? { authorization: `Bearer ${bearer}` } : {} });
  return { status: response.status, body: await response.json() };
}

const refused = (status: number, code: string) => ({
  status,
  body: { error: { code, message: expect.any(String), innerError: expect.any(Object) } },
});

test("a user is found by object id, with the properties that were asked for", async () => {
  const { status, body } = await get(`/users/${anna.oid}?$select=id,displayName,mail,userPrincipalName`, await token());
  expect(status).toBe(200);
  expect(body).toEqual({
    "@odata.context": expect.stringContaining("#users(id,displayName,mail,userPrincipalName)/$entity"),
    id: anna.oid,
    displayName: "Anna Becker",
    mail: "anna.becker@nordlicht.example",
    userPrincipalName: "anna.becker@nordlicht.example",
  });
});

test("who is a guest is told to an application that may read full profiles, and is null for others", async () => {
  const path = `/users/${encodeURIComponent(guest.userPrincipalName)}?$select=userType`;
  expect(await get(path, await token())).toMatchObject({ status: 200, body: { userType: null } });
  expect(await get(path, await token({ roles: ["User.Read.All"] }))).toMatchObject({ body: { userType: "Guest" } });
});

test("no token, one that is no token, an expired one, another audience's and another issuer's are refused", async () => {
  const bad = refused(401, "InvalidAuthenticationToken");
  const path = `/users/${anna.oid}`;
  expect(await get(path)).toEqual(bad);
  expect(await get(path, "no.token.atAll")).toEqual(bad);
  expect(await get(path, await token({ exp: now() - 60 }))).toEqual(bad);
  expect(await get(path, await token({ aud: "https://management.azure.com" }))).toEqual(bad);
  expect(await get(path, await (await signingKey()).sign({ aud: "https://graph.microsoft.com" }))).toEqual(bad);
});

test("an application without the right, an unknown user and an unknown property are refused", async () => {
  expect(await get(`/users/${anna.oid}`, await token({ roles: [] }))).toEqual(
    refused(403, "Authorization_RequestDenied"),
  );
  expect(await get("/users/0000", await token())).toEqual(refused(404, "Request_ResourceNotFound"));
  expect(await get(`/users/${anna.oid}?$select=shoeSize`, await token())).toEqual(refused(400, "BadRequest"));
});

test("it fails on demand, as often as it was told, and keeps what arrived", async () => {
  graph.requests.length = 0;
  graph.fail({ status: 429, code: "TooManyRequests", headers: { "retry-after": "1" }, times: 2 });
  const answers = [];
  for (const _ of [1, 2, 3]) answers.push((await get(`/users/${anna.oid}`, await token())).status);
  expect(answers).toEqual([429, 429, 200]);
  expect(graph.requests.map(({ path }) => path)).toEqual(Array(3).fill(`/v1.0/users/${anna.oid}`));
});
