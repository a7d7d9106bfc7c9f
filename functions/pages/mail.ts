import { type Frame, FrameError } from "./frame.ts";

interface Person {
  readonly name: string;
  readonly address: string;
}

/** The mail that is open beside the pane, as the API takes it. */
export interface Mail {
  readonly subject: string;
  readonly html?: string;
  readonly text?: string;
  readonly from: Person;
  readonly to: readonly Person[];
  readonly cc: readonly Person[];
  /** ISO 8601. */
  readonly sent: string;
  readonly internetMessageId: string;
  readonly conversationId: string;
  readonly references?: string;
}

/** The mail that is open in Outlook, and word when another one is. */
export interface OpenMail {
  /** Null where no mail is open. */
  readonly read: () => Promise<Mail | null>;
  readonly onChange: (listener: () => void) => void;
}

const patience = 5_000;

/** The open mail as the frame tells it. */
export const mailFrom = (frame: Frame): OpenMail => ({
  async read() {
    const item = await frame.ask("item", patience);
    if (item === null || isMail(item)) return item;
    throw new FrameError("not a mail", false);
  },
  onChange: (listener) => frame.hear("itemChanged", listener),
});

const isMail = (item: unknown): item is Mail =>
  typeof item === "object" && item !== null && "subject" in item && "from" in item && "internetMessageId" in item;
