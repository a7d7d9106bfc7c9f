import type { StandInAutotask } from "./startAutotask.ts";
import type { Row, Values } from "./store.ts";

/** The parts that answers are made of; each answer has some of them. */
export interface Body {
  readonly item: Row | null;
  readonly items: readonly Row[];
  readonly itemId: number;
  readonly queryCount: number;
  readonly pageDetails: { readonly count: number; readonly requestCount: number } & Pages;
  readonly errors: readonly string[];
  readonly Message: string;
  readonly info: Values;
  readonly fields: readonly Values[];
  readonly modules: readonly Values[];
}

interface Pages {
  readonly prevPageUrl: string | null;
  readonly nextPageUrl: string | null;
}

/** An answer, its JSON read; `body` is null where it is empty. */
interface Answered {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Body;
}

export type Caller = (
  method: string,
  path: string,
  body?: unknown,
  headers?: Readonly<Record<string, string>>,
) => Promise<Answered>;

/** The headers that the API user sends. */
export const keyOf = ({ credentials }: StandInAutotask): Record<string, string> => ({
  UserName: credentials.username,
  Secret: credentials.secret,
  ApiIntegrationCode: credentials.integrationCode,
});

/** Calls the API with the right key, a text as it is and everything else as JSON; paths begin behind `V1.0/`, or are whole addresses. */
export const caller =
  (autotask: StandInAutotask): Caller =>
  async (method, path, body, headers = {}) => {
    const url = path.startsWith("http") ? path : `${autotask.url}/ATServicesRest/V1.0/${path}`;
    const content = typeof body === "string" ? body : JSON.stringify(body);
    const response = await fetch(url, {
      method,
      headers: { ...keyOf(autotask), "Content-Type": "application/json", ...headers },
      ...(body !== undefined && { body: content }),
    });
    const text = await response.text();
    return { status: response.status, headers: response.headers, body: text ? JSON.parse(text) : null };
  };
