import { type Configuration, interactionPolicy, type KoaContextWithOIDC } from "oidc-provider";
import { type Person, personAt, stableId, tenantId } from "./people.ts";

/** The audience of tokens for Microsoft Graph. */
export const graph = "https://graph.microsoft.com";
/** Our API, as it is registered. */
export const apiClientId = stableId("our API");
/** The page that signs people in, as it is registered. */
export const spaClientId = stableId("the look-alike Outlook");
const api = `api://${apiClientId}`;

/** The client of the page: public, so that only PKCE proves who asks. */
export const page = {
  client_id: spaClientId,
  // A native application's loopback addresses match with any port, as http://localhost does in Entra.
  application_type: "native" as const,
  token_endpoint_auth_method: "none" as const,
  redirect_uris: ["http://localhost/", "http://127.0.0.1/"],
  grant_types: ["authorization_code", "refresh_token"],
  response_types: ["code" as const],
};

/** The client of the API itself, still without its secret. */
export const application = {
  client_id: apiClientId,
  token_endpoint_auth_method: "client_secret_post" as const,
  redirect_uris: [],
  grant_types: ["client_credentials"],
  response_types: [],
};

/** What is the same at every start: Entra's addresses, lifetimes, scopes and claims, and consent given beforehand. */
export const settings: Configuration = {
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

const isLoopback = (origin: string): boolean => /^http:\/\/(localhost|127\.0\.0\.1)(:\d+)?$/.test(origin);
