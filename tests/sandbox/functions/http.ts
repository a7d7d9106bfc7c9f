import type { IncomingMessage, ServerResponse } from "node:http";
import { buffer } from "node:stream/consumers";
import type { Trigger } from "./core.ts";
import { type Match, type Route, router } from "./routes.ts";
import type { RpcCookie, RpcData, RpcHttp } from "./rpc.ts";
import type { Invoke } from "./worker.ts";

/** Hands a request to the function it fits, and writes that function's answer. */
export type Answer = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** The http triggers of an app; like the real host 404 where none fits and 500 with nothing in it where one throws. */
export function httpTriggers(
  triggers: ReadonlyMap<string, Trigger>,
  prefix: string,
  invoke: Invoke,
  complain: (text: string, error: unknown) => void,
): Answer {
  const find = router([...triggers].filter(([, { binding }]) => isHttp(binding.type)).map(route(prefix)));
  return async (request, response) => {
    const url = new URL(request.url ?? "/", `http://${request.headers.host}`);
    const match = find(request.method ?? "GET", url.pathname);
    if (!match) return empty(response, 404);
    try {
      const { returnValue } = await invoke(match.function, { http: await requestData(request, url, match) });
      if (returnValue?.http) write(response, returnValue.http);
      else empty(response, 204);
    } catch (error) {
      complain(`${match.function} failed`, error);
      empty(response, 500);
    }
  };
}

/** Answers a status and nothing else. */
export function empty(response: ServerResponse, status: number): void {
  response.statusCode = status;
  response.end();
}

const isHttp = (type: string) => type.toLowerCase() === "httptrigger";

const route =
  (prefix: string) =>
  ([name, { binding }]: [string, Trigger]): Route => ({
    function: name,
    template: `${prefix}/${binding.route ?? name}`,
    methods: Array.isArray(binding.methods) ? binding.methods.map((method) => String(method).toUpperCase()) : [],
  });

async function requestData(request: IncomingMessage, url: URL, { params }: Match): Promise<RpcHttp> {
  const bytes = await buffer(request);
  const headers = Object.entries(request.headers).map(([name, value]) => [name, String(value)]);
  const names = [...new Set(url.searchParams.keys())];
  return {
    method: request.method ?? "GET",
    url: url.href,
    headers: Object.fromEntries(headers),
    query: Object.fromEntries(names.map((name) => [name, url.searchParams.getAll(name).join(",")])),
    params,
    ...(bytes.length > 0 && { body: { bytes } }),
  };
}

function write(response: ServerResponse, answer: RpcHttp): void {
  for (const [name, value] of Object.entries(answer.headers ?? {})) response.setHeader(name, value);
  if (answer.cookies?.length) response.appendHeader("set-cookie", answer.cookies.map(cookie));
  response.statusCode = Number(answer.statusCode ?? 200);
  response.end(bodyOf(answer.body));
}

const bodyOf = (body: RpcData | undefined) => body?.bytes ?? body?.string ?? body?.json;

function cookie({ name, value, domain, path, expires, maxAge, secure, httpOnly, sameSite }: RpcCookie): string {
  const sameSites = { none: undefined, lax: "lax", strict: "strict", explicitNone: "none" };
  const attributes: Record<string, string | undefined> = {
    domain: domain?.value,
    path: path?.value ?? "/",
    expires: expires && new Date(expires.value.seconds * 1000).toUTCString(),
    "max-age": maxAge && String(maxAge.value),
    samesite: sameSite && sameSites[sameSite],
  };
  const flags = [secure?.value ? "secure" : "", httpOnly?.value ? "httponly" : ""].filter(Boolean);
  const written = Object.entries(attributes).flatMap(([key, text]) => (text === undefined ? [] : `${key}=${text}`));
  return [`${name}=${encodeURIComponent(value)}`, ...written, ...flags].join("; ");
}
