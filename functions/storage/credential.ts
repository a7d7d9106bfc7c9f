import type { TokenCredential } from "@azure/identity";

/** The app's managed identity, user-assigned where a client id is given; the library is loaded at the first token. */
export function managedIdentity(clientId: string | undefined): TokenCredential {
  let credential: Promise<TokenCredential> | undefined;
  const loaded = async () => {
    const { ManagedIdentityCredential } = await import("@azure/identity");
    return clientId ? new ManagedIdentityCredential({ clientId }) : new ManagedIdentityCredential();
  };
  return {
    async getToken(scopes, options) {
      credential ??= loaded();
      return (await credential).getToken(scopes, options);
    },
  };
}
