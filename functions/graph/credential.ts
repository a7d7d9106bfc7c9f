import type { PipelineRequest, PipelineResponse } from "@azure/core-rest-pipeline";
import type { TokenCredential } from "@azure/identity";

/** Who the app is towards Graph: a client secret, or a managed identity that Entra trusts, or nobody. */
export interface AppIdentity {
  readonly clientId: string;
  readonly clientSecret: string | undefined;
  readonly managedIdentity: string | undefined;
  /** The issuer of a tenant's tokens. */
  readonly issuer: (tenant: string) => string;
}

const scope = "https://graph.microsoft.com/.default";

/** App-only tokens for Graph, cached by the library; null where the app has no identity of its own. */
export function appToken(identity: AppIdentity): (tenant: string) => Promise<string | null> {
  const credentials = new Map<string, Promise<TokenCredential>>();
  return async (tenant) => {
    if (!identity.clientSecret && !identity.managedIdentity) return null;
    const credential = credentials.get(tenant) ?? credentialOf(identity, tenant);
    credentials.set(tenant, credential);
    return (await (await credential).getToken(scope))?.token ?? null;
  };
}

// Loaded at the first use: the library alone takes a fifth of a second.
async function credentialOf(identity: AppIdentity, tenant: string): Promise<TokenCredential> {
  const { ClientAssertionCredential, ClientSecretCredential, ManagedIdentityCredential } = await import(
    "@azure/identity"
  );
  const { clientId, clientSecret, managedIdentity } = identity;
  const options = authority(identity.issuer(tenant));
  if (clientSecret) return new ClientSecretCredential(tenant, clientId, clientSecret, options);
  const machine = new ManagedIdentityCredential({ clientId: managedIdentity ?? "" });
  const assertion = async () => (await machine.getToken("api://AzureADTokenExchange")).token;
  return new ClientAssertionCredential(tenant, clientId, assertion, options);
}

/** The library refuses a plain http authority: a local one gets an https name, and its requests go to this machine. */
function authority(issuer: string): object {
  const { protocol, origin } = new URL(issuer);
  if (protocol === "https:") return { authorityHost: origin };
  return {
    authorityHost: "https://entra.local",
    disableInstanceDiscovery: true,
    httpClient: { sendRequest: (request: PipelineRequest) => sentTo(origin, request) },
  };
}

async function sentTo(origin: string, request: PipelineRequest): Promise<PipelineResponse> {
  const { createDefaultHttpClient } = await import("@azure/core-rest-pipeline");
  request.url = request.url.replace("https://entra.local", origin);
  request.allowInsecureConnection = true;
  const response = await createDefaultHttpClient().sendRequest(request);
  return { ...response, bodyAsText: response.bodyAsText?.replaceAll(origin, "https://entra.local") ?? null };
}
