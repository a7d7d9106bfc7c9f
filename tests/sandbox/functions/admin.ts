import type { IncomingMessage, ServerResponse } from "node:http";
import { json } from "node:stream/consumers";
import type { Trigger } from "./core.ts";
import { empty } from "./http.ts";
import { due } from "./timers.ts";
import type { Invoke } from "./worker.ts";

/**
 * The real host's `POST /admin/functions/{name}`: starts a queue or timer function now, with the `input` of the body, and answers 202 without waiting
 * for it. Answers whether the request was one.
 */
export function runByHand(
  triggers: ReadonlyMap<string, Trigger>,
  invoke: Invoke,
  complain: (text: string, error: unknown) => void,
): (request: IncomingMessage, response: ServerResponse) => Promise<boolean> {
  return async (request, response) => {
    const [, name] = /^\/admin\/functions\/([^/?]+)$/.exec(request.url ?? "") ?? [];
    if (!name || request.method !== "POST") return false;
    const type = triggers.get(name)?.binding.type.toLowerCase();
    if (!type) {
      empty(response, 404);
      return true;
    }
    const input = await inputOf(request);
    const data = type === "timertrigger" ? due(null, null) : { string: input };
    invoke(name, data).catch((error) => complain(`${name} failed`, error));
    empty(response, 202);
    return true;
  };
}

async function inputOf(request: IncomingMessage): Promise<string> {
  const body = await json(request);
  return body !== null && typeof body === "object" && "input" in body ? String(body.input) : "";
}
