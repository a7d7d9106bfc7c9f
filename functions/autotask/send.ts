/** One request to Autotask on its way through the wrappers. */
export interface Call {
  readonly kind: "read" | "write";
  readonly method: "GET" | "POST" | "PATCH";
  /** Whose thread limit it counts under. */
  readonly entity: string;
  /** Beneath the API's root, until `inZone` has made it whole. */
  readonly address: string;
  readonly body?: unknown;
  /** Whether it brings a file, for which there may be no room: only its caller knows when to try again. */
  readonly upload?: boolean;
  readonly headers?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal | undefined;
}

/** What came back, whatever it says. */
export interface Answer {
  readonly status: number;
  readonly text: string;
  /** The header of that name, in seconds or as a date. */
  readonly retryAfter?: string | null;
}

/** Sends a call; rejects with NoAnswer where none came. */
export type Send = (call: Call) => Promise<Answer>;

/** One concern of the client. */
export type Wrapper = (next: Send) => Send;

/** No answer came. Unless it was `sent`, nothing can have been executed. */
export class NoAnswer extends Error {
  override readonly name = "NoAnswer";
  readonly sent: boolean;

  constructor(sent: boolean, cause: unknown) {
    super(sent ? "sent, no answer" : "not sent", { cause });
    this.sent = sent;
  }
}

/** Puts wrappers around what sends in the end, the first one outermost. */
export const wrapped = (wrappers: readonly Wrapper[], innermost: Send): Send =>
  wrappers.reduceRight((next, wrap) => wrap(next), innermost);
