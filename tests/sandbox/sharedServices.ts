import { once } from "node:events";
import { createServer } from "node:http";
import { startAzurite } from "./azurite.ts";
import { startBrowser } from "./browser.ts";
import { startEntra } from "./entra.ts";

// The process behind `shared.ts`: prints its address, ends with the test run.
interface Running {
  readonly stop: () => Promise<void>;
}

const running: Running[] = [];

const onceOnly = <Service extends Running>(start: () => Promise<Service>): (() => Promise<Service>) => {
  let started: Promise<Service> | undefined;
  const begin = async () => {
    const service = await start();
    running.push(service);
    return service;
  };
  return () => {
    started ??= begin();
    return started;
  };
};

const accounts = 500;
let taken = 0;
const azurite = onceOnly(() => startAzurite({ accounts }));
const entra = onceOnly(startEntra);
const browser = onceOnly(startBrowser);

const answers: Readonly<Record<string, () => Promise<string>>> = {
  "/storage": async () => (await azurite()).connectionString(taken++),
  "/entra": async () => JSON.stringify(await entra()),
  "/browser": async () => (await browser()).endpoint,
};

const server = createServer(async ({ url = "" }, response) => {
  try {
    const answer = await answers[url]?.();
    response.writeHead(answer ? 200 : 404).end(answer);
  } catch (error) {
    response.writeHead(500).end(String(error));
  }
});
server.listen(0, "127.0.0.1");
await once(server, "listening");

process.once("SIGTERM", async () => {
  await Promise.all(running.map((service) => service.stop()));
  process.exit();
});
const address = server.address();
if (address && typeof address === "object") process.stdout.write(`http://127.0.0.1:${address.port}/\n`);
