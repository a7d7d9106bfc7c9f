import type { Frame } from "./frame.ts";

/** Opens a reply to the open item in Outlook, as Office.js' `displayReplyForm`; rejects with a FrameError when Outlook refuses. */
export type Reply = (text: string) => Promise<void>;

const patience = 5_000;

/** A reply that begins with plain text, as the frame opens it; sending it is left to the person. */
export const replyFrom =
  (frame: Frame): Reply =>
  async (text) => {
    await frame.ask("reply", patience, { text });
  };
