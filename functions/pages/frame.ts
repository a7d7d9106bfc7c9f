/** What the frame around the page can be asked for. */
export type Question = "token" | "item" | "context" | "file" | "original" | "reply";

/** The frame around the page: Outlook, or what stands in for it. */
export interface Frame {
  /** Asks, and rejects with a FrameError when the frame refuses or stays silent for `patience` milliseconds. */
  readonly ask: (question: Question, patience: number, more?: Readonly<Record<string, unknown>>) => Promise<unknown>;
  /** Calls `listener` whenever the frame tells the page this by itself. */
  readonly hear: (news: string, listener: () => void) => void;
}

/** No answer came from the frame (`silent`), or it said no. */
export class FrameError extends Error {
  override readonly name = "FrameError";
  readonly silent: boolean;

  constructor(message: string, silent: boolean) {
    super(message);
    this.silent = silent;
  }
}
