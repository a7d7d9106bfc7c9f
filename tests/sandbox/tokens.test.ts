import { createRemoteJWKSet, jwtVerify } from "jose";
import { anna, guest, tenantId } from "./people.ts";
import { startIssuer, type TestIssuer, wrongTokens } from "./tokens.ts";

let issuer: TestIssuer;
beforeAll(async () => {
  issuer = await startIssuer();
});
afterAll(() => issuer.stop());

const keys = async () => {
  const discovery = await (await fetch(`${issuer.issuer}/.well-known/openid-configuration`)).json();
  expect(discovery).toMatchObject({ issuer: issuer.issuer });
  return createRemoteJWKSet(new URL(Object(discovery).jwks_uri));
};

const verify = async (token: string) => {
  const options = {
    issuer: issuer.issuer,
    audience: issuer.clientId,
    algorithms: ["RS256"],
    requiredClaims: ["exp", "tid", "oid", "scp"],
  };
  const { payload } = await jwtVerify(token, await keys(), options);
  if (payload.tid !== tenantId) throw new Error("tenant");
  if (payload.scp !== "access_as_user") throw new Error("scope");
  return payload;
};

test("a token says who somebody is, as Entra's do", async () => {
  expect(await verify(await issuer.token(anna))).toMatchObject({
    oid: anna.oid,
    tid: tenantId,
    preferred_username: "anna.becker@nordlicht.example",
    roles: ["Administrator"],
    ver: "2.0",
    acct: 0,
  });
  expect(await verify(await issuer.token(guest))).toMatchObject({ acct: 1 });
});

test.each(Object.entries(wrongTokens))(
  "a token with %s is one that a careful verifier refuses",
  async (_, otherwise) => {
    await expect(issuer.token(anna, otherwise).then(verify)).rejects.toThrow();
  },
);
