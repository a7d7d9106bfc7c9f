import type { HttpRequest, HttpResponseInit } from "@azure/functions";

interface Asked {
  readonly body: Record<string, unknown>;
  readonly headers: Record<string, string>;
  readonly method: string;
}

/** Gives an adapter the request and response of a web server that it expects, and answers with what it made of them. */
export async function answerTo<Response>(
  request: HttpRequest,
  process: (asked: Asked, response: Response) => Promise<void>,
): Promise<HttpResponseInit> {
  const answer: HttpResponseInit = {};
  const response = {
    status(status: number) {
      Object.assign(answer, { status });
      return response;
    },
    send(jsonBody: unknown) {
      Object.assign(answer, { jsonBody });
      return response;
    },
    header: () => response,
    setHeader: () => response,
    end: () => response,
    headersSent: false,
    writableEnded: false,
  };
  const body = (await request.json()) as Record<string, unknown>;
  await process({ body, headers: Object.fromEntries(request.headers), method: "POST" }, response as Response);
  return answer;
}
