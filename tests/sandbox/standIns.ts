import { randomBytes } from "node:crypto";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { startAutotask } from "./autotask/startAutotask.ts";
import { startAzurite } from "./azurite.ts";
import { type StandInEntra, startEntra } from "./entra.ts";
import { startGraph } from "./graph.ts";
import { holdFolder } from "./holdFolder.ts";
import { onPort } from "./ports.ts";

/** What plays an outside service: the settings that lead to it, and what is told about it. */
export interface StandIn {
  readonly name: string;
  readonly address: string;
  readonly settings: Readonly<Record<string, string>>;
  readonly stop: () => Promise<void>;
}

// Where they are looked for first; a taken port is no reason not to start.
const ports = { autotask: 7072, entra: 7073, graph: 7074, storage: [10_000, 10_001, 10_002] } as const;

/** Azure Storage, played by Azurite, which keeps its data below `state`: one process at a time. */
export async function storageStandIn(state: string): Promise<StandIn> {
  const location = join(state, "azurite");
  const release = await holdFolder(state);
  const { connectionString, stop } = await startAzurite({ location, ports: ports.storage })
    .catch(() => startAzurite({ location }))
    .catch((cause) => {
      throw new Error(`storage cannot be started from ${location}: "npm run clean" begins anew`, { cause });
    });
  return {
    name: "Storage",
    address: location,
    settings: { AzureWebJobsStorage: connectionString() },
    async stop() {
      await stop();
      release();
    },
  };
}

/** Autotask, with the tenant Nordlicht IT. */
export async function autotaskStandIn(): Promise<StandIn> {
  const { url, zoneLookup, credentials, close } = await onPort(ports.autotask, (port) => startAutotask({ port }));
  const settings = {
    AUTOTASK_ZONE_LOOKUP: zoneLookup,
    AUTOTASK_USERNAME: credentials.username,
    AUTOTASK_SECRET: credentials.secret,
    AUTOTASK_INTEGRATION_CODE: credentials.integrationCode,
  };
  return { name: "Autotask", address: url, settings, stop: close };
}

/** Entra, where Nordlicht's people sign in. */
export async function entraStandIn(): Promise<StandIn & { readonly entra: StandInEntra }> {
  const entra = await onPort(ports.entra, (port) => startEntra({ port }));
  const settings = {
    ENTRA_CLIENT_ID: entra.apiClientId,
    ENTRA_CLIENT_SECRET: entra.clientSecret,
    ENTRA_AUTHORITY: entra.issuer,
    ALLOWED_TENANTS: entra.tenantId,
  };
  return { name: "Sign-in", address: entra.issuer, settings, stop: entra.stop, entra };
}

/** Microsoft Graph, which knows whoever has signed in at that Entra. */
export async function graphStandIn({ jwks, people }: StandInEntra): Promise<StandIn> {
  const { url, stop } = await onPort(ports.graph, (port) => startGraph({ port, jwks, people }));
  return { name: "Graph", address: url, settings: { GRAPH_URL: url }, stop };
}

/** A key below `state`: what the last start has kept must be readable at the next. */
export async function keptKey(state: string): Promise<string> {
  const path = join(state, "secrets.key");
  const kept = await readFile(path, "utf8").catch(() => "");
  if (kept) return kept;
  const key = randomBytes(32).toString("base64");
  await mkdir(state, { recursive: true });
  await writeFile(path, key, { mode: 0o600 });
  return key;
}
