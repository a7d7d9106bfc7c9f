import type { Visit } from "../desk/desk.ts";
import type { Client } from "../forms/card.ts";
import type { Member } from "../identity/identity.ts";

/** A verified activity: who asks, in which language and where, what, and who is a member of the conversation. */
export interface Asked {
  readonly tenant: string;
  readonly objectId: string;
  readonly locale: string | undefined;
  readonly timeZone: string | undefined;
  /** Whose message extension it is; chats are in Teams only. */
  readonly client: "teams" | "outlook";
  /** The id of the conversation, of a post in a channel with that of its thread. */
  readonly conversation: string;
  /** Whether nobody but this person reads the conversation. */
  readonly personal: boolean;
  readonly value: unknown;
  readonly member: (objectId: string) => Promise<Member | null>;
  readonly arrived: number;
}

/** Teams repeats an invoke after five seconds; what is still being read by then is of no use. */
const waitMilliseconds = 4_200;
/** What Teams takes for a dialog card without a fallback, and for a message with room to spare. */
const bytes = 25_000;

/** The visit of somebody who asks, at a client that presses buttons this way. */
export const visitOf = (asked: Asked, press: Client["press"], wait = waitMilliseconds): Visit => ({
  caller: { tenant: asked.tenant, objectId: asked.objectId, member: () => asked.member(asked.objectId) },
  locale: asked.locale,
  timeZone: asked.timeZone,
  room: { version: asked.client === "outlook" ? "1.4" : "1.5", press, bytes },
  arrived: asked.arrived,
  deadline: AbortSignal.timeout(wait),
});
