import type { Clock } from "../kit/clock.ts";
import type { Log } from "../kit/log.ts";
import { isBusy, isCrowded, isGatewayTrouble } from "./answers.ts";
import { type Answer, type Call, NoAnswer, type Wrapper } from "./send.ts";

/** What the time between attempts is made of. `random` answers 0 to below 1. */
export interface Pace {
  readonly clock: Clock;
  readonly log: Log;
  readonly random: () => number;
}

// Milliseconds. Whoever reads is looking at an empty window, and shares the answer with others who begin to wait later:
// a long pause would outlast the trouble. A write goes on behind the claim.
const patience = { read: 12_000, write: 60_000 };
const longestWait = { read: 1_500, write: 15_000 };
const firstWait = { read: 250, write: 500 };

/**
 * Tries again what was refused for its number of requests, and what met trouble on the way and does no harm twice, for a
 * while and as long as the caller waits. A record that may have been made is never sent again.
 */
export const retrying =
  (pace: Pace): Wrapper =>
  (next) =>
  async (call) => {
    const until = pace.clock.now() + patience[call.kind];
    for (let attempt = 0; ; attempt += 1) {
      const outcome = await settled(next(call));
      const wait = waitBefore(call.kind, attempt + 1, outcome, pace);
      if (!mayBeRepeated(call, outcome) || pace.clock.now() + wait > until) return taken(outcome);
      pace.log.info("autotask.retry", { entity: call.entity, kind: call.kind, status: statusOf(outcome), wait });
      if (!(await slept(pace.clock, wait, call.signal))) return taken(outcome);
    }
  };

type Outcome = { readonly answer: Answer } | { readonly error: unknown };

const settled = (answer: Promise<Answer>): Promise<Outcome> =>
  answer.then(
    (answer) => ({ answer }),
    (error: unknown) => ({ error }),
  );

function taken(outcome: Outcome): Answer {
  if ("error" in outcome) throw outcome.error;
  return outcome.answer;
}

function mayBeRepeated(call: Call, outcome: Outcome): boolean {
  if (call.signal?.aborted) return false;
  if ("error" in outcome) return isHarmless(call) && outcome.error instanceof NoAnswer;
  // Too many bytes within five minutes may be told like too many requests: the same bytes again make it no better.
  if (call.upload) return isCrowded(outcome.answer);
  return isBusy(outcome.answer) || (isHarmless(call) && isGatewayTrouble(outcome.answer));
}

// A PATCH carries what a field shall be, never by how much it changes.
const isHarmless = ({ kind, method }: Call): boolean => kind === "read" || method === "PATCH";

function waitBefore(kind: Call["kind"], attempt: number, outcome: Outcome, { clock, random }: Pace): number {
  const asked = "answer" in outcome ? retryAfter(outcome.answer, clock.now()) : 0;
  const growing = Math.min(firstWait[kind] * 2 ** (attempt - 1), longestWait[kind]);
  return Math.round(asked + growing * (0.5 + random() / 2));
}

// Seconds, or a date: RFC 9110, 10.2.3.
function retryAfter({ retryAfter: header }: Answer, now: number): number {
  if (!header) return 0;
  const wait = /^\d+$/.test(header) ? Number(header) * 1000 : Date.parse(header) - now;
  return Number.isNaN(wait) ? 0 : Math.max(wait, 0);
}

const statusOf = (outcome: Outcome): number | null => ("answer" in outcome ? outcome.answer.status : null);

const slept = (clock: Clock, wait: number, signal: AbortSignal | undefined): Promise<boolean> =>
  clock.sleep(wait, signal).then(
    () => true,
    () => false,
  );
