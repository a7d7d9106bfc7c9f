import { setTimeout as wait } from "node:timers/promises";

/** Time as an argument: `now` in milliseconds since 1970; `sleep` waits that many milliseconds and rejects when `signal` aborts. */
export interface Clock {
  readonly now: () => number;
  readonly sleep: (milliseconds: number, signal?: AbortSignal) => Promise<void>;
}

/** The clock on the wall. */
export const systemClock: Clock = {
  now: () => Date.now(),
  // What waits does not keep the process: its host does.
  sleep: (milliseconds, signal) => wait(milliseconds, undefined, { signal, ref: false }),
};
