import { stat } from "node:fs/promises";
import { type DoorName, type Task, tasks } from "./doors.ts";
import { type Visit, type Visits, visit } from "./visits.ts";

/** What does not hang on the machine: calls of Autotask, bytes of cards and of the bundle, each under the words that name it. */
export type Counts = Readonly<Record<string, number>>;

// Long enough that a busy machine does not turn two calls side by side into two in a row.
const latency = 60;
const runs = 3;

/** Counts them, in seconds: a ticket at both doors, every other action in the pane. */
export async function count(): Promise<Counts> {
  const [ticket, ...others] = await tasks();
  let counts: Counts = {};
  if (ticket)
    counts = { ...(await countAt("pane", ticket, "in the pane")), ...(await countAt("teams", ticket, "in Teams")) };
  const seen = await visit("pane", others, latency, runs);
  for (const [at, visits] of seen.entries()) counts = { ...counts, ...warm(visits, `of ${others[at]?.action}`) };
  return { ...counts, "bytes of dist/app.cjs": (await stat("dist/app.cjs")).size };
}

async function countAt(door: DoorName, task: Task, where: string): Promise<Counts> {
  const [seen] = await visit(door, [task] as const, latency, runs);
  return { [`calls of the first opening ${where}`]: callsOf(seen.first), ...warm(seen, where) };
}

function warm({ openings, submits }: Pick<Visits, "openings" | "submits">, where: string): Counts {
  return {
    [`calls of a later opening ${where}`]: Math.max(...openings.map(callsOf)),
    [`calls in a row of a later opening ${where}`]: shortest(openings),
    [`bytes of the form ${where}`]: Math.max(...openings.map(({ bytes }) => bytes)),
    [`writes of a submit ${where}`]: Math.max(...submits.map(({ writes }) => writes)),
    [`reads of a submit ${where}`]: Math.max(...submits.map(({ reads }) => reads)),
    [`calls in a row of a submit ${where}`]: shortest(submits),
    [`bytes of the receipt ${where}`]: Math.max(...submits.map(({ bytes }) => bytes)),
  };
}

const callsOf = ({ reads, writes }: Visit): number => reads + writes;

// A pause of this process can only lengthen a row.
const shortest = (visits: readonly Visit[]): number => Math.min(...visits.map(({ chain }) => chain));

const goals: readonly (readonly [named: RegExp, most: number])[] = [
  [/^calls in a row of a later opening in/, 2],
  [/^writes of a submit in/, 1],
  [/^reads of a submit in/, 1],
  [/^bytes of the form/, 25_000],
  [/^bytes of dist/, 5_000_000],
];

/** A line for each count that is above its goal, or has grown: calls at all, bytes by more than a twentieth. */
export function complaints(committed: Counts, now: Counts): readonly string[] {
  return Object.entries(now).flatMap(([name, value]) => {
    const most = goals.find(([named]) => named.test(name))?.[1] ?? Number.POSITIVE_INFINITY;
    if (value > most) return [`${name}: ${value}, and ${most} is the most`];
    const before = committed[name];
    if (before === undefined) return [`${name}: ${value}, and bench/latest.json has no such figure`];
    const room = name.startsWith("bytes") ? 1.05 : 1;
    return value > before * room ? [`${name} grew from ${before} to ${value}`] : [];
  });
}
