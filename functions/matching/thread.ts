import type { NewestTicket } from "../autotask/newestTickets.ts";
import type { Message, Suggestion } from "../forms/origin.ts";
import type { Known } from "../storage/made.ts";
import type { Sentence } from "../words/words.ts";

/** What tells which ticket a message belongs to. */
export interface TicketHints {
  /** The one whose number stands in the message. */
  readonly named: {
    readonly id: number;
    readonly number: string;
    readonly elsewhere?: true | undefined;
    readonly kind: Message["kind"];
  } | null;
  /** What was made from the message and from those before it. */
  readonly known: Known;
  /** Open tickets, the newest first, as far as the person may read them, and whose they are. */
  readonly newest: readonly Pick<NewestTicket, "id" | "of">[];
}

/** Whether a ticket is suggested by nothing but its being new: the message itself says nothing of it. */
export const isOnlyNew = ({ reason }: Suggestion): boolean => newest.includes(reason);

const newest: readonly Sentence[] = ["newest open ticket of the contact", "newest open ticket of the organization"];

/** The tickets a message may belong to, each once, the likeliest first and with the reason that put it there. */
export function suggestedTickets({ named, known, newest: lately }: TicketHints): readonly Suggestion[] {
  const logged = [...known.from, ...known.thread].filter(({ kind }) => kind === "ticket");
  const said = because(named?.kind === "chat" ? "named in the message" : "named in the subject", named ? [named] : []);
  return once([
    ...(named?.elsewhere ? [] : said),
    ...because("this conversation is logged there", logged),
    ...(named?.elsewhere ? said.map(toAsk) : []),
    ...because("newest open ticket of the contact", lately.filter(isOf("contact")).map(readable)),
    ...because("newest open ticket of the organization", lately.filter(isOf("company")).map(readable)).map(toAsk),
  ]);
}

// By its number a ticket can be offered to somebody who may not read it.
const because = (
  reason: Sentence,
  tickets: readonly { readonly id: number; readonly number: string | null }[],
): readonly Suggestion[] => tickets.map(({ id, number }) => ({ id, reason, ...(number ? { label: number } : {}) }));

// It may be somebody else's: Autotask cannot delete a note that came to the wrong one.
const toAsk = (suggestion: Suggestion): Suggestion => ({ ...suggestion, ask: true });

const readable = ({ id }: Pick<NewestTicket, "id">) => ({ id, number: null });
const isOf =
  (whose: NewestTicket["of"]) =>
  (ticket: Pick<NewestTicket, "of">): boolean =>
    ticket.of === whose;

const once = (all: readonly Suggestion[]): readonly Suggestion[] =>
  all.filter(({ id }, at) => all.findIndex((one) => one.id === id) === at);
