import { createServer, type IncomingHttpHeaders, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { connect } from "../../functions/autotask/connect.ts";
import type { Clock } from "../../functions/kit/clock.ts";
import { jsonLog } from "../../functions/kit/log.ts";

/** A request as the server saw it. */
import { type AutotaskOptions, startAutotask } from "../sandbox/autotask/startAutotask.ts";
export interface Seen {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** A server of this machine whose every answer `reply` writes. */
export async function serving(reply: (seen: Seen, response: ServerResponse) => void) {
  const seen: Seen[] = [];
  const server = createServer(async (request, response) => {
    let body = "";
    for await (const chunk of request) body += chunk;
    const one = { method: request.method ?? "", path: request.url ?? "", headers: request.headers, body };
    seen.push(one);
    reply(one, response);
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const close = () => {
    server.closeAllConnections();
    return new Promise((closed) => server.close(closed));
  };
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, seen, close };
}

/** Writes a JSON answer. */
export const say = (response: ServerResponse, status: number, body: unknown, headers: Record<string, string> = {}) =>
  response.writeHead(status, { "Content-Type": "application/json", ...headers }).end(JSON.stringify(body));

/** A clock that stands still but for the sleeping, which it does at once and remembers. */
export function testClock(start = 1_800_000_000_000) {
  let now = start;
  const slept: number[] = [];
  const clock: Clock = {
    now: () => now,
    async sleep(milliseconds, signal) {
      signal?.throwIfAborted();
      slept.push(milliseconds);
      now += milliseconds;
    },
  };
  const pass = (milliseconds: number) => {
    now += milliseconds;
  };
  return { clock, slept, pass };
}

/** A log, and its lines. */
export function testLog() {
  const lines: string[] = [];
  return { log: jsonLog((_, line) => lines.push(line)), lines };
}

export const key = { username: "api@nordlicht.example", secret: "s3cret", integrationCode: "CODE1" };

/** A client of a server that answers as `reply` says and is its own zone look-up. */
export async function client(
  reply: (seen: Seen, response: ServerResponse) => void,
  timeouts = { read: 5000, write: 5000 },
) {
  const server = await serving((seen, response) => {
    if (!seen.path.startsWith("/zone")) return reply(seen, response);
    return say(response, 200, { url: `${server.url}/ATServicesRest/`, webUrl: `${server.url}/` });
  });
  const { clock, slept, pass } = testClock();
  const { log, lines } = testLog();
  const settings = { ...key, zoneLookup: `${server.url}/zone` };
  const autotask = connect(settings, { clock, log, timeouts, random: () => 0 });
  const calls = () => server.seen.filter(({ path }) => !path.startsWith("/zone"));
  return { autotask, server, calls, clock, slept, pass, lines, close: server.close };
}

/** A client of the stand-in Autotask, made with the sandbox's options. */
export async function standIn(options: AutotaskOptions = {}) {
  const autotask = await startAutotask(options);
  const { clock, slept, pass } = testClock();
  const { log, lines } = testLog();
  const connected = (more: Partial<typeof key> = {}) =>
    connect(
      { ...autotask.credentials, zoneLookup: autotask.zoneLookup, ...more },
      { clock, log, random: () => 0, timeouts: { read: 2000, write: 2000 } },
    );
  return { sandbox: autotask, autotask: connected(), connected, clock, slept, pass, lines, close: autotask.close };
}
