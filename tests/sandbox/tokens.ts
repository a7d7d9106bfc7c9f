import { randomUUID } from "node:crypto";
import type { JWTPayload } from "jose";
import { accessClaims } from "./accessClaims.ts";
import { sendJson, serve } from "./localServer.ts";
import { type Person, tenantId } from "./people.ts";
import { overlaid, signedWithPublicKey, signingKey, unsigned } from "./signing.ts";

/** What is other than usual about a token. */
export interface Otherwise {
  /** Laid over the usual claims; undefined takes one away. */
  readonly claims?: Readonly<Record<string, unknown>>;
  /** Who signs it, by default the issuer: somebody else under the issuer's key id, a key the issuer does not name, nobody, or the public key as a secret. */
  readonly signature?: "foreign" | "unknownKey" | "none" | "publicKey";
}

/** An issuer of access tokens for our API in the test's own process, shaped like Entra's v2.0. */
export interface TestIssuer {
  /** `ENTRA_AUTHORITY`. */
  readonly issuer: string;
  /** `ENTRA_CLIENT_ID`. */
  readonly clientId: string;
  readonly tenantId: string;
  readonly token: (person: Person, otherwise?: Otherwise) => Promise<string>;
  /** How often its keys were asked for. */
  readonly keyRequests: () => number;
  readonly stop: () => Promise<void>;
}

const now = () => Math.floor(Date.now() / 1000);

/** Every way in which a token can be wrong, by what is wrong about it. */
export const wrongTokens: Readonly<Record<string, Otherwise>> = {
  "a bad signature": { signature: "foreign" },
  "a key that the issuer does not name": { signature: "unknownKey" },
  "no signature": { signature: "none" },
  "the public key as its secret": { signature: "publicKey" },
  "another issuer": { claims: { iss: "http://localhost:9/elsewhere/v2.0" } },
  "another audience": { claims: { aud: randomUUID() } },
  "no audience": { claims: { aud: undefined } },
  "a foreign tenant": { claims: { tid: randomUUID() } },
  "no tenant": { claims: { tid: undefined } },
  "no person": { claims: { oid: undefined } },
  "no scope": { claims: { scp: undefined } },
  "another scope": { claims: { scp: "access_as_user_too" } },
  "an application instead of a person": { claims: { scp: undefined, idtyp: "app", roles: ["access_as_user"] } },
  "an expiry that has passed": { claims: { iat: now() - 7200, nbf: now() - 7200, exp: now() - 3600 } },
  "no expiry": { claims: { exp: undefined } },
  "a beginning that is yet to come": { claims: { nbf: now() + 3600, exp: now() + 7200 } },
};

/** Starts a test issuer on a free port. */
export async function startIssuer(): Promise<TestIssuer> {
  const [own, other] = await Promise.all([signingKey(), signingKey()]);
  const foreign = await signingKey(own.publicJwk.kid);
  const clientId = randomUUID();
  let keyRequests = 0;
  const server = await serve(({ url }, response) => {
    if (url === `/${tenantId}/v2.0/.well-known/openid-configuration`) return sendJson(response, 200, discovery());
    if (url !== `/${tenantId}/discovery/v2.0/keys`) return sendJson(response, 404, { error: "not_found" });
    keyRequests += 1;
    sendJson(response, 200, { keys: [own.publicJwk] });
  });
  const issuer = `${server.url}/${tenantId}/v2.0`;
  const discovery = () => ({
    issuer,
    jwks_uri: `${server.url}/${tenantId}/discovery/v2.0/keys`,
    authorization_endpoint: `${server.url}/${tenantId}/oauth2/v2.0/authorize`,
    token_endpoint: `${server.url}/${tenantId}/oauth2/v2.0/token`,
    response_types_supported: ["code"],
    subject_types_supported: ["pairwise"],
    id_token_signing_alg_values_supported: ["RS256"],
  });
  const issued = { issuer, audience: clientId, application: randomUUID() };
  const sign: Record<NonNullable<Otherwise["signature"]>, (claims: JWTPayload) => Promise<string>> = {
    foreign: foreign.sign,
    unknownKey: other.sign,
    none: async (claims) => unsigned(claims),
    publicKey: (claims) => signedWithPublicKey(claims, own),
  };
  return {
    issuer,
    clientId,
    tenantId,
    keyRequests: () => keyRequests,
    token(person, { claims, signature } = {}) {
      const all = overlaid(accessClaims(person, issued), claims);
      return signature ? sign[signature](all) : own.sign(all);
    },
    stop: server.stop,
  };
}
