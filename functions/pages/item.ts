import { type Frame, FrameError } from "./frame.ts";

interface Person {
  readonly name: string;
  readonly address: string;
}

/** A file of the open item. Its bytes are asked for by its id. */
export interface ItemFile {
  readonly id: string;
  readonly name: string;
  /** In bytes. */
  readonly size: number;
  readonly contentType: string;
  /** Office.js' word for what it is: `item` for an attached mail, whose name is its subject. */
  readonly attachmentType?: string;
  /** Whether the mail says that it stands in the text. */
  readonly inline: boolean;
  /** By which the HTML names it; not every Outlook tells it. */
  readonly contentId?: string;
}

/** The mail or calendar item that is open beside the pane, as the API takes it. Times are ISO 8601. */
export interface Item {
  readonly subject: string;
  readonly html?: string;
  readonly text?: string;
  /** Who wrote the mail, or called the meeting. */
  readonly from: Person;
  readonly to?: readonly Person[];
  readonly cc?: readonly Person[];
  /** Of a calendar item only, as are `start` and `end`. */
  readonly attendees?: readonly Person[];
  readonly start?: string;
  readonly end?: string;
  readonly sent?: string;
  /** Outlook's own id of the item; another item has another. */
  readonly id: string;
  readonly internetMessageId?: string;
  readonly conversationId?: string;
  readonly references?: string;
  readonly inReplyTo?: string;
  /** Where the item can be opened in a browser. */
  readonly link?: string;
  readonly files?: readonly ItemFile[];
}

/** The item that is open in Outlook, and word when another one is. */
export interface OpenItem {
  /** Null where none is open. */
  readonly read: () => Promise<Item | null>;
  readonly onChange: (listener: () => void) => void;
}

const patience = 5_000;

/** The open item as the frame tells it. */
export const itemFrom = (frame: Frame): OpenItem => ({
  async read() {
    const item = await frame.ask("item", patience);
    if (item === null || isItem(item)) return item;
    throw new FrameError("not an item", false);
  },
  onChange: (listener) => frame.hear("itemChanged", listener),
});

const isItem = (item: unknown): item is Item =>
  typeof item === "object" && item !== null && "subject" in item && "from" in item && "id" in item;
