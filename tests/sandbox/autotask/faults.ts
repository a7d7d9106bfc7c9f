import { z } from "zod";

const where = {
  /** How many matching requests it meets; one where nothing is said. */
  times: z.int().positive().optional(),
  method: z.string().optional(),
  /** REST name of the entity, for a child the child's; also `zoneInformation` and the like. */
  entity: z.string().optional(),
  /** A part of the path. */
  path: z.string().optional(),
};

// Autotask ends a call after five minutes, whoever still waits for it.
const longest = 5 * 60 * 1000;

/**
 * Whether the request is executed all the same, so that only its answer suffers; no where nothing is said. `{ after: 240_000 }`: so many
 * milliseconds later, by the stand-in's own clock.
 */
const executed = z.union([z.boolean(), z.strictObject({ after: z.number().positive().max(longest) })]).optional();

/** A fault as it may be asked for over HTTP. */
export const faultSchema = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("answer"),
    status: z.int().min(200).max(599),
    headers: z.record(z.string(), z.string()).optional(),
    body: z.unknown().optional(),
    executed,
    ...where,
  }),
  z.strictObject({ kind: z.literal("delay"), milliseconds: z.number().nonnegative(), ...where }),
  z.strictObject({ kind: z.literal("silent"), executed, ...where }),
  z.strictObject({ kind: z.literal("drop"), executed, ...where }),
]);

/** What goes wrong with the next matching requests: another answer, a delay, no answer at all, a lost connection. */
export type Fault = z.output<typeof faultSchema>;

/** What a fault is matched against. */
interface Target {
  readonly method: string;
  readonly entity: string | null;
  readonly path: string;
}

const same = (wanted: string | undefined, found: string | null) =>
  wanted === undefined || wanted.toLowerCase() === found?.toLowerCase();

const meets = (fault: Fault, target: Target): boolean =>
  same(fault.method, target.method) &&
  same(fault.entity, target.entity) &&
  target.path.toLowerCase().includes((fault.path ?? "").toLowerCase());

/** The faults that are still to come. */
export interface Faults {
  readonly add: (fault: Fault) => void;
  readonly clear: () => void;
  /** The first fault for this request, used up once. */
  readonly take: (target: Target) => Fault | null;
}

/** No faults at first. */
export function createFaults(): Faults {
  const waiting: { readonly fault: Fault; left: number }[] = [];
  return {
    add: (fault) => void waiting.push({ fault, left: fault.times ?? 1 }),
    clear: () => void waiting.splice(0),
    take(target) {
      const index = waiting.findIndex(({ fault }) => meets(fault, target));
      const found = waiting[index];
      if (!found) return null;
      found.left -= 1;
      if (found.left === 0) waiting.splice(index, 1);
      return found.fault;
    },
  };
}
