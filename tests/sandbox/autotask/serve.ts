import { once } from "node:events";
import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { type Answer, noRoute } from "./answers.ts";
import { apiAnswer, apiPath, endpointOf } from "./api.ts";
import { type Call, readCall } from "./calls.ts";
import type { AutotaskRequest, Controls } from "./controls.ts";
import type { Fault, Faults } from "./faults.ts";
import type { Late } from "./late.ts";
import type { Door, Limits } from "./limits.ts";
import { pageAnswer } from "./page.ts";
import { remoteAnswer } from "./remote.ts";
import type { World } from "./world.ts";
import { keyRefusal, movedAway, zoneAnswer } from "./zone.ts";

/** What answering a request takes. */
export interface Parts {
  readonly world: World;
  readonly controls: Controls;
  readonly door: Door;
  readonly faults: Faults;
  readonly late: Late;
  readonly limits: Limits;
  readonly latency: number;
  readonly sleep: (milliseconds: number, signal: AbortSignal) => Promise<void>;
  readonly log: (line: string) => void;
  readonly requests: AutotaskRequest[];
  /** Where the tenant lives now. */
  readonly home: () => string;
  /** Aborted when the stand-in closes: whoever still waits, stops. */
  readonly closing: AbortSignal;
}

function send(response: ServerResponse, { status, headers = {}, body }: Answer): void {
  const isText = typeof body === "string";
  const text = body === undefined ? "" : isText ? body : JSON.stringify(body);
  const type = isText ? "text/html; charset=utf-8" : "application/json; charset=utf-8";
  const described = body === undefined ? {} : { "Content-Type": type };
  response.writeHead(status, { ...described, "Content-Length": Buffer.byteLength(text), ...headers });
  response.end(text);
}

function bodyOf(text: string): unknown {
  try {
    return text === "" ? undefined : JSON.parse(text);
  } catch {
    return text;
  }
}

function answerTo({ world, door, limits, home }: Parts, call: Call): Answer {
  const zone = zoneAnswer(world, call, home());
  if (zone) return zone;
  if (call.root !== home()) return movedAway(world);
  return keyRefusal(world, call) ?? apiAnswer(world, door, limits.requestsPerHour, call);
}

function execute(parts: Parts, when: boolean | { readonly after: number }, call: Call): void {
  if (when === true) answerTo(parts, call);
  if (typeof when === "object") parts.late.add(when.after, () => answerTo(parts, call));
}

/** Answers, or does what the fault says instead: before the call is executed, or after it where the fault says so. */
async function answer(parts: Parts, fault: Fault | null, call: Call, response: ServerResponse): Promise<void> {
  if (fault === null) return send(response, answerTo(parts, call));
  if (fault.kind === "delay") {
    await parts.sleep(fault.milliseconds, parts.closing);
    return send(response, answerTo(parts, call));
  }
  execute(parts, fault.executed ?? false, call);
  if (fault.kind === "drop") response.destroy();
  if (fault.kind === "answer") send(response, { status: fault.status, headers: fault.headers ?? {}, body: fault.body });
}

async function answerApi(parts: Parts, call: Call, response: ServerResponse): Promise<void> {
  const { method, headers } = call;
  const entity = endpointOf(call);
  const path = call.url.pathname;
  parts.requests.push({ method, path, entity, headers, body: bodyOf(call.text) });
  // Asking for the zone is not counted.
  const isCounted = entity?.toLowerCase() !== "zoneinformation";
  const entered = isCounted ? parts.door.enter(`${headers.apiintegrationcode} ${entity}`) : () => undefined;
  if (typeof entered !== "function") return send(response, entered);
  response.once("close", entered);
  const fault = parts.faults.take({ method, entity, path });
  const latency = parts.latency + parts.door.latency();
  if (latency > 0) await parts.sleep(latency, parts.closing);
  await answer(parts, fault, call, response);
}

async function handle(parts: Parts, root: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const call = await readCall(request, root);
  parts.late.settle();
  response.once("finish", () => parts.log(`${call.method} ${call.url.pathname} ${response.statusCode}`));
  if (apiPath(call)) return answerApi(parts, call, response);
  send(response, remoteAnswer(parts.controls, call) ?? pageAnswer(parts.world, call) ?? noRoute(call.url.href));
}

/** Begins to answer on a port of 127.0.0.1; `root` is its address. Rejects where the port is taken. */
export async function serve(
  parts: Parts,
  port: number,
): Promise<{ readonly root: string; readonly close: () => Promise<void> }> {
  const listener: RequestListener = (request, response) => {
    // Whoever hung up before the end of the request gets no answer, and nobody does when the stand-in closes.
    handle(parts, root, request, response).catch(() => response.destroy());
  };
  const server = createServer(listener).listen(port, "127.0.0.1");
  await once(server, "listening");
  const root = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const close = async () => {
    const closed = once(server, "close");
    server.close();
    server.closeAllConnections();
    await closed;
  };
  return { root, close };
}
