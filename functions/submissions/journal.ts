import type { Writes } from "../autotask/autotask.ts";
import type { Changeable, Changes, Creatable, Values } from "../autotask/entities.ts";
import type { KeptReceipt } from "../forms/receiptCard.ts";
import { isProblem, Problem } from "../kit/errors.ts";
import type { Sentence } from "../words/words.ts";
import { type Held, type Step, stepsOf } from "./claim.ts";

/** Writes of one submission. */
export interface Journal {
  /** Creates once; `what` names it, in case it is what is missing in the end. */
  create<E extends Creatable>(entity: E, values: Values<E>, what?: Sentence | null): Promise<number>;
  /** Changes these fields of a record; `what` as for `create`. */
  update<E extends Changeable>(entity: E, id: number, values: Changes<E>, what?: Sentence | null): Promise<void>;
  /** Says what is made already, before writes that may fail without it. */
  made(receipt: KeptReceipt): void;
  /** What is made, and what was being written last. */
  soFar(): { readonly receipt: KeptReceipt | null; readonly missing: Sentence | null };
}

/**
 * Writes that are recorded in the claim before they go out and again before the next one starts. Run again after a
 * crash, a step with an id answers from there; one left at "sending" may have arrived and is never sent again.
 */
export function journaled(writes: Writes, claim: Held): Journal {
  let steps = 0;
  let first: KeptReceipt | null = null;
  let doing: Sentence | null = null;
  const note = (step: number, to: Step | null) =>
    claim.save((row) => {
      const { [step]: _, ...others } = stepsOf(row);
      return { steps: JSON.stringify(to === null ? others : { ...others, [step]: to }) };
    });
  async function once(
    what: Sentence | null,
    write: () => Promise<number>,
    { again = false }: { readonly again?: boolean } = {},
  ): Promise<number> {
    const step = steps++;
    doing = what;
    const known = stepsOf(claim.row())[step];
    if (typeof known === "number") return known;
    if (known === "sending" && !again) throw new Problem("mayHaveArrived", {});
    await note(step, "sending");
    const id = await write().catch(async (error: unknown) => {
      if (isProblem(error) && (again || error.code !== "mayHaveArrived")) await note(step, null);
      throw again && isProblem(error, "mayHaveArrived") ? new Problem("autotaskAway", {}, { cause: error }) : error;
    });
    // Not waited for: the next save stands behind it in the queue, and the reads that follow need not.
    note(step, id).catch(() => undefined);
    return id;
  }
  return {
    soFar: () => ({ receipt: first, missing: doing }),
    made(receipt) {
      first = receipt;
    },
    create: (entity, values, what = null) => once(what, () => writes.create(entity, values)),
    async update(entity, id, values, what = null) {
      // Twice is the same as once: one that may have arrived is simply sent again.
      await once(what, () => writes.update(entity, id, values).then(() => id), { again: true });
    },
  };
}
