import type { Sentence } from "../words/words.ts";

/** Somebody a message names; the address is null where nothing tells it. */
export interface Sender {
  readonly name: string;
  readonly address: string | null;
}

/** What a person started from, as plain text: a mail, a chat message, or nothing but a few words of their own. Everything in it is foreign. */
export interface Message {
  readonly kind: "mail" | "chat" | "nothing";
  /** As it came, with its `Re:` and `AW:`; empty where there is none. */
  readonly subject: string;
  /** Plain text, the new part first, quoted history below a line. */
  readonly text: string;
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
  /** Offered only: others are as likely, so the person chooses. */
  readonly ask?: true;
}

/** The ticket whose number stands in the subject. Title and status are null where the reading rule forbids them. */
export interface NamedTicket {
  readonly number: string;
  readonly link: string;
  readonly title: string | null;
  readonly status: string | null;
}

/** What a message is about: the best suggestion first, nothing where nothing was found. */
export interface About {
  readonly organization: readonly Suggestion[];
  readonly contact: readonly Suggestion[];
  readonly ticket: NamedTicket | null;
}

/** Where a form begins: a message and what it is about. */
export interface Origin extends Message {
  readonly about: About;
}

/** About nothing: what is known before matching, and when nothing matches. */
export const aboutNothing: About = { organization: [], contact: [], ticket: null };
