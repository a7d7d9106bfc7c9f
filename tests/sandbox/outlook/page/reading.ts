import type { SampleMail } from "../sampleMail.ts";
import { appointmentArticle } from "./appointment.ts";
import { longDate } from "./dates.ts";
import { element, icon, place } from "./element.ts";
import { authorOf, isMail, type Opened } from "./handedOver.ts";
import { avatar } from "./list.ts";
import { attachmentsOf, nameOf } from "./mailbox.ts";
import { plain } from "./plain.ts";
import type { SentReply } from "./replies.ts";
import { type ReplyHandlers, replyForm, sentReply } from "./reply.ts";
import type { Language, Say } from "./words.ts";

/** What is shown beside the list. */
export interface ReadingView {
  readonly open: Opened | null;
  readonly language: Language;
  readonly say: Say;
  readonly onBack: () => void;
  /** What is being written to the open item. */
  readonly draft: string | undefined;
  readonly handlers: ReplyHandlers;
  readonly sent: readonly SentReply[];
  /** Who replies. */
  readonly replier: string;
}

/** Draws the open mail or appointment with its replies, or that none is open. */
export function drawReading({ open, say, onBack, ...view }: ReadingView): void {
  const back = element("button", { class: "bare back", onClick: onBack }, icon("back"), say("Back"));
  const none = element("p", { class: "nothing" }, icon("inbox"), say("Select an item to read"));
  place("reading").replaceChildren(...(open ? [back, ...opened(open, say, view)] : [none]));
}

const opened = (
  open: Opened,
  say: Say,
  { language, draft, handlers, sent, replier }: Omit<ReadingView, "open" | "say" | "onBack">,
): readonly HTMLElement[] => [
  heading(open.subject || say("(No subject)")),
  ...(draft === undefined ? [] : [replyForm(authorOf(open), draft, say, handlers)]),
  isMail(open) ? mailArticle(open, language, say) : appointmentArticle(open, language, say),
  ...sent.map((reply) => sentReply(reply, replier, language)),
];

const mailArticle = (mail: SampleMail, language: Language, say: Say): HTMLElement =>
  element("article", {}, envelope(mail, language, say), attachments(mail), body(mail));

function heading(subject: string): HTMLElement {
  const made = element("h2", {}, subject);
  made.dir = "auto";
  return made;
}

const envelope = (mail: SampleMail, language: Language, say: Say): HTMLElement =>
  element(
    "header",
    {},
    avatar(nameOf(mail.from)),
    element(
      "div",
      {},
      element("strong", {}, nameOf(mail.from)),
      mail.from.name ? element("span", { class: "address" }, `<${mail.from.address}>`) : null,
      element("p", {}, `${say("To:")} ${mail.to.map(nameOf).join("; ")}`),
      mail.cc.length > 0 ? element("p", {}, `${say("Cc:")} ${mail.cc.map(nameOf).join("; ")}`) : null,
    ),
    element("time", {}, longDate(mail.sent, language)),
  );

function attachments(mail: SampleMail): HTMLElement | null {
  const rows = attachmentsOf(mail).map(({ name, size }) =>
    element("li", {}, icon("clip"), name, element("small", {}, sizeOf(size))),
  );
  return rows.length > 0 ? element("ul", { class: "attachments" }, ...rows) : null;
}

const sizeOf = (bytes: number): string =>
  bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1024))} KB` : `${Math.round(bytes / 1_000_000)} MB`;

function body({ id, html, text }: SampleMail): HTMLElement {
  if (html === undefined) return plain(text ?? "");
  const frame = element("iframe", { class: "body", title: "Mail" });
  // Neither scripts nor forms, and an origin of its own.
  frame.sandbox.value = "";
  frame.src = `/outlook/mails/${encodeURIComponent(id)}/body`;
  return frame;
}
