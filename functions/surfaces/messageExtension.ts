import * as z from "zod";
import type { Desk, Visit } from "../desk/desk.ts";
import { plainText } from "../forms/messageText.ts";
import { ownWords } from "../forms/opening.ts";
import { type Message, onlyWords } from "../forms/origin.ts";
import type { Identity } from "../identity/identity.ts";
import type { Asked } from "./asked.ts";
import type { InDialog } from "./dialog.ts";
import { type TeamsMessage, teamsMessage, tracesIn } from "./teamsMessage.ts";

/** The message extension: what its two invokes are answered with. */
export interface MessageExtension {
  open(asked: Asked): Promise<object>;
  press(asked: Asked): Promise<object>;
}

/** "More…": what does not fit among the few commands that a message extension may have. */
const menuCommand = "more";

const fetchTask = z.looseObject({
  commandId: z.string(),
  messagePayload: teamsMessage.nullish(),
});
const submitAction = z.looseObject({ data: z.unknown() });

/** The message extension over the desk; `addressOf` finds the address of a message's writer. */
export function messageExtension(desk: Desk, inDialog: InDialog, addressOf: Identity["addressOf"]): MessageExtension {
  return {
    open: (asked) =>
      inDialog(asked, async (visit) => {
        const { commandId, messagePayload } = fetchTask.parse(asked.value);
        // Opened at a box there is no message, and Outlook gives none.
        const message = messagePayload ? messageIn(messagePayload, asked, visit) : ownWords("");
        return commandId === menuCommand ? desk.menu(visit, { message }) : desk.open(visit, commandId, message);
      }),
    press: (asked) => inDialog(asked, async (visit) => desk.press(visit, submitAction.parse(asked.value).data)),
  };

  async function messageIn(payload: TeamsMessage, asked: Asked, visit: Visit): Promise<Message> {
    const { content, contentType } = payload.body ?? {};
    const user = payload.from?.user;
    const writer = (objectId: string) => ({ tenant: asked.tenant, objectId, member: () => asked.member(objectId) });
    const address = user?.id ? await addressOf(writer(user.id), { signal: visit.deadline }) : null;
    return {
      ...onlyWords,
      ...tracesIn(payload, asked.conversation),
      kind: "chat",
      subject: payload.subject ?? "",
      ...plainText(contentType?.toLowerCase() === "text" ? { text: content ?? "" } : { html: content ?? "" }),
      sender: user ? { name: user.displayName ?? "", address } : null,
    };
  }
}
