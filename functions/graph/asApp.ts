import type { Log } from "../kit/log.ts";

/** Where Graph is, and the app's own token for a tenant; null where it has none. */
export interface GraphSettings {
  readonly graphUrl: string;
  readonly token: (tenant: string) => Promise<string | null>;
}

/** Reads a path of Graph as the app; null where it has no token, may not or gets no answer. Never throws: Graph is optional. */
export type ReadAsApp = (tenant: string, path: string, signal?: AbortSignal) => Promise<unknown>;

const timeoutMilliseconds = 3_000;

/** Microsoft Graph, read as the app. */
export const asApp =
  ({ graphUrl, token }: GraphSettings, log: Log): ReadAsApp =>
  async (tenant, path, signal) => {
    const limit = AbortSignal.any([AbortSignal.timeout(timeoutMilliseconds), ...(signal ? [signal] : [])]);
    try {
      const bearer = await Promise.race([token(tenant), aborted(limit)]);
      if (!bearer) return null;
      const headers = { Authorization: `Bearer ${bearer}`, Accept: "application/json" };
      const answer = await fetch(`${graphUrl}/${path}`, { headers, signal: limit });
      if (answer.ok) return await answer.json();
      log.warn("graph", { status: answer.status });
      await answer.body?.cancel();
    } catch (error) {
      log.warn("graph", { status: 0, kind: error instanceof Error ? error.name : "unknown" });
    }
    return null;
  };

// A managed identity that is not there is sought for longer than anybody waits.
const aborted = async (signal: AbortSignal): Promise<never> => {
  signal.throwIfAborted();
  return new Promise((_, reject) => signal.addEventListener("abort", () => reject(signal.reason), { once: true }));
};
