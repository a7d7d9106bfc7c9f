import * as z from "zod";
import type { Desk, Screen, Visit } from "../desk/desk.ts";
import { plainText } from "../forms/messageText.ts";
import { openingShape } from "../forms/opening.ts";
import type { Message } from "../forms/origin.ts";
import { timeZoneIn } from "../forms/timeZone.ts";
import type { Caller } from "../identity/identity.ts";
import type { Clock } from "../kit/clock.ts";
import { Problem } from "../kit/errors.ts";
import { firstAndNearest } from "../storage/made.ts";
import { fileShape, filesIn } from "./itemFiles.ts";
import { answered, jsonIn, type PaneRequest, seenBy } from "./paneCall.ts";
import type { Unhappy } from "./unhappy.ts";

/** A call for a screen. */
export interface PaneCall extends PaneRequest {
  /** The last word of its address. */
  readonly verb: string;
  /** IANA name, as the browser tells it. */
  readonly timeZone?: string | null;
}

/** Answers a call of the pane. */
export type PaneEndpoint = (call: PaneCall) => Promise<PaneAnswer>;

/** The answer: a screen, and a status that says whether the call was allowed and understood. */
export interface PaneAnswer {
  readonly status: number;
  readonly body: Screen & { readonly poll?: number };
}

/** Whoever waits longer than this for a form has looked away. */
const waitMilliseconds = 8_000;
const pollMilliseconds = 2_000;

const person = z
  .object({ name: z.string().nullish(), address: z.string().nullish() })
  .transform(({ name, address }) => ({ name: name ?? "", address: address ?? null }));
const people = z.array(person).nullish();
// What a page says of times, files and ids is as foreign as the mail itself: what is oddly told counts as not told.
const time = z.iso.datetime({ offset: true }).nullish().catch(null);
const words = z.string().max(2_000).nullish().catch(null);
const itemShape = z.object({
  subject: z.string().nullish(),
  html: z.string().nullish(),
  text: z.string().nullish(),
  from: person.nullish(),
  to: people,
  cc: people,
  /** These three of an appointment only. */
  attendees: people,
  start: time,
  end: time,
  sent: time,
  internetMessageId: words,
  conversationId: words,
  references: z.string().max(100_000).nullish().catch(null),
  inReplyTo: words,
  link: words,
  files: z.array(fileShape.nullable().catch(null)).max(500).nullish().catch(null),
});
/** The menu where it names no action. */
const opening = openingShape.pick({ action: true, chosen: true }).extend({ item: itemShape });
/** Several items at once, which share a form's answers. */
const openingSeveral = z.object({ action: z.string().max(64), items: z.array(itemShape).min(2) });
const pressing = z.object({ data: z.unknown() });

/** The task pane over the desk: the caller is whom the access token names. */
export function taskPane(
  desk: Desk,
  unhappy: Unhappy,
  tools: { readonly caller: (authorization: string | null) => Promise<Caller>; readonly clock: Clock },
): PaneEndpoint {
  const verbs: Readonly<Record<string, (visit: Visit, body: unknown) => Promise<Screen>>> = {
    open: (visit, body) => {
      const several = openingSeveral.safeParse(body);
      if (several.success) return desk.openSeveral(visit, several.data.action, several.data.items.map(messageOf));
      const { action, chosen, item } = opening.parse(body);
      const message = messageOf(item);
      return action ? desk.open(visit, action, message, { chosen }) : desk.menu(visit, { message });
    },
    act: (visit, body) => desk.press(visit, pressing.parse(body).data),
  };
  return (call) =>
    answered(call, unhappy, async () => {
      const arrived = tools.clock.now();
      const caller = await tools.caller(call.authorization);
      const visit = {
        ...seenBy(call),
        timeZone: timeZoneIn(call.timeZone),
        holdsMessage: true as const,
        caller,
        arrived,
        deadline: AbortSignal.timeout(waitMilliseconds),
      };
      const answer = Object.hasOwn(verbs, call.verb) ? verbs[call.verb] : undefined;
      if (!answer) throw new Problem("badForm", {});
      const screen = await answer(visit, jsonIn(call));
      return { ...screen, ...(screen.state === "sending" ? { poll: pollMilliseconds } : {}) };
    });
}

function messageOf(item: z.infer<typeof itemShape>): Message {
  const { subject, html, text, from, to, cc, attendees, start, end } = item;
  const when = start && end ? { start: inUTC(start), end: inUTC(end) } : null;
  const body = plainText({ ...(html ? { html } : {}), ...(text ? { text } : {}) });
  // An appointment came by no mail: it is told by its times and its attendees.
  const kind = when || attendees?.length ? "appointment" : "mail";
  return {
    kind,
    original: kind === "mail",
    subject: subject ?? "",
    ...body,
    sender: from ?? null,
    recipients: [...(to ?? []), ...(cc ?? [])],
    attendees: attendees ?? [],
    sent: item.sent ? inUTC(item.sent) : null,
    when,
    files: filesIn(item, body),
    marks: {
      message: item.internetMessageId || null,
      thread: idsIn(`${item.references ?? ""} ${item.inReplyTo ?? ""}`),
      conversation: item.conversationId || null,
    },
    link: item.link || null,
  };
}

const inUTC = (time: string): string => new Date(time).toISOString();

const mostThread = 100;

/** The ids of RFC 5322's `References`, the first and as far back as matters. */
const idsIn = (references: string): readonly string[] => [
  ...new Set(firstAndNearest(references.match(/<[^<>\s]{1,1000}>/g) ?? [], mostThread)),
];
