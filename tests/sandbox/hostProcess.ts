import { type ChildProcess, spawn } from "node:child_process";
import { request as ask, type IncomingMessage, type ServerResponse } from "node:http";
import { resolve } from "node:path";
import { createInterface } from "node:readline";
import type { Readable } from "node:stream";
import { pathToFileURL } from "node:url";

/** A Functions host in a process whose output goes on to this one's. */
export interface HostProcess {
  readonly process: ChildProcess;
  readonly url: string;
}

/** Starts it with exactly these settings, on a free port. */
export function startHostProcess(folder: string, settings: NodeJS.ProcessEnv): Promise<HostProcess> {
  const withParent = pathToFileURL(resolve("tests/sandbox/withParent.ts")).href;
  const child = spawn(process.execPath, ["--enable-source-maps", "--import", withParent, "tests/sandbox/host.ts"], {
    env: { ...settings, PORT: "0", HOST_APP: folder },
    stdio: ["ignore", "pipe", "inherit", "ipc"],
  });
  return new Promise((settle, reject) => {
    createInterface({ input: child.stdout as Readable }).on("line", (line) => {
      const [, url] = /^\{"url":"([^"]+)"\}$/.exec(line) ?? [];
      if (url) settle({ process: child, url });
      else process.stdout.write(`${line}\n`);
    });
    child.once("exit", (code) => reject(new Error(`the app does not start (${code}); waiting for the next change`)));
  });
}

/** Hands a request on to it, once it serves. */
export async function pass(
  request: IncomingMessage,
  response: ServerResponse,
  running: Promise<HostProcess>,
): Promise<void> {
  try {
    const { url } = await running;
    const { method, headers } = request;
    const passed = ask(new URL(request.url ?? "/", url), { method, headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 500, answer.headers);
      answer.pipe(response);
    });
    passed.once("error", () => response.destroy());
    request.pipe(passed);
  } catch (error) {
    response.writeHead(503).end(String(error));
  }
}
