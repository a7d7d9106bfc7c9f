import type { IncomingMessage } from "node:http";
import { json } from "node:stream/consumers";
import { botFramework, type ChannelTokens, channelTokens } from "./channelTokens.ts";
import { sendJson, serve } from "./localServer.ts";
import type { Person } from "./people.ts";
import { teamsUserId } from "./teams.ts";

/** What the bot has sent to the connector. */
export interface Sent {
  readonly method: string;
  /** Empty where the bot begins a conversation. */
  readonly conversation: string;
  /** The activity that was answered, changed or taken back. */
  readonly activityId?: string;
  readonly activity: unknown;
}

/** A stand-in for the Bot connector: it signs what a channel sends to the bot, and is where the bot sends to. */
export interface StandInConnector {
  /** The `serviceUrl` of activities. */
  readonly url: string;
  /** botbuilder's settings that make it believe this connector; all at once, or it believes Microsoft's. */
  readonly settings: Readonly<Record<string, string>>;
  /** The `Authorization` of a request that carries an activity. */
  readonly signed: ChannelTokens["signed"];
  /** Makes the bot a member of a conversation with these people; in all others it is not installed. */
  readonly install: (conversation: string, people: readonly Person[]) => void;
  readonly uninstall: (conversation: string) => void;
  readonly sent: readonly Sent[];
  /** What arrived, oldest first: `GET /v3/…`. */
  readonly requests: readonly string[];
  /** What the REST side answers instead, the next `times` times (1). */
  readonly fail: (fault: { readonly status: number; readonly code?: string; readonly times?: number }) => void;
  readonly stop: () => Promise<void>;
}

interface Answer {
  readonly status: number;
  readonly body: unknown;
}

const metadataPath = "/v1/.well-known/openidconfiguration";
const keysPath = "/v1/.well-known/keys";

/** Starts the stand-in connector for the bot with that app id. */
export async function startConnector({ appId, port = 0 }: { appId: string; port?: number }): Promise<StandInConnector> {
  const tokens = await channelTokens(appId);
  const rosters = new Map<string, readonly Person[]>();
  const sent: Sent[] = [];
  const requests: string[] = [];
  const faults: Answer[] = [];

  const documents: Readonly<Record<string, () => unknown>> = {
    [metadataPath]: () => ({
      issuer: botFramework,
      jwks_uri: `${server.url}${keysPath}`,
      authorization_endpoint: "https://invalid.botframework.com",
      id_token_signing_alg_values_supported: ["RS256"],
      token_endpoint_auth_methods_supported: ["private_key_jwt"],
    }),
    [keysPath]: () => ({ keys: tokens.keys }),
  };

  const server = await serve(async (request, response) => {
    const url = new URL(request.url ?? "/", "http://connector");
    const document = documents[url.pathname];
    if (document) return sendJson(response, 200, document());
    if (url.pathname.endsWith("/oauth2/v2.0/token")) {
      const access_token = await tokens.botToken();
      return sendJson(response, 200, { token_type: "Bearer", expires_in: 3600, access_token });
    }
    requests.push(`${request.method} ${url.pathname}`);
    const { status, body } = faults.shift() ?? (await rest(request, url));
    sendJson(response, status, body);
  }, port);

  async function rest(request: IncomingMessage, url: URL): Promise<Answer> {
    if (!request.headers.authorization?.startsWith("Bearer ")) {
      return { status: 401, body: { message: "Authorization has been denied for this request." } };
    }
    const [version, kind, conversation, part, item] = url.pathname.split("/").filter(Boolean).map(decodeURIComponent);
    if (version !== "v3" || kind !== "conversations") return refusal(404, "NotFound", "No such resource.");
    if (conversation === undefined) return kept(request, "");
    const roster = rosters.get(conversation);
    if (!roster) return refusal(403, "BotNotInConversationRoster", "The bot is not part of the conversation roster.");
    if (part === "members") return item === undefined ? all(roster) : one(roster, item);
    if (part === "pagedmembers") return page(roster, url.searchParams);
    if (part === "activities") return kept(request, conversation, item);
    return refusal(404, "NotFound", "No such resource.");
  }

  async function kept(request: IncomingMessage, conversation: string, activityId?: string): Promise<Answer> {
    const method = request.method ?? "GET";
    const activity = method === "DELETE" ? undefined : await json(request);
    sent.push({ method, conversation, activity, ...(activityId !== undefined && { activityId }) });
    return method === "POST"
      ? { status: 201, body: { id: `sent-${sent.length}` } }
      : { status: 200, body: { id: activityId } };
  }

  return {
    url: `${server.url}/`,
    settings: {
      ToBotFromChannelOpenIdMetadataUrl: `${server.url}${metadataPath}`,
      ToBotFromChannelTokenIssuer: botFramework,
      ToBotFromEmulatorOpenIdMetadataUrl: `${server.url}${metadataPath}`,
      ToChannelFromBotLoginUrl: `${server.url}/login`,
      ToChannelFromBotOAuthScope: botFramework,
      OAuthUrl: server.url,
      CallerId: "urn:botframework:azure",
      ValidateAuthority: "false",
    },
    signed: tokens.signed,
    install: (conversation, people) => void rosters.set(conversation, people),
    uninstall: (conversation) => void rosters.delete(conversation),
    sent,
    requests,
    fail({ status, code = "ServiceError", times = 1 }) {
      faults.push(...Array<Answer>(times).fill(refusal(status, code, "A fault on demand.")));
    },
    stop: server.stop,
  };
}

const refusal = (status: number, code: string, message: string): Answer => ({
  status,
  body: { error: { code, message } },
});

const all = (roster: readonly Person[]): Answer => ({ status: 200, body: roster.map(member) });

function one(roster: readonly Person[], wanted: string): Answer {
  const person = roster.find((other) => [teamsUserId(other), other.oid].includes(wanted));
  if (person) return { status: 200, body: member(person) };
  return refusal(404, "MemberNotFoundInConversation", "The member is not found in the conversation.");
}

function page(roster: readonly Person[], query: URLSearchParams): Answer {
  const from = Number(query.get("continuationToken") ?? 0);
  const to = from + Number(query.get("pageSize") ?? 50);
  const more = to < roster.length ? { continuationToken: String(to) } : {};
  return { status: 200, body: { members: roster.slice(from, to).map(member), ...more } };
}

const member = (person: Person) => {
  const [givenName, surname] = person.name.split(" ");
  return {
    id: teamsUserId(person),
    name: person.name,
    aadObjectId: person.oid,
    objectId: person.oid,
    givenName,
    surname,
    email: person.address,
    userPrincipalName: person.userPrincipalName,
    tenantId: person.tenantId,
    userRole: person.userType === "Guest" ? "guest" : "user",
  };
};
