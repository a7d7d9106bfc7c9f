import type { Message, Sender } from "../forms/origin.ts";
import { quotedMails } from "../forms/quotedMails.ts";
import { isForwarded } from "../forms/subject.ts";
import { type Address, addressIn } from "./address.ts";
import type { IsOurs } from "./ours.ts";

/** What matching looks at of a message. */
export type Told = Pick<Message, "kind" | "subject" | "text" | "sender" | "recipients" | "attendees">;

/** What somebody has to do with a message. */
export type Part = "sender" | "forwarded" | "quoted" | "recipient" | "attendee";

/** Somebody outside a message may be about. */
export interface Lead {
  readonly part: Part;
  readonly address: Address;
  /** What the message calls them, and their address as it stands there. */
  readonly said: Sender;
}

// With two spellings and three fields each, Autotask takes hardly more in one question.
const mostLeads = 50;

// A mail to a whole town is read no further: whom it is about stands at the front.
const mostPeople = 200;

/** Whom a message may be about, the likeliest first: never one of us. */
export function leadsIn(message: Told, isOurs: IsOurs): readonly Lead[] {
  const outside = allIn(message, isOurs).filter(({ address }) => !isOurs(address));
  const seen = new Set<string>();
  const isFirst = ({ address: { local, domain } }: Lead) => seen.size < seen.add(`${local}@${domain}`).size;
  return outside.filter(isFirst).slice(0, mostLeads);
}

function allIn({ sender, recipients = [], attendees = [], subject, text }: Told, isOurs: IsOurs): readonly Lead[] {
  const invited = leads("attendee", attendees);
  const [from] = leads(invited.length > 0 ? "attendee" : "sender", [sender]);
  if (invited.length > 0) return from ? [from, ...invited] : invited;
  if (from && !isOurs(from.address)) return [from];
  const to = leads("recipient", recipients);
  if (!from) return to;
  const quoted = quotedMails(text);
  const passedOn = isForwarded(subject) || quoted[0]?.forwarded === true;
  const original = leads(
    passedOn ? "forwarded" : "quoted",
    quoted.map(({ name, sender: address }) => ({ name, address })),
  ).find(({ address }) => !isOurs(address));
  const origin = original ? [original] : [];
  return passedOn ? [...origin, ...to] : [...to, ...origin];
}

const leads = (part: Part, people: readonly (Sender | null)[]): readonly Lead[] =>
  people.slice(0, mostPeople).flatMap((person) => {
    const address = addressIn(person?.address);
    return person && address ? [{ part, address, said: person }] : [];
  });
