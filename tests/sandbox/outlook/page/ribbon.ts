import type { RecordCommand } from "../commands.ts";
import { groupsFor, titles } from "./commands.ts";
import { element, icon } from "./element.ts";
import { type MenuGroup, menuButton } from "./menu.ts";
import type { Module } from "./modules.ts";
import type { Say, Words } from "./words.ts";

/** What can be done with the open item. */
export interface RibbonView {
  readonly say: Say;
  readonly kind: Module;
  readonly itemOpen: boolean;
  /** What the pane is open for, null for its own start; undefined where it is closed. */
  readonly paneFor: RecordCommand | null | undefined;
  readonly commands: readonly RecordCommand[];
  readonly onCommand: (command: RecordCommand | null) => void;
}

/** What stands in the ribbon. */
export const ribbon = (view: RibbonView): readonly HTMLElement[] => [
  element("div", { class: "group idle" }, ...idle(view.say)),
  element(
    "div",
    { class: "group", role: "group", label: "Autotask" },
    menuButton("Autotask", menu(view), !view.itemOpen),
    view.commands.includes("createTicket") ? ticket(view) : null,
  ),
  steps(view),
];

const idle = (say: Say): readonly HTMLElement[] =>
  (["Delete", "Archive", "Reply", "Forward"] as const).map((words) =>
    element(
      "button",
      { disabled: true, title: say("Not part of the try-out") },
      icon(({ Delete: "delete", Archive: "archive", Reply: "reply", Forward: "forward" } as const)[words]),
      element("span", {}, say(words)),
    ),
  );

const menu = ({ say, kind, commands, onCommand }: RibbonView): readonly MenuGroup[] => [
  ...groupsFor(kind, commands).map((group) => ({
    label: say(group.words),
    entries: group.commands.map((id) => ({ id, label: say(titles[id]), onChoose: () => onCommand(id) })),
  })),
  { label: "Autotask", entries: [{ id: "start", label: say("Start"), onChoose: () => onCommand(null) }] },
];

const ticketTitles = {
  mail: "Make an Autotask ticket from this mail",
  calendar: "Make an Autotask ticket from this appointment",
} as const;

function ticket({ say, kind, itemOpen, paneFor, onCommand }: RibbonView): HTMLElement {
  const made = element(
    "button",
    { class: "ticket", title: say(ticketTitles[kind]), disabled: !itemOpen, onClick: () => onCommand("createTicket") },
    icon("ticket"),
    element("span", {}, say("Ticket")),
  );
  made.setAttribute("aria-pressed", String(paneFor === "createTicket"));
  return made;
}

const stepsFor: Readonly<Record<RibbonView["kind"], readonly [Words, Words, Words]>> = {
  mail: ["Open a mail", "Press Ticket", "Look the form over, press Create"],
  calendar: ["Open an appointment", "Choose a command", "Look the form over, press Create"],
};

/** What to do here, and which of it is next. */
function steps({ say, kind, itemOpen, paneFor }: RibbonView): HTMLElement {
  const next = paneFor !== undefined ? 2 : itemOpen ? 1 : 0;
  const all = stepsFor[kind].map((words, index) => {
    const made = element("li", {}, element("b", {}, String(index + 1)), say(words));
    if (index === next) made.setAttribute("aria-current", "step");
    return made;
  });
  return element("ol", { class: "steps", label: say("How it goes") }, ...all);
}
