import { ActivityTypes, TeamsInfo, type TurnContext } from "botbuilder";
import { z } from "zod";
import type { Member } from "../identity/identity.ts";
import type { Clock } from "../kit/clock.ts";
import type { Answered, Turn } from "./adapter.ts";
import type { Asked, MessageExtension } from "./messageExtension.ts";

/** What answers an invoke, by its name. */
type Invokes = Readonly<Record<string, (asked: Asked) => Promise<object>>>;

const invokes = (extension: MessageExtension): Invokes => ({
  "composeExtension/fetchTask": extension.open,
  "composeExtension/submitAction": extension.press,
});

const channelData = z.object({ tenant: z.object({ id: z.string() }).optional() }).catch({});
const clientInfo = z.object({ type: z.literal("clientInfo"), locale: z.string() });

/** The turn of a verified activity: invokes by name, everything else without an answer. */
export function turnOf(extension: MessageExtension, clock: Clock): Turn {
  const answers = invokes(extension);
  return async (context): Promise<Answered | undefined> => {
    if (context.activity.type !== ActivityTypes.Invoke) return undefined;
    const answer = answers[context.activity.name ?? ""];
    return answer ? { status: 200, body: await answer(askedIn(context, clock)) } : { status: 501 };
  };
}

function askedIn(context: TurnContext, clock: Clock): Asked {
  const { activity } = context;
  const { tenant } = channelData.parse(activity.channelData);
  const told = activity.entities?.map((entity) => clientInfo.safeParse(entity).data?.locale).find(Boolean);
  return {
    tenant: tenant?.id ?? activity.conversation.tenantId ?? "",
    objectId: activity.from.aadObjectId ?? "",
    locale: activity.locale ?? told,
    value: activity.value,
    member: (objectId) => memberIn(context, objectId),
    arrived: clock.now(),
  };
}

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
