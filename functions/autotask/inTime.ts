import type { Call, Wrapper } from "./send.ts";

/** Milliseconds that one attempt may take. A write is given longer: its outcome is unknown once we stop listening. */
export type Timeouts = Readonly<Record<Call["kind"], number>>;

export const patientTimeouts: Timeouts = { read: 30_000, write: 100_000 };

/** Ends each attempt after its time. */
export const inTime =
  (timeouts: Timeouts): Wrapper =>
  (next) =>
  (call) => {
    const limit = AbortSignal.timeout(timeouts[call.kind]);
    return next({ ...call, signal: call.signal ? AbortSignal.any([call.signal, limit]) : limit });
  };
