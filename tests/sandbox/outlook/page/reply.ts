import type { Person } from "../sampleMail.ts";
import { longDate } from "./dates.ts";
import { element } from "./element.ts";
import { avatar } from "./list.ts";
import { nameOf } from "./mailbox.ts";
import { plain } from "./plain.ts";
import type { SentReply } from "./replies.ts";
import type { Language, Say } from "./words.ts";

/** What is done with a reply. */
export interface ReplyHandlers {
  readonly onWrite: (text: string) => void;
  readonly onSend: () => void;
  readonly onDiscard: () => void;
}

/** A reply that is being written to somebody, as Office.js' `displayReplyForm` opens it. */
export function replyForm(to: Person, draft: string, say: Say, handlers: ReplyHandlers): HTMLElement {
  const text = element("textarea", { label: say("Your reply") });
  text.value = draft;
  text.addEventListener("input", () => handlers.onWrite(text.value));
  return element(
    "section",
    { class: "reply", label: say("Reply") },
    element("p", {}, `${say("To:")} ${nameOf(to)}`),
    text,
    element("button", { class: "send", onClick: handlers.onSend }, say("Send")),
    element("button", { class: "bare", onClick: handlers.onDiscard }, say("Discard")),
  );
}

/** A reply as it stands below what it answers. */
export const sentReply = ({ text, sent }: SentReply, from: string, language: Language): HTMLElement =>
  element(
    "article",
    { class: "sent" },
    element(
      "header",
      {},
      avatar(from),
      element("div", {}, element("strong", {}, from)),
      element("time", {}, longDate(sent, language)),
    ),
    plain(text),
  );
