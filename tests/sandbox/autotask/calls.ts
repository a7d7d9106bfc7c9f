import type { IncomingMessage } from "node:http";
import { text } from "node:stream/consumers";

/** A request as it arrived, its body read; `root` is the address it came to, `headers` are in lower case. */
export interface Call {
  readonly method: string;
  readonly url: URL;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly text: string;
  readonly root: string;
}

const joined = (value: string | string[] | undefined) => (Array.isArray(value) ? value.join(", ") : value);

/** Reads a request to its end. */
export async function readCall(request: IncomingMessage, root: string): Promise<Call> {
  const headers = Object.entries(request.headers).map(([name, value]) => [name, joined(value)] as const);
  return {
    method: request.method ?? "GET",
    url: new URL(`${root}${request.url ?? "/"}`),
    headers: Object.fromEntries(headers),
    text: await text(request),
    root,
  };
}

/** The parts of a path between its slashes, empty ones left out. */
export const segmentsOf = ({ pathname }: URL): readonly string[] => pathname.split("/").filter(Boolean);
