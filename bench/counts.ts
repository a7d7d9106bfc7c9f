import { stat } from "node:fs/promises";
import type { DoorName } from "./doors.ts";
import { type Visit, visit } from "./visits.ts";

/** What does not hang on the machine: calls of Autotask, bytes of cards and of the bundle, each under the words that name it. */
export type Counts = Readonly<Record<string, number>>;

// Long enough that a busy machine does not turn two calls side by side into two in a row.
const latency = 60;
const runs = 3;
const shown: Readonly<Record<DoorName, string>> = { pane: "the pane", teams: "Teams" };

/** Counts them, in seconds. */
export async function count(): Promise<Counts> {
  const pane = await countAt("pane");
  const teams = await countAt("teams");
  return { ...pane, ...teams, "bytes of dist/app.cjs": (await stat("dist/app.cjs")).size };
}

async function countAt(door: DoorName): Promise<Counts> {
  const { first, openings, submits } = await visit(door, latency, runs);
  const where = shown[door];
  return {
    [`calls of the first opening in ${where}`]: callsOf(first),
    [`calls of a later opening in ${where}`]: Math.max(...openings.map(callsOf)),
    [`calls in a row of a later opening in ${where}`]: shortest(openings),
    [`bytes of the form in ${where}`]: Math.max(...openings.map(({ bytes }) => bytes)),
    [`writes of a submit in ${where}`]: Math.max(...submits.map(({ writes }) => writes)),
    [`reads of a submit in ${where}`]: Math.max(...submits.map(({ reads }) => reads)),
    [`calls in a row of a submit in ${where}`]: shortest(submits),
    [`bytes of the receipt in ${where}`]: Math.max(...submits.map(({ bytes }) => bytes)),
  };
}

const callsOf = ({ reads, writes }: Visit): number => reads + writes;

// A pause of this process can only lengthen a row.
const shortest = (visits: readonly Visit[]): number => Math.min(...visits.map(({ chain }) => chain));

const goals: readonly (readonly [named: RegExp, most: number])[] = [
  [/^calls in a row of a later opening/, 2],
  [/^writes of a submit/, 1],
  [/^reads of a submit/, 1],
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
