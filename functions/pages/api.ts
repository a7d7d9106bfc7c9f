import { type Answer, isAnswer } from "./answer.ts";
import { FrameError } from "./frame.ts";
import type { Mail } from "./mail.ts";
import type { AccessToken } from "./token.ts";
import type { Words } from "./words.ts";

/** Why no form came; what happened at the other end is not known. */
export class NoAnswer extends Error {
  override readonly name = "NoAnswer";
  readonly words: Words;

  constructor(words: Words, options?: ErrorOptions) {
    super(words, options);
    this.words = words;
  }
}

/** Our API as the pane calls it; everything rejects with a NoAnswer, or an AbortError when `signal` aborts. */
export interface PaneApi {
  readonly open: (action: string, item: Mail, signal: AbortSignal) => Promise<Answer>;
  readonly act: (data: Readonly<Record<string, unknown>>, signal: AbortSignal) => Promise<Answer>;
}

// Longer than Azure Functions take to wake up.
const patience = 60_000;

/** The API behind the page's own origin, called with the person's token; answers come in the language of `locale`. */
export function paneApi(token: AccessToken, locale: () => string): PaneApi {
  const call = async (path: string, body: object, signal: AbortSignal): Promise<Answer> => {
    const post = async (fresh: boolean) => send(path, body, await tokenOf(token, fresh), signal);
    const first = await post(false);
    return answerIn(first.status === 401 ? await post(true) : first);
  };
  const send = (path: string, body: object, bearer: string, signal: AbortSignal) =>
    fetch(path, {
      method: "POST",
      headers: {
        authorization: `Bearer ${bearer}`,
        "accept-language": locale(),
        "content-type": "application/json",
      },
      body: JSON.stringify(body),
      signal: AbortSignal.any([signal, AbortSignal.timeout(patience)]),
    }).catch((cause: unknown) => {
      throw signal.aborted ? cause : new NoAnswer("No connection.", { cause });
    });
  return {
    open: (action, item, signal) => call("/api/pane/open", { action, item }, signal),
    act: (data, signal) => call("/api/pane/act", { data }, signal),
  };
}

const tokenOf = (token: AccessToken, fresh: boolean) =>
  token({ fresh }).catch((cause: unknown) => {
    throw cause instanceof FrameError ? new NoAnswer("You are not signed in.", { cause }) : cause;
  });

async function answerIn(response: Response): Promise<Answer> {
  const body: unknown = await response.json().catch(() => null);
  if (isAnswer(body)) return body;
  throw new NoAnswer(response.status === 401 ? "You are not signed in." : "The server did not answer as expected.");
}
