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
      throw new NoAnswer(!neverReached(error as NetworkError), error);
    }
  };

interface NetworkError {
  readonly code?: string;
  readonly syscall?: string;
  readonly cause?: NetworkError;
  readonly errors?: readonly NetworkError[];
}

const beforeSending = /^UND_ERR_CONNECT_TIMEOUT$|CERT|UNABLE_TO_VERIFY/;

// fetch fails with "fetch failed" for everything; what the network said stands beneath, once for each address tried.
function neverReached({ code = "", syscall = "", cause, errors }: NetworkError): boolean {
  if (errors) return errors.every(neverReached);
  if (syscall === "connect" || syscall === "getaddrinfo" || beforeSending.test(code)) return true;
  return cause !== undefined && neverReached(cause);
}
