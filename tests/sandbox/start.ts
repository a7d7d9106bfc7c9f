import { parseArgs } from "node:util";
import { whenNpmEnds } from "./npmEnds.ts";

// `npm start`: the app of the current directory and everything around it; see localWorld.ts. Ctrl-C or SIGTERM stops all of it, also while it starts.
// `--watch`, as `npm run dev` says: what is changed in functions/ is there within two seconds.
const { values } = parseArgs({
  options: {
    app: { type: "string", default: "." },
    state: { type: "string", default: ".local" },
    watch: { type: "boolean", default: false },
  },
});

const longestStop = 4500;
const stopping = new AbortController();
const stop = () => {
  setTimeout(() => process.exit(), longestStop).unref();
  stopping.abort();
};
for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, stop);
whenNpmEnds(stop);

try {
  // Only now: what it imports takes a while, and a signal may come meanwhile.
  const { startLocalWorld } = await import("./localWorld.ts");
  const log = (text: string) => void process.stderr.write(`${text}\n`);
  const watched = values.watch && { startHost: (await import("./watchedHost.ts")).watchedHost };
  const world = await startLocalWorld({ ...values, ...watched, log, signal: stopping.signal });
  const end = async () => {
    await world.stop();
    process.exit();
  };
  if (stopping.signal.aborted) await end();
  stopping.signal.addEventListener("abort", end);

  const widest = Math.max(...world.addresses.map(([name]) => name.length));
  const rows = world.addresses.map(([name, address]) => `  ${name.padEnd(widest)}  ${address}\n`);
  process.stdout.write(`\n${rows.join("")}\nReady: ${world.url} (Ctrl-C stops it)\n`);
} catch (error) {
  if (stopping.signal.aborted) process.exit();
  const [line] = String(error instanceof Error ? error.message : error).split("\n");
  process.stderr.write(`Cannot start: ${line}\n`);
  process.exit(1);
}
