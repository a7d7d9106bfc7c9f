import { element, icon, place, refill } from "./element.ts";
import { avatar } from "./list.ts";
import { type Module, moduleSwitch } from "./modules.ts";
import type { Preferences } from "./preferences.ts";
import { type RibbonView, ribbon } from "./ribbon.ts";
import type { Session } from "./signIn.ts";

/** What stands around the mails, and what can be done there. */
export interface FrameView extends RibbonView {
  readonly preferences: Preferences;
  readonly session: Session | null;
  readonly autotaskUrl: string | undefined;
  readonly unread: number;
  readonly onPrefer: (preferences: Preferences) => void;
  readonly onTurn: (module: Module) => void;
  readonly onSignIn: (anew: boolean) => void;
}

/** Draws header, ribbon and folders. */
export function drawFrame(view: FrameView): void {
  const { say, autotaskUrl } = view;
  place("what").replaceChildren(
    `${say("A try-out mailbox.")} ${say("A mail becomes an Autotask ticket without leaving Outlook.")} `,
    autotaskUrl ? element("a", { href: autotaskUrl }, say("Tickets go to the stand-in Autotask")) : "",
  );
  refill("choices", languageSwitch(view), themeSwitch(view), person(view));
  refill("ribbon", ...ribbon(view));
  refill("modules", ...moduleSwitch(view.kind, say, view.onTurn));
  place("folders").replaceChildren(...folders(view));
}

const languageSwitch = ({ preferences, onPrefer }: FrameView): HTMLElement =>
  element(
    "div",
    { class: "languages" },
    ...(["en", "de"] as const).map((language) => {
      const made = element("button", { onClick: () => onPrefer({ ...preferences, language }) }, language.toUpperCase());
      made.setAttribute("aria-pressed", String(preferences.language === language));
      return made;
    }),
  );

function themeSwitch({ preferences, onPrefer, say }: FrameView): HTMLElement {
  const dark = preferences.theme === "dark";
  const toggle = () => onPrefer({ ...preferences, theme: dark ? "light" : "dark" });
  const made = element(
    "button",
    { class: "theme", label: say("Dark"), title: say("Dark"), onClick: toggle },
    icon(dark ? "dark" : "light"),
  );
  made.setAttribute("aria-pressed", String(dark));
  return made;
}

function person({ session, say, onSignIn }: FrameView): HTMLElement {
  if (!session) return element("button", { class: "sign-in", onClick: () => onSignIn(false) }, say("Sign in"));
  return element(
    "details",
    { class: "person" },
    element(
      "summary",
      { label: `${say("Signed in as")} ${session.name}` },
      avatar(session.name),
      element("span", {}, session.name),
    ),
    element(
      "div",
      { class: "menu" },
      element("strong", {}, session.name),
      element("span", {}, session.address),
      element("button", { onClick: () => onSignIn(true) }, say("Sign in as somebody else")),
    ),
  );
}

function folders({ kind, say, unread }: FrameView): readonly HTMLElement[] {
  const count = element("b", {}, unread > 0 ? String(unread) : "");
  if (kind === "calendar") return [element("li", { class: "open" }, icon("calendar"), say("Calendar"))];
  const others = (
    [
      ["drafts", "Drafts"],
      ["sent", "Sent Items"],
      ["archive", "Archive"],
    ] as const
  ).map(([picture, words]) => element("li", { title: say("Not part of the try-out") }, icon(picture), say(words)));
  return [element("li", { class: "open" }, icon("inbox"), say("Inbox"), count), ...others];
}
