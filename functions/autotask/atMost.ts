import pLimit, { type LimitFunction } from "p-limit";
import type { Wrapper } from "./send.ts";
import { waitingFor } from "./waiting.ts";

/** Keeps at most so many calls in flight for each entity; Autotask refuses the fourth of one integration. */
export const atMost =
  (inFlight: number): Wrapper =>
  (next) => {
    const limits = new Map<string, LimitFunction>();
    const limitOf = (entity: string) => {
      const limit = limits.get(entity) ?? pLimit(inFlight);
      limits.set(entity, limit);
      return limit;
    };
    return (call) => waitingFor(limitOf(call.entity)(next, call), call.signal);
  };
