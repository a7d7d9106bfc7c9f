import { randomUUID } from "node:crypto";
import type { IncomingMessage } from "node:http";
import Provider from "oidc-provider";
import { accessClaims } from "./accessClaims.ts";
import { apiClientId, application, graph, page, settings, spaClientId } from "./entraSettings.ts";
import { type Answering, sendJson, serve } from "./localServer.ts";
import { memoryAdapters } from "./memoryAdapter.ts";
import { directory, type Person, personAt, stableId, tenantId } from "./people.ts";
import { signInAt } from "./signIn.ts";
import { signingKey } from "./signing.ts";

/** Where the stand-in Entra is, and what is registered there. */
export interface EntraAddresses {
  /** `ENTRA_AUTHORITY`: `http://localhost:{port}/{tenant}/v2.0`. */
  readonly issuer: string;
  readonly jwks: string;
  readonly tenantId: string;
  /** `ENTRA_CLIENT_ID`: our API, whose scope is `api://{this}/access_as_user`. */
  readonly apiClientId: string;
  /** `ENTRA_CLIENT_SECRET`: with it the API gets tokens of its own, for Graph. */
  readonly clientSecret: string;
  /** The page that signs in, without a secret: the `/` of any loopback origin may be its redirect address. */
  readonly spaClientId: string;
}

/** A stand-in for Microsoft Entra: a real OpenID Connect server for one tenant, shaped like Entra's v2.0. */
export interface StandInEntra extends EntraAddresses {
  /** Whoever is in the directory or has signed in. */
  readonly people: () => readonly Person[];
  readonly stop: () => Promise<void>;
}

/** Starts the stand-in Entra. Its library is for plain node processes: a jest test asks `signInServer` of `shared.ts`. */
export async function startEntra({ port = 0 }: { port?: number } = {}): Promise<StandInEntra> {
  const people = new Map(directory.map((person) => [person.address, person]));
  const key = await signingKey();
  let answer: Answering = () => {};
  const server = await serve((request, response) => answer(request, response), port);
  const root = `${server.url}/${tenantId}`;
  const issuer = `${root}/v2.0`;
  const clientSecret = randomUUID();

  const provider = new Provider(issuer, {
    ...settings,
    adapter: memoryAdapters(),
    jwks: { keys: [key.privateJwk] },
    cookies: { keys: [randomUUID()] },
    clients: [page, { ...application, client_secret: clientSecret }],
    formats: {
      customizers: {
        jwt(_, token, jwt) {
          jwt.header = { typ: "JWT" };
          jwt.payload =
            "accountId" in token
              ? accessClaims(personAt(token.accountId), { issuer, audience: apiClientId, application: spaClientId })
              : applicationClaims(issuer);
        },
      },
    },
  });
  // Whoever stands before it and says that the request came by https is believed: MSAL speaks nothing else.
  provider.proxy = true;
  const openId = provider.callback();
  const signIn = signInAt(provider, (person) => people.set(person.address, person));
  answer = (request, response) => {
    if (!request.url?.startsWith(`/${tenantId}/`)) return sendJson(response, 400, tenantNotFound);
    return request.url.startsWith(`/${tenantId}/sign-in/`)
      ? signIn(request, response)
      : openId(mounted(request), response);
  };

  return {
    issuer,
    jwks: `${root}/discovery/v2.0/keys`,
    tenantId,
    apiClientId,
    clientSecret,
    spaClientId,
    people: () => [...people.values()],
    stop: server.stop,
  };
}

const applicationClaims = (issuer: string) => {
  const now = Math.floor(Date.now() / 1000);
  const oid = stableId("our API's service principal");
  return {
    ...{ iss: issuer, aud: graph, iat: now, nbf: now, exp: now + 3600, appid: apiClientId, azp: apiClientId },
    ...{
      idtyp: "app",
      oid,
      sub: oid,
      tid: tenantId,
      roles: ["User.ReadBasic.All", "MailboxSettings.Read"],
      ver: "1.0",
    },
  };
};

const tenantNotFound = {
  error: "invalid_tenant",
  error_description: "AADSTS90002: Tenant not found. Check to make sure you have the correct tenant ID.",
  error_codes: [90002],
};

// Entra's discovery document lies below the issuer, `/{tenant}/v2.0`; everything that it names lies beside that.
function mounted(request: IncomingMessage): IncomingMessage {
  const path = (request.url ?? "").slice(tenantId.length + 1).replace(/^\/v2\.0(?=\/\.well-known\/)/, "");
  return Object.assign(request, { originalUrl: `/${tenantId}${path}`, url: path });
}
