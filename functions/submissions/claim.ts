import type { KeptReceipt } from "../forms/receiptCard.ts";
import type { Problem, ProblemCode, ProblemFacts } from "../kit/errors.ts";
import type { Stored, Table } from "../storage/tables.ts";
import type { Label } from "../words/words.ts";

/** A write that can be looked for, sent at this ISO time. */
export interface Unanswered {
  readonly since: string;
}

/** A write of a submission: about to be sent, or the id of what it made. */
export type Step = "sending" | Unanswered | number;

/** A submission's row; partition: tenant and person, row: submission id. The outbox will take it over as it stands. */
export type ClaimRow = {
  readonly action: string;
  /** SHA-256 of what was typed. */
  readonly answers: string;
  /** `partial`: the record is made, something that belongs to it is not; `unknown`: something was sent and no answer came. */
  readonly state: "sending" | "done" | "partial" | "refused" | "unknown";
  /** Until when, as an ISO time, its holder is alive without another word. */
  readonly lease: string;
  /** JSON: step number → Step. */
  readonly steps: string;
  /** JSON: the receipt, or the refusal; empty while there is none. */
  readonly outcome: string;
};

export type ClaimTable = Table<ClaimRow>;

/** A refusal as it is kept: also a repeated request gets the same fresh id. */
export interface KeptRefusal {
  readonly code: ProblemCode;
  readonly facts: ProblemFacts[ProblemCode];
  readonly freshId: string;
}

export const stepsOf = (row: ClaimRow): Readonly<Record<number, Step>> => JSON.parse(row.steps);
export const receiptOf = (row: ClaimRow): KeptReceipt => JSON.parse(row.outcome);
export const refusalOf = (row: ClaimRow): KeptRefusal => JSON.parse(row.outcome);

/** What is made and what is missing, as it is kept. */
export interface KeptPart {
  readonly receipt: KeptReceipt;
  readonly missing: Label | null;
  readonly code: ProblemCode;
  readonly facts: ProblemFacts[ProblemCode];
}

export const partOf = (row: ClaimRow): KeptPart => JSON.parse(row.outcome);

/** The refusal of a problem, with the id under which the form goes on. */
export const refusal = ({ code, facts }: Problem, freshId: string): KeptRefusal => ({ code, facts, freshId });

/** Somebody else has taken the claim over: whoever meets this stops before sending anything. */
export class ClaimLost extends Error {
  override readonly name = "ClaimLost";
}

/** What changes of a row; as a function it is told the row as the changes before it have left it. */
export type Change = Partial<ClaimRow> | ((row: ClaimRow) => Partial<ClaimRow>);

/** A claim in one host's hands. Changes are written one after the other, each on top of the last. */
export interface Held {
  readonly row: () => ClaimRow;
  /** @throws ClaimLost when another host holds it now. */
  readonly save: (change: Change) => Promise<void>;
}

/** Holds the claim `stored`, which this host has just written. */
export function held(table: ClaimTable, stored: Stored<ClaimRow>): Held {
  let current = stored;
  let queue: Promise<void> = Promise.resolve();
  return {
    row: () => current.values,
    save(change) {
      const saved = queue.then(async () => {
        const changed = typeof change === "function" ? change(current.values) : change;
        const next = await table.replace(current, { ...current.values, ...changed });
        if (!next) throw new ClaimLost();
        current = next;
      });
      queue = saved.catch(() => undefined);
      return saved;
    },
  };
}
