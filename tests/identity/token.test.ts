import { randomUUID } from "node:crypto";
import { accessTokens } from "../../functions/identity/token.ts";
import { testLog } from "../autotask/world.ts";
import { sendJson, serve } from "../sandbox/localServer.ts";
import { anna, guest, jonas, tenantId } from "../sandbox/people.ts";
import { type Otherwise, startIssuer, type TestIssuer, wrongTokens } from "../sandbox/tokens.ts";

let issuer: TestIssuer;
beforeAll(async () => {
  issuer = await startIssuer();
});
afterAll(() => issuer.stop());

const verifier = (at = () => issuer.issuer, { log } = testLog(), administrators = "Administrator") =>
  accessTokens({ clientId: issuer.clientId, tenants: [tenantId], issuer: at, administrators }, log);
const bearer = async (otherwise?: Otherwise, person = anna) => `Bearer ${await issuer.token(person, otherwise)}`;
const refused = async (authorization: string | null) =>
  verifier()(authorization).then(
    () => "let in",
    (error: { readonly code?: string }) => error.code,
  );

describe("a valid access token", () => {
  it("says who is asking", async () =>
    expect(await verifier()(await bearer())).toEqual({
      tenant: tenantId,
      objectId: anna.oid,
      address: anna.address,
      administrator: true,
    }));

  it.each<[string, readonly string[] | undefined, boolean]>([
    ["no role", undefined, false],
    ["another role", ["Reader"], false],
    ["a role with more to its name", ["Administrators", "Administrator.Read"], false],
    ["the role in another case", ["administrator"], false],
    ["the role among others", ["Reader", "Administrator"], true],
  ])("makes an administrator of nobody but who has the role: %s", async (_, roles, administrator) =>
    expect(await verifier()(await bearer({ claims: { roles } }, jonas))).toMatchObject({ administrator }),
  );

  it("makes an administrator of who has the role that is set", async () => {
    const verify = verifier(undefined, undefined, "Autotask.Owners");
    expect(await verify(await bearer())).toMatchObject({ administrator: false });
    const owner = await bearer({ claims: { roles: ["Autotask.Owners"] } }, jonas);
    expect(await verify(owner)).toMatchObject({ administrator: true });
  });

  it("may carry other scopes too", async () =>
    expect(await verifier()(await bearer({ claims: { scp: "openid access_as_user" } }))).toMatchObject({
      objectId: anna.oid,
    }));

  it.each([
    ["it has no sign-in name", undefined],
    ["its sign-in name is no address", "+49 40 1234"],
  ])("tells no address where %s, whatever it calls an email", async (_, preferred_username) => {
    const told = verifier()(await bearer({ claims: { preferred_username, email: jonas.address } }));
    expect(await told).toEqual({ tenant: tenantId, objectId: anna.oid, administrator: true });
  });

  it("is from the tenant even where it names that as the identity provider", async () => {
    const idp = `https://sts.windows.net/${tenantId.toUpperCase()}/`;
    expect(await verifier()(await bearer({ claims: { idp } }))).toMatchObject({ objectId: anna.oid });
  });
});

describe("an access token that lets nobody in", () => {
  it.each(Object.entries(wrongTokens))("has %s", async (what, otherwise) =>
    expect(await refused(await bearer(otherwise))).toBe(what === "a foreign tenant" ? "foreignTenant" : "notSignedIn"),
  );

  it.each([null, "", "Bearer", "Bearer ", "Bearer x", "Bearer a.b.c", "Basic YTpi"])("is %j", async (authorization) =>
    expect(await refused(authorization)).toBe("notSignedIn"),
  );

  it("stands beside another one", async () =>
    expect(await refused(`${await bearer()}, ${await bearer()}`)).toBe("notSignedIn"));

  it.each<[string, Otherwise, typeof anna]>([
    ["by its account", {}, guest],
    ["by its sign-in name", { claims: { acct: undefined } }, guest],
    ["by where they signed in", { claims: { idp: `https://sts.windows.net/${randomUUID()}/` } }, anna],
    ["by a private account", { claims: { idp: "live.com" } }, anna],
  ])("is a guest's: %s", async (_, otherwise, person) =>
    expect(await refused(await bearer(otherwise, person))).toBe("guest"),
  );
});

describe("the issuer's keys", () => {
  it("are asked for once for many tokens", async () => {
    const verify = verifier();
    const before = issuer.keyRequests();
    await Promise.all([verify(await bearer()), verify(await bearer({}, jonas))]);
    await verify(await bearer());
    expect(issuer.keyRequests() - before).toBe(1);
  });

  it("are asked for again when the issuer could not be reached", async () => {
    let at = "http://127.0.0.1:9/nobody";
    const verify = verifier(() => at);
    await expect(verify(await bearer())).rejects.toMatchObject({ code: "signInAway" });
    at = issuer.issuer;
    expect(await verify(await bearer())).toMatchObject({ objectId: anna.oid });
  });

  it.each<[string, (url: string) => unknown, number]>([
    ["its address is not told", () => "busy", 503],
    ["its address is nonsense", () => ({ jwks_uri: "nowhere" }), 200],
    ["they are not told", (url) => ({ jwks_uri: `${url}/keys` }), 200],
  ])("are the issuer's to tell: nobody is called signed out when %s, and the log says so", async (_, told, status) => {
    const server = await serve(({ url }, response) =>
      url === "/keys" ? sendJson(response, 500, {}) : sendJson(response, status, told(server.url)),
    );
    const log = testLog();
    const token = await bearer();
    await expect(verifier(() => server.url, log)(token)).rejects.toMatchObject({ code: "signInAway" });
    expect(log.lines).toHaveLength(1);
    expect(log.lines.join()).toContain("signIn.keys");
    for (const word of [token, server.url, anna.address]) expect(log.lines.join()).not.toContain(word);
    await server.stop();
  });
});
