import { type Answer, errors } from "./answers.ts";

/** How much is let in at once, and in an hour. */
export interface Limits {
  /** Requests in flight per integration and endpoint. */
  readonly threads: number;
  readonly requestsPerHour: number;
}

/** The doorkeeper: lets a request in, or answers 429 and nothing is executed. */
export interface Door {
  /** Counts the request; answers the refusal, or what is to be called when the request has left. */
  readonly enter: (bucket: string) => Answer | (() => void);
  /** Requests in the last hour. */
  readonly count: () => number;
}

const hour = 60 * 60 * 1000;

/** An open door with nobody inside. */
export function createDoor({ threads, requestsPerHour }: Limits, now: () => number): Door {
  const inside = new Map<string, number>();
  const times: number[] = [];
  const count = () => {
    while ((times[0] ?? Number.POSITIVE_INFINITY) <= now() - hour) times.shift();
    return times.length;
  };
  return {
    count,
    enter(bucket) {
      if (count() >= requestsPerHour) return { ...errors("The request threshold has been exceeded."), status: 429 };
      times.push(now());
      const there = inside.get(bucket) ?? 0;
      if (there >= threads) {
        return { ...errors(`API thread threshold of ${threads} threads has been exceeded.`), status: 429 };
      }
      inside.set(bucket, there + 1);
      return () => void inside.set(bucket, (inside.get(bucket) ?? 1) - 1);
    },
  };
}
