import type { Writes } from "../autotask/autotask.ts";
import { isProblem, Problem } from "../kit/errors.ts";
import { type Held, type Step, stepsOf } from "./claim.ts";

/**
 * Writes that are recorded in the claim before they go out and again before the next one starts. Run again after a
 * crash, a step with an id answers from there; one left at "sending" may have arrived and is never sent again.
 */
export function journaled(writes: Writes, claim: Held): Writes {
  let steps = 0;
  const note = (step: number, to: Step | null) => {
    const { [step]: _, ...others } = stepsOf(claim.row());
    return claim.save({ steps: JSON.stringify(to === null ? others : { ...others, [step]: to }) });
  };
  return {
    async create(entity, values) {
      const step = steps++;
      const known = stepsOf(claim.row())[step];
      if (typeof known === "number") return known;
      if (known === "sending") throw new Problem("mayHaveArrived", {});
      await note(step, "sending");
      const id = await writes.create(entity, values).catch(async (error: unknown) => {
        if (isProblem(error) && error.code !== "mayHaveArrived") await note(step, null);
        throw error;
      });
      // Not waited for: the next save stands behind it in the queue, and the reads that follow need not.
      note(step, id).catch(() => undefined);
      return id;
    },
  };
}
