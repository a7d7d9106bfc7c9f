import type { Answer, Call, Send } from "../../functions/autotask/send.ts";

export const read: Call = { kind: "read", method: "POST", entity: "Tickets", address: "Tickets/query", body: {} };
export const write: Call = { kind: "write", method: "POST", entity: "Tickets", address: "Tickets", body: {} };
export const change: Call = { ...write, method: "PATCH" };

export const answer = (status: number, body: unknown = "", retryAfter?: string): Answer => ({
  status,
  text: typeof body === "string" ? body : JSON.stringify(body),
  ...(retryAfter === undefined ? {} : { retryAfter }),
});

/** Gives the outcomes one after the other, the last one for ever, and remembers the calls. */
export function giving(...outcomes: readonly (Answer | Error)[]) {
  const calls: Call[] = [];
  const send: Send = async (call) => {
    calls.push(call);
    const outcome = outcomes[Math.min(calls.length, outcomes.length) - 1];
    if (!outcome || outcome instanceof Error) throw outcome;
    return outcome;
  };
  return { send, calls };
}
