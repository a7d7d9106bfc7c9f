import { randomUUID } from "node:crypto";
import type { IncomingMessage } from "node:http";
import Provider, { type Configuration, interactionPolicy, type KoaContextWithOIDC } from "oidc-provider";
import { accessClaims } from "./accessClaims.ts";
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

const graph = "https://graph.microsoft.com";
const apiClientId = stableId("our API");
const spaClientId = stableId("the look-alike Outlook");
const api = `api://${apiClientId}`;

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

const page = {
  client_id: spaClientId,
  // A native application's loopback addresses match with any port, as http://localhost does in Entra.
  application_type: "native" as const,
  token_endpoint_auth_method: "none" as const,
  redirect_uris: ["http://localhost/", "http://127.0.0.1/"],
  grant_types: ["authorization_code", "refresh_token"],
  response_types: ["code" as const],
};

const application = {
  client_id: apiClientId,
  token_endpoint_auth_method: "client_secret_post" as const,
  redirect_uris: [],
  grant_types: ["client_credentials"],
  response_types: [],
};

const settings: Configuration = {
  routes: {
    authorization: "/oauth2/v2.0/authorize",
    token: "/oauth2/v2.0/token",
    jwks: "/discovery/v2.0/keys",
  },
  scopes: ["openid", "profile", "email", "offline_access"],
  claims: {
    openid: ["sub", "oid", "tid", "ver"],
    profile: ["name", "preferred_username"],
    email: ["email"],
  },
  conformIdTokenClaims: false,
  responseTypes: ["code"],
  clientAuthMethods: ["client_secret_post", "none"],
  pkce: { required: () => true },
  features: {
    devInteractions: { enabled: false },
    dPoP: { enabled: false },
    pushedAuthorizationRequests: { enabled: false },
    userinfo: { enabled: false },
    rpInitiatedLogout: { enabled: false },
    clientCredentials: { enabled: true },
    resourceIndicators: {
      enabled: true,
      // Entra reads the resource from the scopes: `api://…/access_as_user`, `https://graph.microsoft.com/.default`.
      defaultResource: (ctx) => resourceOf(ctx) ?? [],
      useGrantedResource: () => true,
      getResourceServerInfo: (_, resource) => ({
        scope: resource === api ? `${api}/access_as_user` : `${graph}/.default`,
        audience: resource,
        accessTokenFormat: "jwt",
        accessTokenTTL: 3600,
        jwt: { sign: { alg: "RS256" } },
      }),
    },
  },
  ttl: {
    AccessToken: 3600,
    AuthorizationCode: 60,
    ClientCredentials: 3600,
    Grant: 86_400,
    IdToken: 3600,
    Interaction: 3600,
    RefreshToken: 86_400,
    Session: 86_400,
  },
  issueRefreshToken: async (_, client) => client.grantTypeAllowed("refresh_token"),
  clientBasedCORS: (_, origin, client) => client.clientId === spaClientId && isLoopback(origin),
  findAccount: (_, address) => ({
    accountId: address,
    claims: () => ({ sub: address, ...idClaims(personAt(address)) }),
  }),
  interactions: { policy: policy(), url: (_, { uid }) => `/${tenantId}/sign-in/${uid}` },
  // An administrator has consented for everybody.
  async loadExistingGrant({ oidc }) {
    const { account, client, provider, params } = oidc;
    if (!account || !client) return undefined;
    const grant = new provider.Grant({ accountId: account.accountId, clientId: client.clientId });
    grant.addOIDCScope(String(params?.scope ?? ""));
    grant.addResourceScope(api, `${api}/access_as_user`);
    await grant.save();
    return grant;
  },
};

function resourceOf({ oidc }: KoaContextWithOIDC): string | undefined {
  const scopes = String(oidc.params?.scope ?? "").split(" ");
  if (scopes.includes(`${graph}/.default`)) return graph;
  return scopes.includes(`${api}/access_as_user`) ? api : undefined;
}

function policy(): interactionPolicy.DefaultPolicy {
  const prompts = interactionPolicy.base();
  prompts.add(new interactionPolicy.Prompt({ name: "select_account", requestable: true }), 0);
  prompts.get("consent")?.checks.remove("native_client_prompt");
  return prompts;
}

const idClaims = ({ oid, tenantId: tid, name, userPrincipalName, address }: Person) => ({
  oid,
  tid,
  name,
  preferred_username: userPrincipalName,
  email: address,
  ver: "2.0",
});

const applicationClaims = (issuer: string) => {
  const now = Math.floor(Date.now() / 1000);
  const oid = stableId("our API's service principal");
  return {
    ...{ iss: issuer, aud: graph, iat: now, nbf: now, exp: now + 3600, appid: apiClientId, azp: apiClientId },
    ...{ idtyp: "app", oid, sub: oid, tid: tenantId, roles: ["User.ReadBasic.All"], ver: "1.0" },
  };
};

const tenantNotFound = {
  error: "invalid_tenant",
  error_description: "AADSTS90002: Tenant not found. Check to make sure you have the correct tenant ID.",
  error_codes: [90002],
};

const isLoopback = (origin: string): boolean => /^http:\/\/(localhost|127\.0\.0\.1)(:\d+)?$/.test(origin);

// Entra's discovery document lies below the issuer, `/{tenant}/v2.0`; everything that it names lies beside that.
function mounted(request: IncomingMessage): IncomingMessage {
  const path = (request.url ?? "").slice(tenantId.length + 1).replace(/^\/v2\.0(?=\/\.well-known\/)/, "");
  return Object.assign(request, { originalUrl: `/${tenantId}${path}`, url: path });
}
