import { randomUUID } from "node:crypto";
import type { Person } from "./people.ts";

/** A message in a Teams chat, as the person who opens its menu sees it. */
export interface TeamsMessage {
  readonly id: string;
  /** Who wrote it; null for a message of an application. */
  readonly from: Pick<Person, "oid" | "name"> | null;
  readonly html: string;
  /** Of a channel post; null in a chat. */
  readonly subject: string | null;
  readonly createdDateTime: string;
}

/** Where an activity comes from, and how that person has Teams set up. */
export interface Where {
  readonly serviceUrl: string;
  readonly conversation: Conversation;
  readonly locale?: string;
  readonly theme?: "default" | "dark" | "contrast";
}

export interface Conversation {
  readonly id: string;
  readonly type: "groupChat" | "channel";
}

/** An activity as Teams sends it. */
export type TeamsActivity = Readonly<Record<string, unknown>> & { readonly serviceUrl: string };

/** The id under which a bot knows somebody in Teams. */
export const teamsUserId = ({ oid }: Pick<Person, "oid">): string => `29:1${oid.replaceAll("-", "")}`;

/** A chat of several people. */
export const groupChat: Conversation = { id: "19:0a8f4c1be7d34c0f9a6d2b7c3e915f70@thread.v2", type: "groupChat" };

/** A post in a channel. */
export const channel: Conversation = {
  id: "19:5b7d0e2f9c8a41d6@thread.tacv2;messageid=1795428000000",
  type: "channel",
};

/** A message of a chat. */
export const message = (given: Partial<TeamsMessage> & Pick<TeamsMessage, "from" | "html">): TeamsMessage => ({
  id: "1795428000000",
  subject: null,
  createdDateTime: "2026-11-22T09:20:00.000Z",
  ...given,
});

/** The invoke with which Teams opens the dialog of a message action. */
export const fetchTask = (command: string, about: TeamsMessage, person: Person, where: Where): TeamsActivity =>
  invoke("composeExtension/fetchTask", person, where, {
    commandId: command,
    commandContext: "message",
    context: { theme: where.theme ?? "default" },
    requestId: randomUUID(),
    messagePayload: payload(about, where),
  });

/** The invoke with which Teams sends what was entered there: `data` is the pressed button's, the inputs' values laid over it. */
export const submitAction = (
  command: string,
  data: Readonly<Record<string, unknown>>,
  person: Person,
  where: Where,
  about?: TeamsMessage,
): TeamsActivity =>
  invoke("composeExtension/submitAction", person, where, {
    commandId: command,
    commandContext: "message",
    context: { theme: where.theme ?? "default" },
    requestId: randomUUID(),
    data,
    ...(about && { messagePayload: payload(about, where) }),
  });

function invoke(name: string, person: Person, where: Where, value: object): TeamsActivity {
  const { conversation, serviceUrl, locale = "en-US" } = where;
  const now = new Date();
  return {
    name,
    type: "invoke",
    id: `f:${randomUUID()}`,
    timestamp: now.toISOString(),
    localTimestamp: now.toISOString(),
    localTimezone: "Europe/Berlin",
    channelId: "msteams",
    serviceUrl,
    locale,
    from: { id: teamsUserId(person), name: person.name, aadObjectId: person.oid },
    conversation: {
      id: conversation.id,
      conversationType: conversation.type,
      tenantId: person.tenantId,
      isGroup: true,
    },
    recipient: { id: "28:7a1d9a4e-1f6c-4a57-9a52-0d0c7c5a0b11", name: "Autotask" },
    entities: [{ type: "clientInfo", locale, country: locale.slice(3), platform: "Web", timezone: "Europe/Berlin" }],
    channelData: {
      tenant: { id: person.tenantId },
      source: { name: "message" },
      ...(conversation.type === "channel" && {
        channel: { id: conversation.id.replace(/;.*/, "") },
        team: { id: "19:2f4b8c6d0e1a@thread.tacv2" },
      }),
    },
    value,
  };
}

const payload = (about: TeamsMessage, { conversation, locale }: Where) => ({
  id: about.id,
  replyToId: null,
  createdDateTime: about.createdDateTime,
  lastModifiedDateTime: null,
  deleted: false,
  subject: about.subject,
  summary: null,
  importance: "normal",
  locale: (locale ?? "en-US").toLowerCase(),
  linkToMessage: `https://teams.microsoft.com/l/message/${encodeURIComponent(conversation.id)}/${about.id}?context=%7B%22contextType%22:%22chat%22%7D`,
  from: {
    device: null,
    conversation: null,
    user: about.from && {
      userIdentityType: "aadUser",
      id: about.from.oid,
      displayName: about.from.name,
    },
    application: about.from ? null : { applicationIdentityType: "bot", id: randomUUID(), displayName: "Alerts" },
  },
  reactions: [],
  mentions: [],
  body: { contentType: "html", content: about.html },
  attachments: [],
});
