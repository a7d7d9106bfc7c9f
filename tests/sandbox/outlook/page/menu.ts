import { element, icon } from "./element.ts";

/** Entries that stand together. */
export interface MenuGroup {
  readonly label: string;
  readonly entries: readonly { readonly id: string; readonly label: string; readonly onChoose: () => void }[];
}

/** A button with a menu beneath it, both worked by keys as WAI-ARIA's "menu button" says. */
export function menuButton(label: string, groups: readonly MenuGroup[], disabled: boolean): HTMLElement {
  const close = (returns: boolean) => {
    menu.hidden = true;
    button.setAttribute("aria-expanded", "false");
    if (returns) button.focus();
  };
  const open = (entry: "first" | "last") => {
    menu.hidden = false;
    button.setAttribute("aria-expanded", "true");
    entryAt(menu, entry === "first" ? 0 : -1)?.focus();
  };
  const onClick = () => (menu.hidden ? open("first") : close(true));
  const button = element("button", { class: "opener", disabled, onClick }, icon("apps"), label, icon("unfold"));
  const menu = element(
    "div",
    { class: "commands", role: "menu", label },
    ...groups.map((group) => section(group, close)),
  );
  button.setAttribute("aria-haspopup", "menu");
  close(false);

  const keys: Readonly<Record<string, () => void>> = {
    ArrowDown: () => (menu.hidden ? open("first") : step(menu, 1)),
    ArrowUp: () => (menu.hidden ? open("last") : step(menu, -1)),
    Home: () => entryAt(menu, 0)?.focus(),
    End: () => entryAt(menu, -1)?.focus(),
    Escape: () => close(true),
  };
  const whole = element("div", { class: "drop" }, button, menu);
  whole.addEventListener("keydown", (event) => {
    const act = Object.hasOwn(keys, event.key) ? keys[event.key] : undefined;
    if (!act) return;
    event.preventDefault();
    act();
  });
  whole.addEventListener("focusout", ({ relatedTarget }) => {
    if (!(relatedTarget instanceof Node && whole.contains(relatedTarget))) close(false);
  });
  return whole;
}

function section({ label, entries }: MenuGroup, close: (returns: boolean) => void): HTMLElement {
  const heading = element("small", {}, label);
  // The group has the same name already.
  heading.setAttribute("aria-hidden", "true");
  return element(
    "div",
    { role: "group", label },
    heading,
    ...entries.map((entry) => {
      const onClick = () => {
        close(true);
        entry.onChoose();
      };
      const made = element("button", { role: "menuitem", onClick }, entry.label);
      made.tabIndex = -1;
      made.dataset.command = entry.id;
      return made;
    }),
  );
}

const entriesOf = (menu: HTMLElement) => [...menu.querySelectorAll<HTMLElement>("[role=menuitem]")];

const entryAt = (menu: HTMLElement, index: number) => entriesOf(menu).at(index);

/** Moves the focus to the next entry, round and round. */
function step(menu: HTMLElement, by: 1 | -1): void {
  const entries = entriesOf(menu);
  const now = entries.findIndex((entry) => entry.matches(":focus"));
  entries[(now + by + entries.length) % entries.length]?.focus();
}
