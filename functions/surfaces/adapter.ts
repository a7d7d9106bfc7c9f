import {
  type Activity,
  ActivityTypes,
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  ConfigurationServiceClientCredentialFactory,
  INVOKE_RESPONSE_KEY,
  type InvokeResponse,
  type TurnContext,
} from "botbuilder";
import * as z from "zod";
import type { Log } from "../kit/log.ts";
import { localCredentials } from "./localCredentials.ts";

/** The bot's identity, and whose channel tokens it accepts: Microsoft's, unless `channel` names others. */
export interface BotSettings {
  readonly appId: string | undefined;
  readonly appType: string;
  readonly appTenantId: string | undefined;
  readonly appPassword: string | undefined;
  /** botbuilder's own `To…` settings: a local issuer of channel tokens, in development only. */
  readonly channel: Readonly<Record<string, string>>;
}

/** An HTTP answer; no body for none. */
export interface Answered {
  readonly status: number;
  readonly body?: unknown;
}

/** What a verified activity is answered with; undefined for nothing to say. */
export type Turn = (context: TurnContext) => Promise<Answered | undefined>;

/** Answers a request of the Bot Connector: verified first, by botbuilder. */
export type BotEndpoint = (request: { readonly authorization: string; readonly body: unknown }) => Promise<Answered>;

// Direct Line and web chat are endorsed too, but there whoever holds a link writes `from.aadObjectId` himself.
const channels: readonly string[] = ["msteams", "m365extensions"];

// What is no text where one may stand says nothing; the rest of the activity holds.
const words = z.string().optional().catch(undefined);
const activity = z.looseObject({
  type: z.string().min(1),
  channelId: z.string(),
  serviceUrl: z.string(),
  from: z.looseObject({ id: z.string(), aadObjectId: words }),
  conversation: z.looseObject({ id: z.string(), tenantId: words, conversationType: words }),
  name: words,
  text: words,
  locale: words,
  entities: z.array(z.unknown()).optional().catch(undefined),
});

/** The bot's endpoint: 400 for what is no activity, 401 for a caller that is not the channel. */
export function botEndpoint(settings: BotSettings, turn: Turn, log: Log): BotEndpoint {
  const adapter = new VerifyingAdapter(
    new ConfigurationBotFrameworkAuthentication(authentication(settings), credentials(settings)),
  );
  return async ({ authorization, body }) => {
    const read = activity.safeParse(body);
    if (!read.success) return { status: 400 };
    if (!channels.includes(read.data.channelId)) return { status: 401 };
    let verified = false;
    try {
      const answer = await adapter.answered(authorization, read.data as unknown as Activity, async (context) => {
        verified = true;
        return turn(context);
      });
      return { status: answer?.status ?? 200, ...(answer?.body === undefined ? {} : { body: answer.body }) };
    } catch (error) {
      // Not all that botbuilder throws at a bad token is an AuthenticationError of its own.
      if (!verified) return refused(error, log);
      log.bug("turn", error);
      return { status: 500 };
    }
  };
}

// `processActivity` is protected in botbuilder, and its public `process` writes errors to the console.
class VerifyingAdapter extends CloudAdapter {
  answered(authorization: string, activity: Activity, turn: Turn): Promise<InvokeResponse | undefined> {
    return this.processActivity(authorization, activity, async (context) => {
      const answer = await turn(context);
      if (!answer || activity.type !== ActivityTypes.Invoke) return;
      context.turnState.set(INVOKE_RESPONSE_KEY, { type: ActivityTypes.InvokeResponse, value: answer });
    });
  }
}

const microsofts = {
  ToChannelFromBotLoginUrl: "https://login.microsoftonline.com/botframework.com",
  ToChannelFromBotOAuthScope: "https://api.botframework.com",
  ToBotFromChannelTokenIssuer: "https://api.botframework.com",
  OAuthUrl: "https://api.botframework.com",
  ToBotFromChannelOpenIdMetadataUrl: "https://login.botframework.com/v1/.well-known/openidconfiguration",
  ToBotFromEmulatorOpenIdMetadataUrl:
    "https://login.microsoftonline.com/botframework.com/v2.0/.well-known/openid-configuration",
  CallerId: "urn:botframework:azure",
};

// Naming one of these makes botbuilder drop its defaults for all of them.
const authentication = ({ channel }: BotSettings): Record<string, string | boolean> =>
  Object.keys(channel).length ? { ...microsofts, ...channel, ValidateAuthority: false } : {};

function credentials({ appId, appType, appTenantId, appPassword, channel }: BotSettings) {
  const factory = new ConfigurationServiceClientCredentialFactory({
    ...(appId ? { MicrosoftAppId: appId, MicrosoftAppType: appType } : {}),
    ...(appTenantId ? { MicrosoftAppTenantId: appTenantId } : {}),
    ...(appPassword ? { MicrosoftAppPassword: appPassword } : {}),
  });
  const login = channel.ToChannelFromBotLoginUrl ?? "";
  if (!login.startsWith("http:") || !appId || !appPassword) return factory;
  const local = localCredentials(`${login}/oauth2/v2.0/token`, appId, appPassword);
  return Object.assign(factory, { createCredentials: async () => local });
}

function refused(error: unknown, log: Log): Answered {
  log.warn("activity refused", { kind: error instanceof Error ? error.name : "unknown" });
  return { status: 401 };
}
