import type { SampleMail } from "../sampleMail.ts";
import { shortDate } from "./dates.ts";
import { element, icon, place } from "./element.ts";
import { attachmentsOf, nameOf } from "./mailbox.ts";
import type { Language, Say } from "./words.ts";

/** What the list shows. */
export interface ListView {
  readonly mails: readonly SampleMail[];
  readonly selected: string | null;
  readonly isRead: (mail: SampleMail) => boolean;
  readonly language: Language;
  readonly say: Say;
  readonly onSelect: (id: string) => void;
}

/** Draws the list of mails. */
export function drawList(view: ListView): void {
  const list = place("list");
  const { scrollTop } = list;
  const focused = document.activeElement?.closest<HTMLElement>("#list [data-mail]")?.dataset.mail;
  list.replaceChildren(...view.mails.map((mail) => row(mail, view)));
  list.scrollTop = scrollTop;
  if (focused) rowOf(focused)?.focus({ preventScroll: true });
}

/** Moves the focus, and with it the selection, to the mail or appointment above or below. */
export function walk(list: HTMLElement): void {
  list.addEventListener("keydown", (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const rows = [...list.querySelectorAll<HTMLElement>("button")];
    const next = step && rows[rows.findIndex((each) => each.contains(document.activeElement)) + step];
    if (!next) return;
    event.preventDefault();
    next.focus();
    next.click();
  });
}

const rowOf = (id: string) => document.querySelector<HTMLElement>(`#list [data-mail="${CSS.escape(id)}"]`);

function row(mail: SampleMail, { selected, isRead, language, say, onSelect }: ListView): HTMLElement {
  const unread = !isRead(mail);
  const made = element(
    "button",
    { class: unread ? "mail unread" : "mail", onClick: () => onSelect(mail.id) },
    avatar(nameOf(mail.from)),
    element(
      "span",
      { class: "mail-words" },
      element(
        "span",
        { class: "from" },
        unread ? element("span", { class: "unseen" }, `${say("Unread")}: `) : null,
        nameOf(mail.from),
      ),
      attachmentsOf(mail).length > 0 ? icon("clip") : null,
      element("span", { class: "subject" }, mail.subject || say("(No subject)")),
      element("time", {}, shortDate(mail.sent, language)),
      element("span", { class: "preview" }, mail.preview),
    ),
  );
  made.dataset.mail = mail.id;
  made.setAttribute("aria-current", String(mail.id === selected));
  return made;
}

/** A circle with a person's initials. */
export function avatar(name: string): HTMLElement {
  const words = name
    .replace(/[^\p{L}\p{N}\s]/gu, "")
    .split(/\s+/)
    .filter(Boolean);
  const initials = [words[0], words.length > 1 ? words.at(-1) : undefined]
    .map((word) => [...(word ?? "")][0] ?? "")
    .join("");
  const circle = element("span", { class: "avatar" });
  // A picture, not a word: it belongs to no name.
  circle.dataset.initials = initials.toUpperCase();
  const hue = [...name].reduce((sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) % 360, 7);
  circle.style.setProperty("--hue", String(hue));
  circle.setAttribute("aria-hidden", "true");
  return circle;
}
