import type { Missing } from "../forms/missing.ts";
import type { KeptReceipt } from "../forms/receiptCard.ts";
import { Problem, type ProblemCode, type ProblemFacts } from "../kit/errors.ts";
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
  /** A fingerprint of what was typed. */
  readonly answers: string;
  /** `partial`: the record is made, something that belongs to it is not; `unknown`: something was sent and no answer came. */
  readonly state: "sending" | "done" | "partial" | "refused" | "unknown";
  /** Until when, as an ISO time, its holder is alive without another word. */
  readonly lease: string;
  /** JSON: the key of a step → Step. */
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

/** Whether the step with this key belongs to a record that is made. */
export const isBeneath = (key: string): boolean => key.includes(".");

export const stepsOf = (row: ClaimRow): Readonly<Record<string, Step>> => JSON.parse(row.steps);
export const receiptOf = (row: ClaimRow): KeptReceipt => JSON.parse(row.outcome);
export const refusalOf = (row: ClaimRow): KeptRefusal => JSON.parse(row.outcome);

/** What is made and what is missing, as it is kept. */
interface KeptPart {
  readonly receipt: KeptReceipt;
  readonly missing: readonly {
    readonly what: Label;
    readonly code: ProblemCode;
    readonly facts: ProblemFacts[ProblemCode];
  }[];
}

/** The outcome of what is made in part. */
export function partly(receipt: KeptReceipt, missing: readonly Missing[]): string {
  const named = missing.map(({ what, problem: { code, facts } }) => ({ what, code, facts }));
  return JSON.stringify({ receipt, missing: named } satisfies KeptPart);
}

/** What is made and what is missing, of a row that is partial or was. */
export function partOf(row: ClaimRow): { readonly receipt: KeptReceipt; readonly missing: readonly Missing[] } {
  const { receipt, missing }: KeptPart = JSON.parse(row.outcome);
  return { receipt, missing: missing.map(({ what, code, facts }) => ({ what, problem: new Problem(code, facts) })) };
}

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
