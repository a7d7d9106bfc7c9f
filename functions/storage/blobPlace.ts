import { AzureNamedKeyCredential, generateAccountSas } from "@azure/data-tables";

/** Where an account's blobs are, and the query string that lets the app in. */
export interface BlobPlace {
  readonly url: string;
  /** Signed for an hour. */
  readonly signature: () => string;
}

/** The blobs of the account that a connection string names, by its key or by the signature that stands in it. */
export function blobPlace(connectionString: string): BlobPlace {
  const part = partsOf(connectionString);
  if (part("UseDevelopmentStorage") === "true") return blobPlace(emulator);
  const [name, key, given] = [part("AccountName"), part("AccountKey"), part("SharedAccessSignature")];
  const suffix = part("EndpointSuffix") || "core.windows.net";
  const url = part("BlobEndpoint") || `${part("DefaultEndpointsProtocol") || "https"}://${name}.blob.${suffix}`;
  return {
    url: url.replace(/\/$/, ""),
    signature: given ? () => given.replace(/^\?/, "") : () => signedBy(new AzureNamedKeyCredential(name, key)),
  };
}

// An account's signature is one for all its services: the tables' library writes the blobs' as well.
const signedBy = (account: AzureNamedKeyCredential): string =>
  generateAccountSas(account, {
    services: { blob: true },
    resourceTypes: "co",
    permissions: { query: true, write: true, delete: true, list: true },
  });

function partsOf(connectionString: string): (name: string) => string {
  const parts = connectionString.split(";").map((part) => {
    const [, name = "", value = ""] = /^([^=]*)=(.*)$/.exec(part.trim()) ?? [];
    return [name.toLowerCase(), value] as const;
  });
  return (name) => new Map(parts).get(name.toLowerCase()) ?? "";
}

// The emulator's own account, as Microsoft's documentation prints it.
const emulator = [
  "AccountName=devstoreaccount1",
  "AccountKey=Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==",
  "BlobEndpoint=http://127.0.0.1:10000/devstoreaccount1",
].join(";");
