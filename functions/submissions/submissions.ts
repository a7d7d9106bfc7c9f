import { randomUUID } from "node:crypto";
import type { Writes } from "../autotask/autotask.ts";
import type { Missing } from "../forms/missing.ts";
import type { KeptReceipt } from "../forms/receiptCard.ts";
import type { Clock } from "../kit/clock.ts";
import { isProblem, Problem } from "../kit/errors.ts";
import type { Log } from "../kit/log.ts";
import { ownerOf } from "../storage/owner.ts";
import type { Stored } from "../storage/tables.ts";
import {
  ClaimLost,
  type ClaimRow,
  type ClaimTable,
  type Held,
  held,
  isBeneath,
  partly,
  partOf,
  receiptOf,
  refusal,
  refusalOf,
  stepsOf,
} from "./claim.ts";
import { type Journal, journaled } from "./journal.ts";

/** Whose submission, and under which id. */
export interface Key {
  readonly tenant: string;
  readonly objectId: string;
  readonly id: string;
}

/** What became of a submission. */
export type Outcome =
  | { readonly state: "done"; readonly receipt: KeptReceipt; readonly changed: boolean }
  | { readonly state: "refused"; readonly problem: Problem; readonly freshId: string }
  | {
      readonly state: "partial";
      readonly receipt: KeptReceipt;
      readonly missing: readonly Missing[];
      readonly changed: boolean;
    }
  | { readonly state: "sending" }
  | { readonly state: "unknown" };

/** What is to be sent: `run` is straight-line code that can run again from the top. */
export interface Work extends Key {
  readonly action: string;
  /** A fingerprint of what was typed. */
  readonly answers: string;
  readonly run: (writes: Journal) => Promise<KeptReceipt>;
}

export interface Submissions {
  /** What became of it so far, whatever the answers where they are null, or however they go on; null when it was never sent, or its host stopped before anything went out. */
  look(key: Key, answers: string | null): Promise<Outcome | null>;
  /** Sends it once, whoever else does the same; after `patience` milliseconds answers "sending" and goes on. */
  submit(work: Work, writes: Writes, patience: number): Promise<Outcome>;
}

// A holder that has not been heard of for this long is gone: its host was stopped.
const leaseMilliseconds = 10_000;
const renewMilliseconds = 3_000;
const lookAgainMilliseconds = 150;

