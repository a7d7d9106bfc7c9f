import { startNode } from "./child.ts";

/** The real Azure Storage emulator, running. */
export interface Azurite {
  /** Of the account with that number, the first one by default. Accounts know nothing of each other. */
  readonly connectionString: (account?: number) => string;
  readonly stop: () => Promise<void>;
}

export interface AzuriteOptions {
  /** The folder that keeps its data; in memory where there is none. */
  readonly location?: string;
  /** Ports of blob, queue and table; free ones where there are none. */
  readonly ports?: readonly [number, number, number];
  /** How many accounts it has. */
  readonly accounts?: number;
}

// The account that every Azurite has by itself, and Microsoft's documentation prints.
const standardAccount = "devstoreaccount1";
const key = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

const name = (account: number) => (account === 0 ? standardAccount : `account${account}`);

/** Starts Azurite as a child process on 127.0.0.1. */
export async function startAzurite({
  location,
  ports = [0, 0, 0],
  accounts = 1,
}: AzuriteOptions = {}): Promise<Azurite> {
  const services = ["blob", "queue", "table"];
  const listen = services.flatMap((service, n) => [`--${service}Host`, "127.0.0.1", `--${service}Port`, `${ports[n]}`]);
  const storage = location === undefined ? ["--inMemoryPersistence"] : ["--location", location];
  const quiet = ["--silent", "--skipApiVersionCheck", "--disableTelemetry"];
  const { value, stop } = await startNode(
    ["node_modules/azurite/dist/src/azurite.js", ...storage, ...quiet, ...listen],
    { AZURITE_ACCOUNTS: Array.from({ length: accounts }, (_, account) => `${name(account)}:${key}`).join(";") },
    addresses,
  );
  return { connectionString: (account = 0) => connectionString(name(account), value), stop };
}

function addresses(output: string): Record<string, string> | undefined {
  const found = [...output.matchAll(/Azurite (\w+) service is successfully listening at (\S+)/g)];
  return found.length === 3 ? Object.fromEntries(found.map(([, service, url]) => [service, url])) : undefined;
}

const connectionString = (account: string, urls: Record<string, string>): string =>
  [
    "DefaultEndpointsProtocol=http",
    `AccountName=${account}`,
    `AccountKey=${key}`,
    ...Object.entries(urls).map(([service, url]) => `${service}Endpoint=${url}/${account}`),
  ].join(";");
