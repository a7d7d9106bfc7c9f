import type { Assigned } from "../autotask/assigned.ts";
import type { Ask, Autotask, Reads } from "../autotask/autotask.ts";
import type { DefaultsOf } from "../autotask/categoryDefaults.ts";
import type { Lists } from "../autotask/lists.ts";
import type { Lookups } from "../autotask/lookups.ts";
import type { NewestTicket, Whose } from "../autotask/newestTickets.ts";
import type { Bringing } from "../forms/bringing.ts";
import type { Card } from "../forms/card.ts";
import type { Room } from "../forms/formCard.ts";
import type { Opening } from "../forms/opening.ts";
import type { About, Message, NamedTicket } from "../forms/origin.ts";
import type { MailboxZone } from "../graph/mailboxZone.ts";
import type { Caller, Person } from "../identity/identity.ts";
import type { Clock } from "../kit/clock.ts";
import type { Log } from "../kit/log.ts";
import type { Drafts, Rests } from "../storage/drafts.ts";
import type { KeptChoices } from "../storage/keptChoices.ts";
import type { MadeFrom } from "../storage/made.ts";
import type { Action } from "../submissions/action.ts";
import type { Files } from "../submissions/files.ts";
import type { Submissions } from "../submissions/submissions.ts";
import type { Uploads } from "../submissions/uploads.ts";
import type { LearnedTable } from "./learned.ts";

/** Somebody at the desk: who, in which language, with how much room for a card, and when the client gives up. */
export interface Visit {
  readonly caller: Caller;
  readonly locale: string | undefined;
  /** IANA name, where the client tells it. */
  readonly timeZone?: string | undefined;
  readonly room: Room;
  /** Whether the client can show the message again by itself when another form is opened for it. */
  readonly holdsMessage?: true;
  /** When the request arrived, in milliseconds since 1970. */
  readonly arrived: number;
  /** Aborts what is read for this request when its client no longer waits. */
  readonly deadline: AbortSignal;
}

/** What a surface shows: a card under a title, and what may be asked for without a button. */
export interface Screen {
  readonly title: string;
  readonly card: Card;
  readonly state: "menu" | "form" | "receipt" | "problem" | "sending";
  /** The inputs whose change alone asks for `redraw`. */
  readonly live: readonly string[];
  /** What a surface sends beside the inputs to draw the card again. */
  readonly redraw?: object;
  /** The files that a surface brings before it sends the form. */
  readonly files?: Bringing;
  /** What stands behind the card, to be kept before it is shown. */
  readonly behind?: { readonly draft: string; readonly rests: Rests };
}

/** Everything the desk works with, handed to it by `wiring`. */
export interface Tools {
  readonly actions: readonly Action[];
  readonly autotask: Autotask;
  /** Reading as the reading rule lets a person read. */
  readonly readAs: (person: Person) => Reads;
  readonly lookupsFor: (person: Person) => Lookups;
  readonly lists: Lists;
  /** Who is on tickets and tasks. */
  readonly assigned: Assigned;
  readonly defaultsOf: DefaultsOf;
  readonly who: (caller: Caller, ask: Ask) => Promise<Person>;
  readonly match: (message: Message, reads: Reads, ask: Ask) => Promise<Omit<About, "tickets">>;
  /** The ticket of a number, as far as the reading rule shows it. */
  readonly ticket: (number: string, reads: Reads, ask: Ask) => Promise<NamedTicket>;
  /** The newest open tickets of a contact or else of an organization, as far as the reader may see them. */
  readonly newestTickets: (whose: Whose, reads: Reads, ask: Ask) => Promise<readonly NewestTicket[]>;
  /** What was made from messages. */
  readonly made: Pick<MadeFrom, "of" | "remember">;
  /** What people chose last of lists. */
  readonly lastChoices: KeptChoices;
  /** What people keep under "Options". */
  readonly options: KeptChoices;
  /** Where Autotask's own start page is. */
  readonly home: () => Promise<string>;
  readonly drafts: Pick<Drafts, "keep" | "of">;
  readonly learned: LearnedTable;
  /** The time zone of a person's mailbox, where the client names none. */
  readonly mailboxZone: MailboxZone;
  /** Where nobody names a time zone. */
  readonly timeZone: string;
  readonly submissions: Submissions;
  /** Files that have been brought, and the room for them in Autotask. */
  readonly files: Pick<Files, "size" | "read" | "forget">;
  readonly uploads: Uploads;
  readonly clock: Clock;
  readonly log: Log;
}

/** What is made for each visit anew, because it remembers what that person may see. */
export type VisitTools = Pick<Tools, "lookupsFor" | "match" | "newestTickets" | "ticket">;

/** What is shared by all visits, and what makes the rest. */
export type SharedTools = Omit<Tools, keyof VisitTools> & { readonly forVisit: () => VisitTools };

/** What the menu is drawn for: a message, which may still be on its way, and what was said and not understood. */
export interface MenuStart {
  readonly message?: Message | Promise<Message>;
  readonly unclear?: string;
}

/** What else is known where a form is opened: the records chosen by their fields, and the id under which the message is kept. */
export type Further = Pick<Opening, "chosen" | "origin">;

/** The one place that puts identity, matching, forms and submissions together. */
export interface Desk {
  /** Draws an action's form for a message, which may still be on its way. @throws Problem */
  open(visit: Visit, action: string, message: Message | Promise<Message>, more?: Further): Promise<Screen>;
  /** Draws one form for several messages, 20 at most, which share its answers. @throws Problem */
  openSeveral(visit: Visit, action: string, messages: readonly Message[]): Promise<Screen>;
  /** Draws the menu. @throws Problem */
  menu(visit: Visit, start?: MenuStart): Promise<Screen>;
  /** Answers a pressed button or a change. @throws Problem for what no card of ours sends */
  press(visit: Visit, data: unknown): Promise<Screen>;
}
