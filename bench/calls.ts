import { subscribe, unsubscribe } from "node:diagnostics_channel";
import type { ClientRequest, IncomingMessage } from "node:http";

/** A request that this process sent: when it went out, and when its answer had come whole, in milliseconds. */
export interface Call {
  readonly method: string;
  readonly origin: string;
  readonly path: string;
  readonly begin: number;
  readonly end: number;
}

interface FetchRequest {
  readonly method: string;
  readonly origin: string;
  readonly path: string;
}

/** What goes out of this process, by `fetch` and by `node:http`, from now on. */
export interface Watched {
  /** Those since the last look whose answers have come. */
  readonly take: () => readonly Call[];
  readonly stop: () => void;
}

/** Begins to watch. */
export function watchCalls(): Watched {
  const begun = new WeakMap<object, number>();
  let calls: Call[] = [];
  const began = (request: object) => void begun.set(request, performance.now());
  const ended = (request: object, { method, origin, path }: FetchRequest) => {
    const begin = begun.get(request);
    if (begin === undefined) return;
    begun.delete(request);
    calls.push({ method, origin, path, begin, end: performance.now() });
  };
  const listeners: Readonly<Record<string, (message: unknown) => void>> = {
    "undici:request:create": (message) => began((message as { request: object }).request),
    "undici:request:trailers": (message) => fetched(message),
    "undici:request:error": (message) => fetched(message),
    "http.client.request.start": (message) => began((message as { request: object }).request),
    "http.client.response.finish": (message) => {
      const { request, response } = message as { request: ClientRequest; response: IncomingMessage };
      response.once("close", () => ended(request, addressOf(request)));
    },
    "http.client.request.error": (message) => {
      const { request } = message as { request: ClientRequest };
      ended(request, addressOf(request));
    },
  };
  const fetched = (message: unknown) => {
    const { request } = message as { request: FetchRequest };
    ended(request, request);
  };
  for (const [channel, listener] of Object.entries(listeners)) subscribe(channel, listener);
  return {
    take() {
      const taken = calls;
      calls = [];
      return taken;
    },
    stop() {
      for (const [channel, listener] of Object.entries(listeners)) unsubscribe(channel, listener);
    },
  };
}

const addressOf = (request: ClientRequest): FetchRequest => ({
  method: request.method,
  origin: `${request.protocol}//${request.getHeader("host")}`,
  path: request.path,
});

/** How many of the calls had to wait for one another: the longest row in which each began after the one before had ended. */
export function longestChain(calls: readonly Call[]): number {
  let length = 0;
  let free = Number.NEGATIVE_INFINITY;
  for (const { begin, end } of calls.toSorted((one, other) => one.end - other.end)) {
    if (begin < free) continue;
    length += 1;
    free = end;
  }
  return length;
}

/** The milliseconds between `begin` and `end` in which no call was under way. */
export function ownTime(begin: number, end: number, calls: readonly Call[]): number {
  let own = 0;
  let free = begin;
  for (const call of calls.toSorted((one, other) => one.begin - other.begin)) {
    own += Math.max(0, Math.min(call.begin, end) - free);
    free = Math.max(free, call.end);
  }
  return own + Math.max(0, end - free);
}