/** Submissions over the claim table: what was submitted becomes at most one record. */
export function submissions(
  table: ClaimTable,
  { clock, log }: { readonly clock: Clock; readonly log: Log },
): Submissions {
  const lease = () => new Date(clock.now() + leaseMilliseconds).toISOString();
  const alive = (row: ClaimRow) => Date.parse(row.lease) > clock.now();

  function outcomeOf(row: ClaimRow, answers: string | null): Outcome | null {
    const changed = answers !== null && !row.answers.startsWith(answers);
    if (row.state === "done") return { state: "done", receipt: receiptOf(row), changed };
    if (row.state === "refused") return refused(row);
    if (row.state === "partial") return { state: "partial", ...partOf(row), changed };
    if (row.state === "unknown") return { state: "unknown" };
    if (alive(row)) return { state: "sending" };
    // Its holder was stopped while it went on with the rest.
    if (row.outcome !== "") return { state: "partial", ...partOf(row), changed };
    return isUnsure(row) ? { state: "unknown" } : null;
  }

  async function claimed(work: Work): Promise<Stored<ClaimRow> | Outcome> {
    const { action, answers } = work;
    const row: ClaimRow = { action, answers, state: "sending", lease: lease(), steps: "{}", outcome: "" };
    const fresh = await table.insert(ownerOf(work), rowKey(work), row);
    if (fresh) return fresh;
    const stored = await table.get(ownerOf(work), rowKey(work));
    const outcome = stored && outcomeOf(stored.values, answers);
    if (outcome && !(outcome.state === "partial" && mayGoOn(stored.values))) return outcome;
    const begun = stored && stored.values.steps !== "{}";
    // Its steps are those of other answers: going on would mix the two.
    if (begun && stored.values.answers !== answers) return outcome ?? { state: "unknown" };
    const taken =
      stored &&
      (await table.replace(stored, {
        ...stored.values,
        ...(begun ? {} : { answers }),
        state: "sending",
        lease: lease(),
      }));
    return taken ?? { state: "sending" };
  }

  async function carriedOut(work: Work, writes: Writes, claim: Held): Promise<Outcome> {
    const stopRenewing = renewing(claim);
    const journal = journaled(writes, claim, clock);
    try {
      const receipt = await work.run(journal);
      stopRenewing();
      const missing = journal.failed().map(({ what, error }) => ({ what, problem: problemOf(error) }));
      if (missing.length > 0) return inPart(claim, receipt, missing);
      await kept(claim.save({ state: "done", outcome: JSON.stringify(receipt) }));
      return { state: "done", receipt, changed: claim.row().answers !== work.answers };
    } catch (error) {
      stopRenewing();
      if (error instanceof ClaimLost) return { state: "sending" };
      return stopped(claim, problemOf(error));
    }
  }

  /** What is made stays, and the rest is named. */
  async function inPart(claim: Held, receipt: KeptReceipt, missing: readonly Missing[]): Promise<Outcome> {
    await kept(claim.save({ state: "partial", outcome: partly(receipt, missing) }));
    return { state: "partial", receipt, missing, changed: false };
  }

  /** A refusal that made nothing gives the form back; whatever may have arrived is never sent again. */
  async function stopped(claim: Held, problem: Problem): Promise<Outcome> {
    if (claim.row().outcome !== "") {
      // Going on has ended before it came to what an earlier run could not make.
      const { receipt, missing } = partOf(claim.row());
      const still = missing.map(({ what }) => ({ what, problem }));
      return inPart(claim, receipt, still);
    }
    if (problem.code === "mayHaveArrived" || claim.row().steps !== "{}") {
      await kept(claim.save({ state: "unknown" }));
      return { state: "unknown" };
    }
    const freshId = randomUUID();
    await kept(claim.save({ state: "refused", outcome: JSON.stringify(refusal(problem, freshId)) }));
    return { state: "refused", problem, freshId };
  }

  const problemOf = (error: unknown): Problem =>
    isProblem(error) ? error : new Problem("unexpected", { reference: log.bug("submission", error) });

  // The outcome is known and is answered also where it could not be written: a later look then says "unknown".
  const kept = (saving: Promise<void>) => saving.catch((error: unknown) => void log.bug("claim not saved", error));

  function renewing(claim: Held): () => void {
    const timer = setInterval(() => claim.save({ lease: lease() }).catch(() => undefined), renewMilliseconds);
    return () => clearInterval(timer);
  }

  async function settled(work: Work, writes: Writes, until: number): Promise<Outcome> {
    const claim = await claimed(work);
    if ("values" in claim) return carriedOut(work, writes, held(table, claim));
    if (claim.state !== "sending" || clock.now() >= until) return claim;
    await clock.sleep(lookAgainMilliseconds);
    return settled(work, writes, until);
  }

  return {
    async look(key, answers) {
      const stored = await table.get(ownerOf(key), rowKey(key));
      return stored && outcomeOf(stored.values, answers);
    },
    async submit(work, writes, patience) {
      const timeUp = new AbortController();
      const late = clock.sleep(patience, timeUp.signal).then((): Outcome => ({ state: "sending" }));
      late.catch(() => undefined);
      try {
        return await Promise.race([settled(work, writes, clock.now() + patience), late]);
      } finally {
        timeUp.abort();
      }
    },
  };
}

// Ids mean the same in either case, and clients write them as they like.
const rowKey = ({ id }: Key): string => id.toLowerCase();

/** Whether the rest can be sent: something of it has not arrived for certain. */
const mayGoOn = (row: ClaimRow): boolean =>
  partOf(row).missing.some(({ problem }) => problem.code !== "mayHaveArrived");

/** Whether the record itself may have arrived; what belongs to it does not stop the rest. */
const isUnsure = (row: ClaimRow): boolean =>
  Object.entries(stepsOf(row)).some(([key, step]) => step === "sending" && !isBeneath(key));

const refused = (row: ClaimRow): Outcome => {
  const { code, facts, freshId } = refusalOf(row);
  return { state: "refused", problem: new Problem(code, facts), freshId };
};
