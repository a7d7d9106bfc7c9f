import { z } from "zod";
import type { Desk, Screen, Visit } from "../desk/desk.ts";
import { plainText } from "../forms/messageText.ts";
import type { Message } from "../forms/origin.ts";
import type { Identity, Member } from "../identity/identity.ts";
import type { Unhappy } from "./unhappy.ts";

/** A verified invoke: who asks, in which language, what, and who is a member of the conversation. */
export interface Asked {
  readonly tenant: string;
  readonly objectId: string;
  readonly locale: string | undefined;
  readonly value: unknown;
  readonly member: (objectId: string) => Promise<Member | null>;
  readonly arrived: number;
}

/** The message extension: what its two invokes are answered with. */
export interface MessageExtension {
  open(asked: Asked): Promise<object>;
  press(asked: Asked): Promise<object>;
}

/** What Teams takes for a dialog card without a fallback. */
const room = { version: "1.5", press: "submit", bytes: 25_000 } as const;
/** Teams repeats an invoke after five seconds; what is still being read by then is of no use. */
const waitMilliseconds = 4_200;

const fetchTask = z.looseObject({
  commandId: z.string(),
  messagePayload: z
    .looseObject({
      subject: z.string().nullish(),
      body: z.looseObject({ contentType: z.string().nullish(), content: z.string().nullish() }).nullish(),
      from: z
        .looseObject({
          user: z.looseObject({ id: z.string().nullish(), displayName: z.string().nullish() }).nullish(),
        })
        .nullish(),
    })
    .nullish(),
});
type Payload = NonNullable<z.infer<typeof fetchTask>["messagePayload"]>;
const submitAction = z.looseObject({ data: z.unknown() });

/** The message extension over the desk; `addressOf` finds the address of a message's writer. */
export function messageExtension(desk: Desk, unhappy: Unhappy, addressOf: Identity["addressOf"]): MessageExtension {
  return {
    open: (asked) =>
      dialog(asked, async (visit) => {
        const { commandId, messagePayload } = fetchTask.parse(asked.value);
        return desk.open(visit, commandId, messageIn(messagePayload ?? {}, asked, visit));
      }),
    press: (asked) => dialog(asked, (visit) => desk.press(visit, submitAction.parse(asked.value).data)),
  };

  async function dialog(asked: Asked, drawn: (visit: Visit) => Promise<Screen>): Promise<object> {
    const visit = visitOf(asked);
    const { title, card } = await drawn(visit).catch((error: unknown) => unhappy(error, visit));
    const content = { contentType: "application/vnd.microsoft.card.adaptive", content: card };
    return { task: { type: "continue", value: { title, width: "medium", height: "large", card: content } } };
  }

  async function messageIn(payload: Payload, asked: Asked, visit: Visit): Promise<Message> {
    const { content, contentType } = payload.body ?? {};
    const text = plainText(contentType === "text" ? { text: content ?? "" } : { html: content ?? "" });
    const user = payload.from?.user;
    const writer = (objectId: string) => ({ tenant: asked.tenant, objectId, member: () => asked.member(objectId) });
    const address = user?.id ? await addressOf(writer(user.id), { signal: visit.deadline }) : null;
    return {
      kind: "chat",
      subject: payload.subject ?? "",
      text,
      sender: user ? { name: user.displayName ?? "", address } : null,
    };
  }
}

const visitOf = ({ tenant, objectId, locale, member, arrived }: Asked): Visit => ({
  caller: { tenant, objectId, member: () => member(objectId) },
  locale,
  room,
  arrived,
  deadline: AbortSignal.timeout(waitMilliseconds),
});
