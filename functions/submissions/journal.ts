import type { Writes } from "../autotask/autotask.ts";
import type { Changeable, Changes, Creatable, Values } from "../autotask/entities.ts";
import type { KeptReceipt } from "../forms/receiptCard.ts";
import type { Clock } from "../kit/clock.ts";
import { isProblem, Problem } from "../kit/errors.ts";
import type { Label } from "../words/words.ts";
import { type Held, type Step, stepsOf, type Unanswered } from "./claim.ts";

/** A write that can be looked for afterwards. */
export interface Upload {
  /** What sends it, once all that it needs is at hand; whatever is thrown here has sent nothing. */
  ready(): Promise<() => Promise<number>>;
  /** The ids of all that could be what it has made. */
  find(): Promise<readonly number[]>;
}

/** Writes of one submission. */
export interface Journal {
  /** Creates once; `what` is what is missing if it ends here: a sentence of ours, or names of records. */
  create<E extends Creatable>(entity: E, values: Values<E>, what?: Label | null): Promise<number>;
  /** Changes these fields of a record; `what` as for `create`. What is thrown where the values are worked out has sent nothing. */
  update<E extends Changeable>(
    entity: E,
    id: number,
    values: Changes<E> | (() => Changes<E>),
    what?: Label | null,
  ): Promise<void>;
  /** Sends once what can be looked for: where it may have arrived, it is sent again only when it cannot arrive any more and is not there. */
  upload(write: Upload, what: Label): Promise<number>;
  /** Whether a run before this one has sent something. */
  begun(): boolean;
  /** Says what is made already, before writes that may fail without it. */
  made(receipt: KeptReceipt): void;
  /** What is made, and what was being written last. */
  soFar(): { readonly receipt: KeptReceipt | null; readonly missing: Label | null };
}

// A call waits for its turn for a minute or two, and Autotask ends it after five, whoever still listens.
const latestMilliseconds = 7 * 60_000;

/**
 * Writes that are recorded in the claim before they go out and again before the next one starts. Run again after a
 * crash, a step with an id answers from there; one left at "sending" may have arrived and is never sent again.
 */
export function journaled(writes: Writes, claim: Held, clock: Pick<Clock, "now">): Journal {
  let steps = 0;
  let first: KeptReceipt | null = null;
  let doing: Label | null = null;
  const next = (what: Label | null): { readonly step: number; readonly before: Step | undefined } => {
    const step = steps++;
    doing = what;
    return { step, before: stepsOf(claim.row())[step] };
  };
  const note = (step: number, to: Step | null) =>
    claim.save((row) => {
      const { [step]: _, ...others } = stepsOf(row);
      return { steps: JSON.stringify(to === null ? others : { ...others, [step]: to }) };
    });
  const sent = async (step: number, as: Step, send: () => Promise<number>) => {
    await note(step, as);
    return send().catch(async (error: unknown) => {
      if (isProblem(error) && error.code !== "mayHaveArrived") await note(step, null);
      throw error;
    });
  };

  /** What an upload without an answer has made, or null where it has made nothing and will not. */
  async function sought({ since }: Unanswered, { find }: Upload): Promise<number | null> {
    const others = Object.values(stepsOf(claim.row()));
    const id = (await find()).find((one) => !others.includes(one)) ?? null;
    if (id === null && clock.now() < Date.parse(since) + latestMilliseconds) throw new Problem("mayHaveArrived", {});
    return id;
  }

  async function uploaded(step: number, { ready }: Upload): Promise<number> {
    const send = await ready();
    return sent(step, { since: new Date(clock.now()).toISOString() }, send);
  }

  const begun = claim.row().steps !== "{}";

  return {
    begun: () => begun,
    soFar: () => ({ receipt: first, missing: doing }),
    made(receipt) {
      first = receipt;
    },
    async create(entity, values, what = null) {
      const { step, before } = next(what);
      if (typeof before === "number") return before;
      if (before) throw new Problem("mayHaveArrived", {});
      const id = await sent(step, "sending", () => writes.create(entity, values));
      // Not waited for: the next save stands behind it in the queue, and the reads that follow need not.
      note(step, id).catch(() => undefined);
      return id;
    },
    async update(entity, id, values, what = null) {
      const { step, before } = next(what);
      if (typeof before === "number") return;
      const changes = typeof values === "function" ? values() : values;
      await note(step, "sending");
      await writes.update(entity, id, changes).catch(async (error: unknown) => {
        if (isProblem(error)) await note(step, null);
        // Twice is the same as once: one that may have arrived can simply be sent again.
        throw isProblem(error, "mayHaveArrived") ? new Problem("autotaskAway", {}, { cause: error }) : error;
      });
      note(step, id).catch(() => undefined);
    },
    async upload(write, what) {
      const { step, before } = next(what);
      if (typeof before === "number") return before;
      if (before === "sending") throw new Problem("mayHaveArrived", {});
      const id = (before && (await sought(before, write))) ?? (await uploaded(step, write));
      await note(step, id);
      return id;
    },
  };
}
