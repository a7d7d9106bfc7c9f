import { LRUCache } from "lru-cache";
import type { Clock } from "../kit/clock.ts";
import type { Known, Source } from "./searched.ts";

const twoMinutes = 120_000;

/** Records met lately. */
export interface LookupMemory {
  put(source: Source, known: readonly Known[]): void;
  /** The records of these ids or null; those not remembered are asked for at once, and once for everybody who asks meanwhile. */
  get(
    source: Source,
    ids: readonly number[],
    ask: (missing: readonly number[]) => Promise<readonly Known[]>,
  ): Promise<readonly (Known | null)[]>;
}

/** Remembers up to 5,000 records for two minutes; what is not there is not remembered, for it may be made meanwhile. */
export function lookupMemory(clock: Clock): LookupMemory {
  const remembered = new LRUCache<string, Promise<Known | null>>({
    max: 5000,
    ttl: twoMinutes,
    perf: clock,
    ttlResolution: 0,
  });
  const keep = (key: string, one: Promise<Known | null>) => {
    const forget = () => remembered.peek(key) === one && remembered.delete(key);
    remembered.set(key, one);
    one.then((known) => known ?? forget(), forget);
    return one;
  };
  return {
    put(source, known) {
      for (const one of known) keep(`${source}/${one.id}`, Promise.resolve(one));
    },
    get(source, ids, ask) {
      const missing = ids.filter((id) => !remembered.has(`${source}/${id}`));
      const answer = missing.length > 0 ? ask(missing) : Promise.resolve([]);
      const byID = answer.then((all) => new Map(all.map((one) => [one.id, one])));
      const one = (id: number) => {
        const key = `${source}/${id}`;
        return (
          remembered.get(key) ??
          keep(
            key,
            byID.then((found) => found.get(id) ?? null),
          )
        );
      };
      return Promise.all(ids.map(one));
    },
  };
}
