import { type Answer, isAnswer } from "./answer.ts";
import { FrameError } from "./frame.ts";
import { textIn } from "./inputs.ts";
import type { Item } from "./item.ts";
import type { Opening } from "./opening.ts";
import type { AccessToken } from "./token.ts";
import type { Facts, Words } from "./words.ts";

/** Why no form came; what happened at the other end is not known. */
export class NoAnswer extends Error {
  override readonly name = "NoAnswer";
  readonly words: Words;
  /** What the server says about it, in the person's language. */
  readonly told: string;
  /** What stands in the words. */
  readonly facts: Facts;

  constructor(words: Words, options?: ErrorOptions & { readonly told?: string; readonly facts?: Facts }) {
    super(words, options);
    this.words = words;
    this.told = options?.told ?? "";
    this.facts = options?.facts ?? {};
  }
}

/** Our API as the pane calls it; everything rejects with a NoAnswer, or an AbortError when `signal` aborts. */
export interface PaneApi {
  readonly open: (opening: Opening, item: Item, signal: AbortSignal) => Promise<Answer>;
  readonly act: (data: Readonly<Record<string, unknown>>, signal: AbortSignal) => Promise<Answer>;
  /** Brings a part of a file, in base64. */
  readonly file: (part: Readonly<Record<string, string | number>>, signal: AbortSignal) => Promise<void>;
  /** Takes back a file that was brought. */
  readonly dropFile: (file: Readonly<Record<"upload" | "file", string>>, signal: AbortSignal) => Promise<void>;
}

// Longer than Azure Functions take to wake up.
const patience = 60_000;

/** The API behind the page's own origin, called with the person's token; answers come in the language of `locale`. */
export function paneApi(token: AccessToken, locale: () => string): PaneApi {
  const call = async (path: string, body: object, signal: AbortSignal): Promise<Response> => {
    const post = async (fresh: boolean) => send(path, body, await tokenOf(token, fresh), signal);
    const first = await post(false);
    return first.status === 401 ? post(true) : first;
  };
  const send = (path: string, body: object, bearer: string, signal: AbortSignal) =>
    fetch(path, {
      method: "POST",
      headers: {
        authorization: `Bearer ${bearer}`,
        "accept-language": locale(),
        "content-type": "application/json",
        "time-zone": Intl.DateTimeFormat().resolvedOptions().timeZone,
      },
      body: JSON.stringify(body),
      signal: AbortSignal.any([signal, AbortSignal.timeout(patience)]),
    }).catch((cause: unknown) => {
      throw signal.aborted ? cause : new NoAnswer("No connection.", { cause });
    });
  return {
    open: async (opening, item, signal) => answerIn(await call("/api/pane/open", { ...opening, item }, signal)),
    act: async (data, signal) => {
      const response = await call("/api/pane/act", { data }, signal);
      const answer = await answerIn(response);
      // A refused call's card would stand in place of the form, and with it go the person's words.
      if (!response.ok) throw new NoAnswer(unexpected(response), { told: textIn(answer.card) });
      return answer;
    },
    file: async (part, signal) => taken(await call("/api/pane/file", part, signal)),
    dropFile: async (file, signal) => taken(await call("/api/pane/file", { ...file, drop: true }, signal)),
  };
}

const tokenOf = (token: AccessToken, fresh: boolean) =>
  token({ fresh }).catch((cause: unknown) => {
    throw cause instanceof FrameError ? new NoAnswer("You are not signed in.", { cause }) : cause;
  });

async function taken(response: Response): Promise<void> {
  const body: unknown = await response.json().catch(() => null);
  const told = isAnswer(body) ? textIn(body.card) : "";
  if (!response.ok || body === null || told) throw new NoAnswer(unexpected(response), { told });
}

async function answerIn(response: Response): Promise<Answer> {
  const body: unknown = await response.json().catch(() => null);
  if (isAnswer(body)) return body;
  throw new NoAnswer(unexpected(response));
}

const unexpected = ({ status }: Response): Words =>
  status === 401 ? "You are not signed in." : "The server did not answer as expected.";
