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
  /** Milliseconds that Autotask lets a request wait on purpose, the longer the closer the hour's limit is. */
  readonly latency: () => number;
}

/** How a request that is turned away hears of it. */
export interface DoorManners {
  readonly busyStatus: 429 | 500;
  readonly overStatus: 429 | 500;
  readonly retryAfter: boolean;
  readonly thresholdLatency: boolean;
}

const hour = 60 * 60 * 1000;

/** An open door with nobody inside. */
export function createDoor({ threads, requestsPerHour }: Limits, now: () => number, manners: DoorManners): Door {
  const { busyStatus, overStatus, retryAfter, thresholdLatency } = manners;
  const away = (status: number, seconds: number, text: string): Answer => ({
    ...errors(text),
    status,
    ...(retryAfter && { headers: { "Retry-After": String(seconds) } }),
  });
  const inside = new Map<string, number>();
  const times: number[] = [];
  const count = () => {
    while ((times[0] ?? Number.POSITIVE_INFINITY) <= now() - hour) times.shift();
    return times.length;
  };
  return {
    count,
    latency() {
      const share = thresholdLatency ? count() / requestsPerHour : 0;
      return share >= 0.75 ? 1000 : share >= 0.5 ? 500 : 0;
    },
    enter(bucket) {
      if (count() >= requestsPerHour) return away(overStatus, 60, "The request threshold has been exceeded.");
      times.push(now());
      const there = inside.get(bucket) ?? 0;
      if (there >= threads) {
        return away(busyStatus, 1, `API thread threshold of ${threads} threads has been exceeded.`);
      }
      inside.set(bucket, there + 1);
      return () => void inside.set(bucket, (inside.get(bucket) ?? 1) - 1);
    },
  };
}
