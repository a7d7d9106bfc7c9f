import type { Frame } from "./frame.ts";
import type { Part } from "./inputs.ts";

/** Opens a reply to the open item in Outlook, as Office.js' `displayReplyForm`; rejects with a FrameError when Outlook refuses. */
export type Reply = (text: string) => Promise<void>;

/** The text that a pressed button wants a reply to begin with; null for any other button. */
export function replyIn({ reply }: Part): string | null {
  const text = typeof reply === "object" && reply !== null && "text" in reply ? reply.text : null;
  return typeof text === "string" ? text : null;
}

const patience = 5_000;

/** A reply that begins with plain text, as the frame opens it; sending it is left to the person. */
export const replyFrom =
  (frame: Frame): Reply =>
  async (text) => {
    await frame.ask("reply", patience, { text });
  };
