import { pathToFileURL } from "node:url";
import { type Front, startFunctionsHost } from "./functionsHost.ts";

// The local Functions host as a process of its own: settings from the environment, one JSON line when it serves, SIGTERM ends it.
const { HOST_APP = ".", HOST_FRONT, PORT = "0" } = process.env;

async function frontFrom(text: string | undefined): Promise<{ front?: Front }> {
  if (!text) return {};
  const { module, name, options } = JSON.parse(text);
  const made = await import(pathToFileURL(module).href);
  return { front: made[name](options) };
}

const host = await startFunctionsHost({
  app: HOST_APP,
  port: Number(PORT),
  ...(await frontFrom(HOST_FRONT)),
  log: (level, text) => process.stderr.write(`${level} ${text}\n`),
});
process.once("SIGTERM", async () => {
  await host.stop();
  process.exit();
});
process.stdout.write(`${JSON.stringify({ url: `http://localhost:${host.port}` })}\n`);
