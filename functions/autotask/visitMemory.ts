import type { Clock } from "../kit/clock.ts";
import { type LookupMemory, lookupMemory } from "./lookupMemory.ts";
import type { Source } from "./searched.ts";
import { sources } from "./sources.ts";

/** The records met in one visit: what some people see less of is remembered for it alone, all else in what everybody shares. */
export function visitMemory(shared: LookupMemory, clock: Clock): LookupMemory {
  const own = lookupMemory(clock);
  const of = (source: Source) => (sources[source].personal ? own : shared);
  return {
    put: (source, known) => of(source).put(source, known),
    get: (source, ids, ask) => of(source).get(source, ids, ask),
  };
}
