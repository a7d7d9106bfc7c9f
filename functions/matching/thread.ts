import type { Suggestion } from "../forms/origin.ts";
import type { Known } from "../storage/made.ts";
import type { Sentence } from "../words/words.ts";

/** A ticket that a message suggests; by its number it can be offered to somebody who may not read it. */
export interface SuggestedTicket extends Suggestion {
  readonly number: string | null;
}

/** What tells which ticket a message belongs to. */
export interface TicketHints {
  /** The one whose number stands in the subject. */
  readonly named: { readonly id: number; readonly number: string } | null;
  /** What was made from the message and from those before it. */
  readonly known: Known;
  /** The ids of open tickets, the newest first, as far as the person may read them. */
  readonly newest: { readonly contact: readonly number[]; readonly organization: readonly number[] };
}

/** The tickets a message may belong to, each once, the likeliest first and with the reason that put it there. */
export function suggestedTickets({ named, known, newest }: TicketHints): readonly SuggestedTicket[] {
  const logged = [...known.from, ...known.thread].filter(({ kind }) => kind === "ticket");
  return once([
    ...because("named in the subject", named ? [named] : []),
    ...because("this conversation is logged there", logged),
    ...because("newest open ticket of the contact", newest.contact.map(readable)),
    ...because("newest open ticket of the organization", newest.organization.map(readable)),
  ]);
}

const because = (reason: Sentence, tickets: readonly Omit<SuggestedTicket, "reason">[]): readonly SuggestedTicket[] =>
  tickets.map(({ id, number }) => ({ id, number, reason }));

const readable = (id: number) => ({ id, number: null });

const once = (all: readonly SuggestedTicket[]): readonly SuggestedTicket[] =>
  all.filter(({ id }, at) => all.findIndex((one) => one.id === id) === at);
