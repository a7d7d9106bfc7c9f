import type { SampleMail } from "../sampleMail.ts";
import { fileOf, handedOver, originalOf } from "./mailbox.ts";
import type { Answers } from "./taskPane.ts";

/** What the answers are drawn from. */
export interface Surroundings {
  readonly mail: () => SampleMail | null;
  readonly context: () => { readonly locale: string; readonly theme: string };
  /** Null when the sign-in has ended. */
  readonly token: (fresh: boolean) => Promise<string | null>;
}

/** What the pane is answered, as Office.js answers an add-in. */
export const answersOf = ({ mail, context, token }: Surroundings): Answers => ({
  context,
  item() {
    const open = mail();
    return open && handedOver(open);
  },
  async file({ file }) {
    const open = mail();
    return (open && (await fileOf(open, file))) ?? refuse("no such file");
  },
  /** `item` names the mail that is meant: another one may have been opened meanwhile. */
  async original({ item }) {
    const open = mail();
    return open && (item === undefined || item === open.id) ? originalOf(open) : refuse("no such mail");
  },
  token: async ({ fresh }) => (await token(fresh === true)) ?? refuse("login_required"),
});

function refuse(why: string): never {
  throw new Error(why);
}
