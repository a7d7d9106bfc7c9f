import { arch, availableParallelism, loadavg, platform } from "node:os";
import { parseArgs } from "node:util";
import globalSetup from "../tests/sandbox/globalSetup.ts";
import globalTeardown from "../tests/sandbox/globalTeardown.ts";
import { coldStarts } from "./coldStart.ts";
import { count } from "./counts.ts";
import { type Figures, keep, lastFigures, type Taken, taken } from "./figures.ts";
import { report } from "./report.ts";
import { visit } from "./visits.ts";

// `npm run bench`: measures, prints, and keeps the figures for the next comparison. `-- --counts` renews what does not hang on the machine, in seconds.
const { values } = parseArgs({
  options: {
    counts: { type: "boolean", default: false },
    runs: { type: "string", default: "200" },
    starts: { type: "string", default: "10" },
  },
});

// Times of a machine that has other things to do say little: how busy it was stands beside them.
const machine = (): string => {
  const [busy = 0] = loadavg();
  return `Node ${process.version}, ${platform()} ${arch()}, ${availableParallelism()} cores, load ${busy.toFixed(1)} before`;
};

async function times(runs: number): Promise<readonly Taken[]> {
  const all: Taken[] = [];
  for (const latency of [0, 150])
    for (const [door, where] of [
      ["pane", "the pane"],
      ["teams", "Teams"],
    ] as const) {
      process.stderr.write(`${runs} times through ${where}, Autotask taking ${latency} ms\n`);
      const { openings, submits } = await visit(door, latency, runs);
      all.push(taken(`opening in ${where}`, latency, openings), taken(`submit in ${where}`, latency, submits));
    }
  return all;
}

const measured = async (): Promise<Figures> => ({
  machine: machine(),
  counts: await count(),
  coldStarts: await coldStarts(Number(values.starts)),
  times: await times(Number(values.runs)),
});

await globalSetup();
try {
  const figures = values.counts ? { ...(await lastFigures()), counts: await count() } : await measured();
  await keep(figures);
  process.stdout.write(`${report(figures)}\n`);
} finally {
  await globalTeardown();
}
