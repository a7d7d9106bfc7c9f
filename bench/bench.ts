import { arch, availableParallelism, loadavg, platform } from "node:os";
import { parseArgs } from "node:util";
import globalSetup from "../tests/sandbox/globalSetup.ts";
import globalTeardown from "../tests/sandbox/globalTeardown.ts";
import { coldStarts } from "./coldStart.ts";
import { count } from "./counts.ts";
import { tasks } from "./doors.ts";
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

// What Autotask takes to answer on a good day.
const usual = 150;

async function times(runs: number): Promise<readonly Taken[]> {
  const all: Taken[] = [];
  const [ticket, ...others] = await tasks();
  if (!ticket) return all;
  for (const latency of [0, usual])
    for (const [door, where] of [
      ["pane", "the pane"],
      ["teams", "Teams"],
    ] as const) {
      process.stderr.write(`${runs} times through ${where}, Autotask taking ${latency} ms\n`);
      const [{ openings, submits }] = await visit(door, [ticket] as const, latency, runs);
      all.push(taken(`opening in ${where}`, latency, openings), taken(`submit in ${where}`, latency, submits));
    }
  for (const task of others) {
    const fewer = Math.ceil(runs / 4);
    process.stderr.write(`${fewer} times ${task.action} in the pane, Autotask taking ${usual} ms\n`);
    const [{ openings, submits }] = await visit("pane", [task] as const, usual, fewer);
    all.push(taken(`opening of ${task.action}`, usual, openings), taken(`submit of ${task.action}`, usual, submits));
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
