import { parseArgs } from "node:util";
import { startLocalWorld } from "./localWorld.ts";
import { whenNpmEnds } from "./npmEnds.ts";

// `npm start`: the app of the current directory and everything around it; see localWorld.ts. Ctrl-C or SIGTERM stops all of it.
const { values } = parseArgs({
  options: { app: { type: "string", default: "." }, state: { type: "string", default: ".local" } },
});

const longestStop = 4500;

try {
  const world = await startLocalWorld({ ...values, log: (text) => process.stderr.write(`${text}\n`) });
  const widest = Math.max(...world.addresses.map(([name]) => name.length));
  const rows = world.addresses.map(([name, address]) => `  ${name.padEnd(widest)}  ${address}\n`);
  process.stdout.write(`\n${rows.join("")}\nReady: ${world.url} (Ctrl-C stops it)\n`);

  const stop = async () => {
    setTimeout(() => process.exit(), longestStop).unref();
    await world.stop();
    process.exit();
  };
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, stop);
  whenNpmEnds(stop);
} catch (error) {
  const [line] = String(error instanceof Error ? error.message : error).split("\n");
  process.stderr.write(`Cannot start: ${line}\n`);
  process.exit(1);
}
