import { readFileSync } from "node:fs";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { build } from "esbuild";

/** A call that the pane made. */
export interface Call {
  readonly path: string;
  readonly body: Record<string, unknown>;
  readonly token: string;
  readonly language: string;
}

/** What the API under the test's control does with a call: answers, or drops the connection. */
export type Reply = { readonly status?: number; readonly body: unknown } | "drop";

export interface PaneServer {
  readonly url: string;
  readonly calls: Call[];
  /** What the next calls are answered with, in their order; the last one stays. */
  readonly answers: (...replies: readonly (Reply | Promise<Reply>)[]) => void;
  readonly close: () => Promise<void>;
}

const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; frame-ancestors 'self'";

// Outlook in the smallest form: a page that frames the pane and answers what the test put into `outlook`.
const frame = `<!doctype html><meta charset="utf-8"><link rel="stylesheet" href="/frame.css"><iframe title="pane"></iframe><script src="/frame.js"></script>`;
const frameStyle = "body { margin: 0 } iframe { border: 0; width: 100vw; height: 100vh; display: block }";
const frameScript = `
  const pane = document.querySelector("iframe");
  window.outlook ??= {};
  addEventListener("message", ({ data, source }) => {
    const told = outlook[data.ask];
    if (told === undefined) return;
    outlook.asked = [...(outlook.asked ?? []), data];
    source.postMessage({ answer: data.id, ...(told?.error ? told : { value: told }) }, location.origin);
  });
  window.tell = (news) => pane.contentWindow.postMessage({ tell: news }, location.origin);
  pane.src = "/pane" + location.search;`;

/** The page under its real policy, in a frame, against an API that answers what a test says. */
export async function paneServer(): Promise<PaneServer> {
  const script = await bundle();
  const files: Readonly<Record<string, readonly [type: string, body: string]>> = {
    "/": ["text/html", frame],
    "/frame.css": ["text/css", frameStyle],
    "/frame.js": ["text/javascript", frameScript],
    "/pane": ["text/html", readFileSync("functions/pages/pane.html", "utf8")],
    "/pane.css": ["text/css", readFileSync("functions/pages/pane.css", "utf8")],
    "/pane.js": ["text/javascript", script],
  };
  const calls: Call[] = [];
  let replies: readonly (Reply | Promise<Reply>)[] = [];

  const answer = async (path: string, request: IncomingMessage, response: ServerResponse) => {
    const { authorization = "", "accept-language": language = "" } = request.headers;
    calls.push({ path, body: JSON.parse(await text(request)), token: authorization.replace("Bearer ", ""), language });
    const [next, ...rest] = replies;
    if (rest.length > 0) replies = rest;
    const reply = (await next) ?? { status: 500, body: null };
    if (reply === "drop") return void request.socket.destroy();
    response.writeHead(reply.status ?? 200, { "content-type": "application/json" }).end(JSON.stringify(reply.body));
  };

  const server = createServer((request, response) => {
    // A browser sends again by itself what was lost on a connection that it had kept.
    response.setHeader("connection", "close");
    const path = new URL(request.url ?? "/", "http://localhost").pathname;
    const file = files[path];
    if (path.startsWith("/api/")) return void answer(path, request, response);
    if (!file) return void response.writeHead(404).end();
    response
      .writeHead(200, {
        "content-type": `${file[0]}; charset=utf-8`,
        "content-security-policy": policy.replace("default-src 'none'", "default-src 'none'; frame-src 'self'"),
      })
      .end(file[1]);
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    calls,
    answers: (...next) => {
      replies = next;
    },
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}

async function bundle(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: ["functions/pages/pane.ts"],
    bundle: true,
    format: "esm",
    target: "es2022",
    write: false,
  });
  return outputFiles[0]?.text ?? "";
}
