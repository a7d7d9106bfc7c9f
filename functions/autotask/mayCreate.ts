import { LRUCache } from "lru-cache";
import * as z from "zod";
import type { Clock } from "../kit/clock.ts";
import { isProblem } from "../kit/errors.ts";
import type { Http } from "./asProblems.ts";
import type { Autotask } from "./autotask.ts";
import { flag, number } from "./coerced.ts";
import { waitingFor } from "./waiting.ts";

const hour = 3_600_000;

const information = z.object({
  info: z.object({ canCreate: flag.catch(null), userAccessForCreate: number.catch(null) }).catch({
    canCreate: null,
    userAccessForCreate: null,
  }),
});

/** Asks what the API user may create, each entity once an hour for everybody. */
export function mayCreate(http: Http, clock: Clock): Autotask["mayCreate"] {
  const asked = async (entity: string) => {
    const address = `${entity}/entityInformation`;
    const { info } = await http({ kind: "read", method: "GET", entity, address }, information);
    return { may: info.canCreate !== false && info.userAccessForCreate !== 0 };
  };
  const remembered = new LRUCache({ max: 100, ttl: hour, perf: clock, ttlResolution: 0, fetchMethod: asked });
  return async (entity, { signal } = {}) => {
    try {
      return (await waitingFor(remembered.fetch(entity), signal))?.may ?? true;
    } catch (error) {
      if (isProblem(error)) return true;
      throw error;
    }
  };
}
