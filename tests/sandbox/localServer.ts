import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";

/** A server on 127.0.0.1. */
export interface LocalServer {
  readonly port: number;
  /** `http://localhost:{port}`. */
  readonly url: string;
  /** Ends it and what it is in the middle of. */
  readonly stop: () => Promise<void>;
}

/** Answers one request; what it throws is answered 500 with the error's text. */
export type Answering = (request: IncomingMessage, response: ServerResponse) => void | Promise<void>;

/** Serves on `port`, or on a free one where that is 0; rejects where the port is taken. */
export async function serve(answer: Answering, port = 0): Promise<LocalServer> {
  const server = createServer(async (request, response) => {
    try {
      await answer(request, response);
    } catch (error) {
      if (!response.headersSent) response.writeHead(500, { "content-type": "text/plain" });
      response.end(String(error));
    }
  });
  server.listen(port, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  const actual = typeof address === "object" && address ? address.port : port;
  return {
    port: actual,
    url: `http://localhost:${actual}`,
    async stop() {
      server.close();
      server.closeAllConnections();
      await once(server, "close");
    },
  };
}

/** Answers JSON. */
export function sendJson(
  response: ServerResponse,
  status: number,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): void {
  response.writeHead(status, { "content-type": "application/json; charset=utf-8", ...headers });
  response.end(JSON.stringify(body));
}
