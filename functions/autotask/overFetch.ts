import { NoAnswer, type Send } from "./send.ts";

/** Sends over HTTP. Redirects are answers: followed, they would carry the key elsewhere. */
export const overFetch =
  (fetch: typeof globalThis.fetch): Send =>
  async (call) => {
    const request = new Request(call.address, {
      method: call.method,
      headers: { Accept: "application/json", ...call.headers },
      body: call.body === undefined ? null : JSON.stringify(call.body),
      redirect: "manual",
    });
    if (call.signal?.aborted) throw new NoAnswer(false, call.signal.reason);
    try {
      const response = await fetch(request, { signal: call.signal ?? null });
      return { status: response.status, text: await response.text(), retryAfter: response.headers.get("retry-after") };
    } catch (error) {
      throw new NoAnswer(!neverReached(error), error);
    }
  };

const certificateRefused = /CERT|SELF_SIGNED|UNABLE_TO_VERIFY/;

function neverReached(error: unknown): boolean {
  if (error instanceof AggregateError) return error.errors.every(neverReached);
  if (!(error instanceof Error)) return false;
  const { code, syscall } = error as NodeJS.ErrnoException;
  if (syscall === "connect" || syscall === "getaddrinfo") return true;
  if (code === "UND_ERR_CONNECT_TIMEOUT" || certificateRefused.test(code ?? "")) return true;
  return error.cause !== undefined && neverReached(error.cause);
}
