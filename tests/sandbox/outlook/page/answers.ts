import { handedOver, isMail, type Opened } from "./handedOver.ts";
import { fileOf, originalOf } from "./mailbox.ts";
import type { Answers } from "./taskPane.ts";

/** What the answers are drawn from. */
export interface Surroundings {
  readonly open: () => Opened | null;
  readonly context: () => { readonly locale: string; readonly theme: string };
  /** Opens a reply to the item. */
  readonly reply: (item: Opened, text: string) => void;
  /** Null when the sign-in has ended. */
  readonly token: (fresh: boolean) => Promise<string | null>;
}

/** What the pane is answered, as Office.js answers an add-in. */
export const answersOf = ({ open, context, reply, token }: Surroundings): Answers => ({
  context,
  item() {
    const item = open();
    return item && handedOver(item);
  },
  async file({ file }) {
    const mail = open();
    return (mail && isMail(mail) && (await fileOf(mail, file))) || refuse("no such file");
  },
  /** `item` names the mail that is meant: another one may have been opened meanwhile. */
  async original({ item }) {
    const mail = open();
    const meant = mail && isMail(mail) && (item === undefined || item === mail.id);
    return meant ? originalOf(mail) : refuse("no such mail");
  },
  reply({ text }) {
    const item = open();
    if (!item || typeof text !== "string") return refuse("nothing to reply to");
    reply(item, text);
    return true;
  },
  token: async ({ fresh }) => (await token(fresh === true)) ?? refuse("login_required"),
});

function refuse(why: string): never {
  throw new Error(why);
}
