import { readFile, writeFile } from "node:fs/promises";
import type { Cold } from "./coldStart.ts";
import type { Counts } from "./counts.ts";
import type { Visit } from "./visits.ts";

const file = "bench/latest.json";

/** Milliseconds that half, and that 95 of 100, took at most. */
export interface Spread {
  readonly p50: number;
  readonly p95: number;
}

/** What one kind of request took at a door. */
export interface Taken {
  readonly what: string;
  /** The milliseconds that Autotask took to answer each call. */
  readonly latency: number;
  readonly runs: number;
  readonly whole: Spread;
  readonly own: Spread;
}

/** What `bench/latest.json` holds. */
export interface Figures {
  readonly machine: string;
  readonly counts: Counts;
  readonly times: readonly Taken[];
  readonly coldStarts: readonly Cold[];
}

/** What the visits took. */
export const taken = (what: string, latency: number, visits: readonly Visit[]): Taken => ({
  what,
  latency,
  runs: visits.length,
  whole: spread(visits.map(({ milliseconds }) => milliseconds)),
  own: spread(visits.map(({ own }) => own)),
});

/** The spread of some milliseconds, by nearest rank. */
export function spread(milliseconds: readonly number[]): Spread {
  const sorted = milliseconds.toSorted((one, other) => one - other);
  const rank = (share: number) => Math.round((sorted[Math.ceil(sorted.length * share) - 1] ?? 0) * 10) / 10;
  return { p50: rank(0.5), p95: rank(0.95) };
}

/** The figures of the last run. */
export const lastFigures = async (): Promise<Figures> => JSON.parse(await readFile(file, "utf8"));

/** Keeps them for the next comparison. */
export const keep = (figures: Figures): Promise<void> => writeFile(file, `${JSON.stringify(figures, null, 2)}\n`);
