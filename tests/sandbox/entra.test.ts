import { createRemoteJWKSet, decodeJwt, decodeProtectedHeader, jwtVerify } from "jose";
import * as client from "openid-client";
import type { EntraAddresses } from "./entra.ts";
import { anna, jonas, tenantId } from "./people.ts";
import { signInServer } from "./shared.ts";
import { newVisitor, type Visitor } from "./visitor.ts";

const redirectUri = "http://localhost:50999/";
let entra: EntraAddresses;
let config: client.Configuration;
beforeAll(async () => {
  entra = await signInServer();
  const insecure = { execute: [client.allowInsecureRequests] };
  config = await client.discovery(new URL(entra.issuer), entra.spaClientId, undefined, client.None(), insecure);
});

const scope = () => `openid profile offline_access api://${entra.apiClientId}/access_as_user`;

interface Way {
  readonly prompt?: string;
  readonly visitor?: Visitor;
}

async function start({ visitor = newVisitor(), ...more }: Way = {}) {
  const verifier = client.randomPKCECodeVerifier();
  const code_challenge = await client.calculatePKCECodeChallenge(verifier);
  const parameters = {
    redirect_uri: redirectUri,
    scope: scope(),
    code_challenge,
    code_challenge_method: "S256",
    ...more,
  };
  const first = await visitor.visit(client.buildAuthorizationUrl(config, parameters), undefined, redirectUri);
  const answer = (form: Record<string, string>) => visitor.visit(first.url, form, redirectUri);
  const tokens = (url: URL) => client.authorizationCodeGrant(config, url, { pkceCodeVerifier: verifier });
  return { first, answer, tokens };
}

async function signIn(address: string, way?: Way) {
  const { answer, tokens } = await start(way);
  return tokens((await answer({ address })).url);
}

const verified = async (token: string) => {
  const keys = createRemoteJWKSet(new URL(config.serverMetadata().jwks_uri ?? ""));
  return (await jwtVerify(token, keys, { issuer: entra.issuer, audience: entra.apiClientId })).payload;
};

test("a technician signs in and gets a token for our API, shaped like Entra's", async () => {
  const { access_token, id_token, refresh_token } = await signIn(anna.address);
  expect(await verified(access_token)).toMatchObject({
    tid: tenantId,
    oid: anna.oid,
    scp: "access_as_user",
    preferred_username: anna.address,
    name: "Anna Becker",
    azp: entra.spaClientId,
    roles: ["Administrator"],
    ver: "2.0",
  });
  expect(decodeProtectedHeader(access_token)).toEqual({ alg: "RS256", typ: "JWT", kid: expect.any(String) });
  expect(decodeJwt(id_token ?? "")).toMatchObject({
    aud: entra.spaClientId,
    oid: anna.oid,
    preferred_username: anna.address,
  });
  expect(refresh_token).toEqual(expect.any(String));
});

test("a token is renewed without the person, for the same person", async () => {
  const { refresh_token } = await signIn(jonas.address);
  const { access_token } = await client.refreshTokenGrant(config, refresh_token ?? "");
  const renewed = await verified(access_token);
  expect(renewed).toMatchObject({ oid: jonas.oid, scp: "access_as_user" });
  expect(renewed).not.toHaveProperty("roles");
});

test("any address may be typed, and is the same person each time", async () => {
  const people = [await signIn("Maria.Lang@nordlicht.example"), await signIn("maria.lang@nordlicht.example")];
  const [first, second] = await Promise.all(people.map(({ access_token }) => verified(access_token)));
  expect(first).toMatchObject({ name: "Maria Lang", preferred_username: "maria.lang@nordlicht.example" });
  expect(first?.oid).toBe(second?.oid);
});

test("the page offers the technicians, and says what is no address without interpreting it", async () => {
  const { first, answer } = await start();
  for (const text of ["Anna Becker", "Jonas Weber", "Priya Shah"]) expect(first.text).toContain(text);
  const again = await answer({ address: '"><script>' });
  expect(again.text).toContain("Enter an address");
  expect(again.text).not.toContain("<script>");
});

test("who is signed in is not asked again, unless the page wants another account", async () => {
  const visitor = newVisitor();
  await signIn(anna.address, { visitor });
  const { first, tokens } = await start({ visitor });
  expect(await verified((await tokens(first.url)).access_token)).toMatchObject({ oid: anna.oid });
  const other = await signIn(jonas.address, { visitor, prompt: "select_account" });
  expect(await verified(other.access_token)).toMatchObject({ oid: jonas.oid });
});

test("a person who cancels, and one who would have to be asked silently, come back without a code", async () => {
  const { answer } = await start();
  expect((await answer({ cancel: "yes" })).url.searchParams.get("error")).toBe("access_denied");
  const silent = await start({ prompt: "none" });
  expect(silent.first.url.searchParams.get("error")).toBe("login_required");
});

test("a code is good once, and only for who can prove to have asked", async () => {
  const { answer, tokens } = await start();
  const { url } = await answer({ address: anna.address });
  await expect(
    client.authorizationCodeGrant(config, url, { pkceCodeVerifier: client.randomPKCECodeVerifier() }),
  ).rejects.toMatchObject({ error: "invalid_grant" });
  expect(await verified((await tokens(url)).access_token)).toMatchObject({ oid: anna.oid });
  await expect(tokens(url)).rejects.toMatchObject({ error: "invalid_grant" });
});

test("another page's address is refused, and no code goes there", async () => {
  const url = client.buildAuthorizationUrl(config, { redirect_uri: "https://elsewhere.example/", scope: scope() });
  const { status, url: at } = await newVisitor().visit(url, undefined, "https://elsewhere.example/");
  expect([status, at.host]).toEqual([400, new URL(entra.issuer).host]);
});

test("a page of this machine may fetch tokens, another origin's may not", async () => {
  const allowed = async (origin: string) => {
    const { token_endpoint = "" } = config.serverMetadata();
    const body = new URLSearchParams({
      client_id: entra.spaClientId,
      grant_type: "refresh_token",
      refresh_token: "none",
    });
    const response = await fetch(token_endpoint, { method: "POST", headers: { origin }, body });
    return response.headers.get("access-control-allow-origin");
  };
  expect(await allowed("http://localhost:7071")).toBe("http://localhost:7071");
  expect(await allowed("https://elsewhere.example")).toBeNull();
});

describe("the API's own application", () => {
  const insecure = { execute: [client.allowInsecureRequests] };
  const own = (secret: string) =>
    client.discovery(new URL(entra.issuer), entra.apiClientId, secret, undefined, insecure);
  const forGraph = { scope: "https://graph.microsoft.com/.default" };

  test("gets a token for Graph with its secret", async () => {
    const { access_token } = await client.clientCredentialsGrant(await own(entra.clientSecret), forGraph);
    expect(decodeJwt(access_token)).toMatchObject({
      aud: "https://graph.microsoft.com",
      idtyp: "app",
      roles: ["User.ReadBasic.All", "MailboxSettings.Read"],
      tid: tenantId,
    });
  });

  test("gets none with another secret", async () => {
    await expect(client.clientCredentialsGrant(await own("wrong"), forGraph)).rejects.toMatchObject({
      error: "invalid_client",
    });
  });
});

test("a tenant that is not here is said as Entra says it", async () => {
  const response = await fetch(entra.issuer.replace(tenantId, "11111111-1111-4111-a111-111111111111"));
  expect(response.status).toBe(400);
  expect(await response.json()).toMatchObject({ error: "invalid_tenant", error_codes: [90002] });
});
