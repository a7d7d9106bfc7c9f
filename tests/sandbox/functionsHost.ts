import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
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
  const server = createServer();
  const actual = await listening(server, port);
  process.env.PORT = String(actual);
  process.env.AZURE_FUNCTIONS_ENVIRONMENT = "Development";
  try {
    const triggers = await startTriggers(app, log);
    server.on("request", async (request, response) => {
      try {
        if (!(await front(request, response))) await triggers.answer(request, response);
      } catch (error) {
        log("error", `${request.method} ${request.url}: ${whole(error)}`);
        if (response.headersSent) response.destroy();
        else empty(response, 500);
      }
    });
    return {
      port: actual,
      async stop() {
        const closed = once(server, "close");
        server.close();
        server.closeIdleConnections();
        await Promise.race([triggers.stop(), wait(patience, undefined, { ref: false })]);
        server.closeAllConnections();
        await closed;
      },
    };
  } catch (error) {
    server.close();
    throw error;
  }
}

async function startTriggers(app: string, log: HostOptions["log"]) {
  const complain = (text: string, error: unknown) => log("error", `${text}: ${whole(error)}`);
  const { http, queues } = await readHostJson(app);
  const { main } = JSON.parse(await readFile(join(app, "package.json"), "utf8"));
  const { triggers, invoke, stop } = await loadApp(app, main, log);
  const stopping = new AbortController();
  const answer = httpTriggers(triggers, http.routePrefix, invoke, complain);
  const byHand = runByHand(triggers, invoke, complain);
  const listening = queueTriggers(triggers, queues, invoke, process.env, complain, stopping.signal);
  const stopTimers = timerTriggers(triggers, invoke, process.env, complain);
  return {
    async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
      if (!(await byHand(request, response))) await answer(request, response);
    },
    async stop(): Promise<void> {
      stopTimers();
      stopping.abort();
      await listening;
      await stop();
    },
  };
}

async function listening(server: Server, wanted: number): Promise<number> {
  server.listen(wanted, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  return typeof address === "object" && address ? address.port : wanted;
}

const whole = (error: unknown): string => (error instanceof Error ? (error.stack ?? error.message) : String(error));
