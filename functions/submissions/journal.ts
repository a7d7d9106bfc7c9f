import type { Writes } from "../autotask/autotask.ts";
import type { Changeable, Changes, Creatable, Values } from "../autotask/entities.ts";
import type { Clock } from "../kit/clock.ts";
import { isProblem, Problem } from "../kit/errors.ts";
import type { Label } from "../words/words.ts";
import { ClaimLost, type Held, type Step, stepsOf, type Unanswered } from "./claim.ts";

/** A write that can be looked for afterwards. */
export interface Upload {
  /** What sends it, once all that it needs is at hand; whatever is thrown here has sent nothing. */
  ready(): Promise<() => Promise<number>>;
  /** The ids of all that could be what it has made. */
  find(): Promise<readonly number[]>;
}

/** Writes of one submission. */
export interface Journal {
  /** Creates once. */
  create<E extends Creatable>(entity: E, values: Values<E>): Promise<number>;
  /** Changes these fields of a record; values that are asked for are asked for only where it is not changed yet. */
  update<E extends Changeable>(entity: E, id: number, values: Changes<E> | (() => Promise<Changes<E>>)): Promise<void>;
  /** Sends once what can be looked for: where it may have arrived, it is sent again only when it cannot arrive any more and is not there. */
  upload(write: Upload): Promise<number>;
  /**
   * Does what belongs to a record that is made. Where it fails, `what` is told as missing, and what comes after it is done all the
   * same, unless Autotask is away. Answers with what `work` has made; where that is missing, asking for it throws why.
   */
  also<T>(what: Label, work: () => Promise<T>): Promise<() => T>;
  /** Whether a run before this one has sent something. */
  begun(): boolean;
  /** What is missing so far, and what was thrown there. */
  failed(): readonly Failed[];
}

/** What `also` could not do, and why: a Problem or a bug. */
export interface Failed {
  readonly what: Label;
  readonly error: unknown;
}

// A call waits for its turn for a minute or two, and Autotask ends it after five, whoever still listens.
const latestMilliseconds = 7 * 60_000;

/**
 * Writes that are recorded in the claim before they go out and again before the next one starts. Run again after a
 * crash, a step with an id answers from there; one left at "sending" may have arrived and is never sent again.
 */
export function journaled(writes: Writes, claim: Held, clock: Pick<Clock, "now">): Journal {
  const failed: Failed[] = [];
  // A write waits for a minute until Autotask is there: one that did so in vain speaks for those behind it.
  let away: Problem | null = null;
  // The same write has the same key in every run, whatever was left out before it: each `also` counts its own.
  let counted = { within: "", steps: 0 };
  const nextKey = (): string => `${counted.within}${counted.steps++}`;
  const next = (): { readonly step: string; readonly before: Step | undefined } => {
    const step = nextKey();
    return { step, before: stepsOf(claim.row())[step] };
  };
  const note = (step: string, to: Step | null) =>
    claim.save((row) => {
      const { [step]: _, ...others } = stepsOf(row);
      return { steps: JSON.stringify(to === null ? others : { ...others, [step]: to }) };
    });
  const sent = async (step: string, as: Step, send: () => Promise<number>) => {
    await note(step, as);
    return send().catch(async (error: unknown) => {
      if (isProblem(error) && error.code !== "mayHaveArrived") await note(step, null);
      throw error;
    });
  };

  /** What an upload without an answer has made, or null where it has made nothing and will not. */
  async function sought({ since }: Unanswered, { find }: Upload): Promise<number | null> {
    // Ids of other kinds of records say nothing.
    const siblings = Object.entries(stepsOf(claim.row())).filter(([key]) => key.startsWith(counted.within));
    const others = siblings.map(([, step]) => step);
    const id = (await find()).find((one) => !others.includes(one)) ?? null;
    if (id === null && clock.now() < Date.parse(since) + latestMilliseconds) throw new Problem("mayHaveArrived", {});
    return id;
  }

  async function uploaded(step: string, { ready }: Upload): Promise<number> {
    const send = await ready();
    return sent(step, { since: new Date(clock.now()).toISOString() }, send);
  }

  const begun = claim.row().steps !== "{}";

  return {
    begun: () => begun,
    failed: () => failed,
    async also(what, work) {
      const outer = counted;
      counted = { within: `${nextKey()}.`, steps: 0 };
      try {
        if (away) throw away;
        const made = await work();
        return () => made;
      } catch (error) {
        if (error instanceof ClaimLost) throw error;
        failed.push({ what, error });
        if (isAway(error)) away = error;
        return () => {
          throw error;
        };
      } finally {
        counted = outer;
      }
    },
    async create(entity, values) {
      const { step, before } = next();
      if (typeof before === "number") return before;
      if (before) throw new Problem("mayHaveArrived", {});
      const id = await sent(step, "sending", () => writes.create(entity, values));
      // Not waited for: the next save stands behind it in the queue, and the reads that follow need not.
      note(step, id).catch(() => undefined);
      return id;
    },
    async update(entity, id, values) {
      const { step, before } = next();
      if (typeof before === "number") return;
      const changes = typeof values === "function" ? await values() : values;
      await note(step, "sending");
      await writes.update(entity, id, changes).catch(async (error: unknown) => {
        if (isProblem(error)) await note(step, null);
        // Twice is the same as once: one that may have arrived can simply be sent again.
        throw isProblem(error, "mayHaveArrived") ? new Problem("autotaskAway", {}, { cause: error }) : error;
      });
      note(step, id).catch(() => undefined);
    },
    async upload(write) {
      const { step, before } = next();
      if (typeof before === "number") return before;
      if (before === "sending") throw new Problem("mayHaveArrived", {});
      const id = (before && (await sought(before, write))) ?? (await uploaded(step, write));
      await note(step, id);
      return id;
    },
  };
}

// A single change without an answer says nothing of other writes.
const isAway = (error: unknown): error is Problem => isProblem(error, "autotaskAway") && !isProblem(error.cause);
