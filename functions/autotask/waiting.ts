import { Problem } from "../kit/errors.ts";

/** Waits for what others may be waiting for too: an abort ends this waiting only, as autotaskAway, not what is waited for. */
export async function waitingFor<T>(shared: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (!signal) return shared;
  const { promise: aborted, reject } = Promise.withResolvers<never>();
  const abort = () => reject(new Problem("autotaskAway", {}, { cause: signal.reason }));
  signal.addEventListener("abort", abort);
  if (signal.aborted) abort();
  try {
    return await Promise.race([shared, aborted]);
  } finally {
    signal.removeEventListener("abort", abort);
  }
}
