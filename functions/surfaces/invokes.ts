import { type Activity, ActivityTypes, TeamsInfo, type TurnContext } from "botbuilder";
import * as z from "zod";
import { timeZoneIn } from "../forms/timeZone.ts";
import type { Member } from "../identity/identity.ts";
import type { Clock } from "../kit/clock.ts";
import type { Answered, Turn } from "./adapter.ts";
import type { Asked } from "./asked.ts";
import { attached } from "./attachment.ts";
import type { Chat } from "./chat.ts";
import type { MessageExtension } from "./messageExtension.ts";
import { spoken } from "./spoken.ts";

/** The ways in from Teams and Outlook. */
export interface Doors {
  readonly extension: MessageExtension;
  readonly dialog: (asked: Asked) => Promise<object>;
  readonly chat: Chat;
}

/** What answers an invoke, by its name. */
type Invokes = Readonly<Record<string, (asked: Asked) => Promise<object>>>;

const invokes = ({ extension, dialog, chat }: Doors): Invokes => ({
  "composeExtension/fetchTask": extension.open,
  "composeExtension/submitAction": extension.press,
  "task/fetch": dialog,
  "task/submit": dialog,
  "adaptiveCard/action": chat.press,
});

const channelData = z.object({ tenant: z.object({ id: z.string() }).optional() }).catch({});
const clientInfo = z.object({
  type: z.literal("clientInfo"),
  locale: z.string().optional().catch(undefined),
  timezone: z.string().optional().catch(undefined),
});

/** The turn of a verified activity: invokes by name, messages to the bot, everything else without an answer. */
export function turnOf(doors: Doors, clock: Clock): Turn {
  const answers = invokes(doors);
  return async (context): Promise<Answered | undefined> => {
    const { activity } = context;
    if (activity.type === ActivityTypes.Message) await doors.chat.said(saidIn(context, clock));
    if (activity.type !== ActivityTypes.Invoke) return undefined;
    const name = activity.name ?? "";
    const answer = Object.hasOwn(answers, name) ? answers[name] : undefined;
    return answer ? { status: 200, body: await answer(askedIn(context, clock)) } : { status: 501 };
  };
}

const saidIn = (context: TurnContext, clock: Clock) => ({
  ...askedIn(context, clock),
  ...spoken(context.activity.text, context.activity.entities, context.activity.recipient?.id),
  reply: async ({ title, card }: Parameters<Parameters<Chat["said"]>[0]["reply"]>[0]) => {
    await context.sendActivity({ type: ActivityTypes.Message, summary: title, attachments: [attached(card)] });
  },
});

function askedIn(context: TurnContext, clock: Clock): Asked {
  const { activity } = context;
  const { tenant } = channelData.parse(activity.channelData);
  const told = toldBy(activity);
  const client = activity.channelId === "m365extensions" ? "outlook" : "teams";
  return {
    tenant: tenant?.id ?? activity.conversation.tenantId ?? "",
    objectId: activity.from.aadObjectId ?? "",
    locale: activity.locale ?? told?.locale,
    timeZone: timeZoneIn(activity.localTimezone) ?? timeZoneIn(told?.timezone),
    client,
    conversation: activity.conversation.id,
    personal: activity.conversation.conversationType === "personal",
    value: activity.value,
    member: async (objectId) => (client === "teams" ? memberIn(context, objectId) : null),
    arrived: clock.now(),
  };
}

/** What a client tells of itself. */
const toldBy = ({ entities }: Activity): z.infer<typeof clientInfo> | undefined =>
  entities?.map((entity) => clientInfo.safeParse(entity).data).find(Boolean);

/** A member of the activity's conversation; null where the bot is not installed or the person has left. */
async function memberIn(context: TurnContext, objectId: string): Promise<Member | null> {
  try {
    const { email, userPrincipalName, userRole } = await TeamsInfo.getMember(context, objectId);
    const external = /#EXT#/i.test(userPrincipalName ?? "");
    return { address: email ?? (external ? null : userPrincipalName) ?? null, guest: external || userRole === "guest" };
  } catch {
    return null;
  }
}
