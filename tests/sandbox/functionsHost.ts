import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { runByHand } from "./functions/admin.ts";
import { readHostJson } from "./functions/hostJson.ts";
import { empty, httpTriggers } from "./functions/http.ts";
import { queueTriggers } from "./functions/queues.ts";
import type { LogLevel } from "./functions/rpc.ts";
import { timerTriggers } from "./functions/timers.ts";
import { loadApp } from "./functions/worker.ts";

/** A node http listener that gets the first look at a request; true when it has answered. */
export type Front = (request: IncomingMessage, response: ServerResponse) => boolean | Promise<boolean>;

export interface HostOptions {
  /** The folder with the app's package.json and host.json; the app itself is what package.json names as `main`. */
  readonly app: string;
  /** Zero for a free one. */
  readonly port: number;
  readonly front?: Front;
  readonly log: (level: LogLevel, text: string) => void;
}

export interface FunctionsHost {
  readonly port: number;
  /** Lets the invocations under way end, for three seconds at most. */
  readonly stop: () => Promise<void>;
}

const patience = 3000;

/**
 * Runs an Azure Functions app in this process as the cloud does, on 127.0.0.1: http, queue and timer triggers. Its settings are `process.env`, where
 * `PORT` stands when the app is loaded. One app a process.
 */
export async function startFunctionsHost({ app, port, front = () => false, log }: HostOptions): Promise<FunctionsHost> {
  const complain = (text: string, error: unknown) =>
    log("error", `${text}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  const hostJson = await readHostJson(app);
  const { main } = JSON.parse(await readFile(join(app, "package.json"), "utf8"));

  const server = createServer();
  const actual = await listen(port);
  process.env.PORT = String(actual);
  process.env.AZURE_FUNCTIONS_ENVIRONMENT = "Development";

  const worker = await loadApp(join(app, main), log).catch((error) => {
    server.close();
    throw error;
  });
  const { triggers, invoke } = worker;
  const stopping = new AbortController();
  const answer = httpTriggers(triggers, hostJson.http.routePrefix, invoke, complain);
  const byHand = runByHand(triggers, invoke, complain);
  const queues = queueTriggers(triggers, hostJson.queues, invoke, process.env, complain, stopping.signal);
  const stopTimers = timerTriggers(triggers, invoke, process.env, complain);
  server.on("request", (request, response) => void serve(request, response));

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    try {
      if (await front(request, response)) return;
      if (await byHand(request, response)) return;
      await answer(request, response);
    } catch (error) {
      complain(`${request.method} ${request.url}`, error);
      if (!response.headersSent) empty(response, 500);
      else response.destroy();
    }
  }

  async function listen(wanted: number): Promise<number> {
    server.listen(wanted, "127.0.0.1");
    await once(server, "listening");
    const address = server.address();
    return typeof address === "object" && address ? address.port : wanted;
  }

  return {
    port: actual,
    async stop() {
      const closed = once(server, "close");
      server.close();
      server.closeIdleConnections();
      stopTimers();
      stopping.abort();
      await Promise.race([Promise.all([worker.stop(patience), queues]), wait(patience, undefined, { ref: false })]);
      server.closeAllConnections();
      await closed;
    },
  };
}
