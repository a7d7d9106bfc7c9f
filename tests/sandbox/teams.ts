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
  /** The first post of its thread in a channel; null of that itself, and in a chat. */
  readonly replyToId: string | null;
  readonly attachments: readonly object[];
}

/** A file in SharePoint as it stands at a message. */
export const fileReference = (name: string): object => ({
  id: randomUUID(),
  contentType: "reference",
  contentUrl: `https://nordlicht.sharepoint.com/sites/Support/Shared%20Documents/${encodeURIComponent(name)}`,
  content: null,
  name,
  thumbnailUrl: null,
});

/** What stands at a message that quotes another one of its chat. */
export const messageReference = (id: string): object => ({
  id,
  contentType: "messageReference",
  contentUrl: null,
  content: JSON.stringify({ messageId: id, messagePreview: "…" }),
  name: null,
  thumbnailUrl: null,
});

/** Where an activity comes from, and how that person has Teams set up. */
export interface Where {
  /** Outlook is given the message extension too: on a channel of its own, without the data that Teams adds. */
  readonly client?: "teams" | "outlook";
  readonly serviceUrl: string;
  readonly conversation: Conversation;
  readonly locale?: string;
  readonly theme?: "default" | "dark" | "contrast";
  /** How the activity names the time zone: as itself and among what the client tells of itself, there alone, or not at all. */
  readonly timeZone?: "twice" | "client" | "no";
}

export interface Conversation {
  readonly id: string;
  readonly type: "personal" | "groupChat" | "channel";
}

/** An activity as Teams sends it. */
export type TeamsActivity = Readonly<Record<string, unknown>> & { readonly serviceUrl: string };

/** The id under which a bot knows somebody in Teams. */
export const teamsUserId = ({ oid }: Pick<Person, "oid">): string => `29:1${oid.replaceAll("-", "")}`;

/** The bot under the name that people mention. */
export const bot = { id: "28:7a1d9a4e-1f6c-4a57-9a52-0d0c7c5a0b11", name: "Autotask" };

/** One person's chat with the bot. */
export const personalChat: Conversation = { id: "a:1o8Kq0mXr5c3tWd7uY2b", type: "personal" };

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
  replyToId: null,
  attachments: [],
  ...given,
});

/** Where a message extension is opened: at a message, or at one of the boxes, spelled as on the wire. */
export type Start = TeamsMessage | "compose" | "commandbox";

/** The invoke with which Teams and Outlook open the dialog of a message extension's action. */
export const fetchTask = (command: string, start: Start, person: Person, where: Where): TeamsActivity =>
  invoke("composeExtension/fetchTask", person, where, {
    commandId: command,
    commandContext: typeof start === "string" ? start : "message",
    context: { theme: where.theme ?? "default" },
    requestId: randomUUID(),
    ...(typeof start === "string" ? {} : { messagePayload: payload(start, where) }),
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

/** The invoke of a button in a conversation that opens a dialog. */
export const taskFetch = (data: Readonly<Record<string, unknown>>, person: Person, where: Where): TeamsActivity =>
  invoke("task/fetch", person, where, { data, context: { theme: where.theme ?? "default" } });

/** The invoke of a button in that dialog. */
export const taskSubmit = (data: Readonly<Record<string, unknown>>, person: Person, where: Where): TeamsActivity =>
  invoke("task/submit", person, where, { data, context: { theme: where.theme ?? "default" } });

/** The invoke of an `Action.Execute` in a chat's card. */
export const execute = (data: Readonly<Record<string, unknown>>, person: Person, where: Where): TeamsActivity =>
  invoke("adaptiveCard/action", person, where, {
    action: { type: "Action.Execute", verb: "press", data },
    trigger: "manual",
  });

/** A message to the bot, or past it: with `mention` in it stands who is mentioned, as in `<at>Autotask</at> help`. */
export const said = (
  text: string,
  person: Person,
  where: Where,
  mentioned: readonly { readonly id: string; readonly name: string }[] = [],
): TeamsActivity => {
  const { entities, ...rest } = activity("message", person, where);
  const mentions = mentioned.map((one) => ({ type: "mention", text: `<at>${one.name}</at>`, mentioned: one }));
  return { ...rest, text, textFormat: "plain", entities: [...mentions, ...entities] };
};

const invoke = (name: string, person: Person, where: Where, value: object): TeamsActivity => ({
  ...activity("invoke", person, where),
  name,
  value,
});

function activity(type: string, person: Person, where: Where) {
  const { conversation, serviceUrl, locale = "en-US", client = "teams", timeZone = "twice" } = where;
  const now = new Date();
  const { channelData, ...everywhere } = {
    type,
    id: `f:${randomUUID()}`,
    timestamp: now.toISOString(),
    localTimestamp: now.toISOString(),
    ...(timeZone === "twice" && { localTimezone: "Europe/Berlin" }),
    channelId: client === "teams" ? "msteams" : "m365extensions",
    serviceUrl,
    locale,
    from: { id: teamsUserId(person), name: person.name, aadObjectId: person.oid },
    conversation: {
      id: conversation.id,
      conversationType: conversation.type,
      tenantId: person.tenantId,
      ...(conversation.type === "personal" ? {} : { isGroup: true }),
    },
    recipient: bot,
    entities: [
      {
        type: "clientInfo",
        locale,
        country: locale.slice(3),
        platform: "Web",
        ...(timeZone !== "no" && { timezone: "Europe/Berlin" }),
      },
    ],
    channelData: {
      tenant: { id: person.tenantId },
      source: { name: "message" },
      ...(conversation.type === "channel" && {
        channel: { id: conversation.id.replace(/;.*/, "") },
        team: { id: "19:2f4b8c6d0e1a@thread.tacv2" },
      }),
    },
  };
  return client === "teams" ? { ...everywhere, channelData } : everywhere;
}

const payload = (about: TeamsMessage, { conversation, locale }: Where) => ({
  id: about.id,
  replyToId: about.replyToId,
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
  attachments: about.attachments,
});
