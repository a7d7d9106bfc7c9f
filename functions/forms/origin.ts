import type { Sentence } from "../words/words.ts";

/** Somebody a message names; the address is null where nothing tells it. */
export interface Sender {
  readonly name: string;
  readonly address: string | null;
}

/** A file that came with a message. */
export interface OriginFile {
  /** What the client calls it; whoever holds the message asks for its bytes by this. */
  readonly id: string;
  readonly name: string;
  /** Null where nobody tells it. */
  readonly bytes: number | null;
  /** Its MIME type; empty where nobody tells it. */
  readonly type: string;
  /** Whether it is a picture that stands in the text. */
  readonly inline: boolean;
  /** Whether that picture stands in what was written now, or below it: in a signature or in what is quoted; absent where nobody tells it. */
  readonly place?: "text" | "below" | undefined;
  /** Where it can be opened, for files of which nobody here can get the bytes; null where there are bytes. */
  readonly link: string | null;
}

/** By what a message is known again. Ids are opaque, and any of them may be missing. */
export interface Marks {
  /** RFC 5322's `Message-ID`; of a Teams message its conversation and id. */
  readonly message: string | null;
  /** Those of the messages before it in its thread, the nearest last. */
  readonly thread: readonly string[];
  /** The mailbox's own id of the conversation: of use in that mailbox only. */
  readonly conversation: string | null;
}

/** A message by which nothing is known again. */
const noMarks: Marks = { message: null, thread: [], conversation: null };

/** What a person started from, as plain text: a mail, a chat message, a calendar item, or nothing but a few words of their own. Everything in it is foreign. */
export interface Message {
  readonly kind: "mail" | "chat" | "appointment" | "nothing";
  /** As it came, with its `Re:` and `AW:`; empty where there is none. */
  readonly subject: string;
  /** Plain text, the new part first, quoted history below a line. */
  readonly text: string;
  /** The new part alone. */
  readonly fresh: string;
  /** The quoted history alone; empty where there is none. */
  readonly history: string;
  /** When it was sent, as an ISO time in UTC; null where nobody tells it. */
  readonly sent: string | null;
  /** From when to when a calendar item lasts, as ISO times in UTC; null for anything else. */
  readonly when: { readonly start: string; readonly end: string } | null;
  readonly files: readonly OriginFile[];
  /** Whether the client can hand over the message as a whole. */
  readonly original: boolean;
  readonly marks: Marks;
  /** Where the original can be opened. */
  readonly link: string | null;
  /** Who wrote it; of an appointment, who called it. */
  readonly sender: Sender | null;
  /** Whom a mail goes to, those in copy last. */
  readonly recipients?: readonly Sender[];
  /** Who is invited to an appointment; a mail has none. */
  readonly attendees?: readonly Sender[];
}

/** A record that a message suggests, and why. */
export interface Suggestion {
  readonly id: number;
  readonly reason: Sentence;
  /** What it is called for somebody who may not read it: a ticket's number. */
  readonly label?: string | undefined;
  /** Offered only: others are as likely, so the person chooses. */
  readonly ask?: true;
}

/** The ticket whose number stands in the subject. Title and status are null where the reading rule forbids them. */
export interface NamedTicket {
  /** Null where there is no such ticket. */
  readonly id: number | null;
  readonly number: string;
  readonly link: string;
  readonly title: string | null;
  readonly status: string | null;
  /** Where somebody wrote of whom it surely is not: a number like it is also another service provider's. */
  readonly elsewhere?: true;
}

/** Somebody outside, with what tells their name. */
export interface Outsider extends Sender {
  /** Whether they wrote the message's new part. */
  readonly wrote: boolean;
}

/** What a message is about: the best suggestion first, nothing where nothing was found. */
export interface About {
  readonly organization: readonly Suggestion[];
  readonly contact: readonly Suggestion[];
  /** Whom it is about and who is none of us: somebody who is no contact yet before one who is. */
  readonly person: Outsider | null;
  /** The ticket that the subject names. */
  readonly ticket: NamedTicket | null;
  /** The tickets that it may belong to; asked only for forms that offer tickets. */
  readonly tickets: readonly Suggestion[];
}

/** Where a form begins: a message and what it is about. */
export interface Origin extends Message {
  readonly about: About;
}

/** Words of a message, and nothing else of it. */
export const onlyWords = {
  sent: null,
  when: null,
  files: [],
  original: false,
  marks: noMarks,
  link: null,
} as const satisfies Partial<Message>;
