type Child = Node | string | null;

interface Looks {
  readonly class?: string;
  readonly title?: string;
  readonly label?: string;
  readonly role?: string;
  readonly onClick?: () => void;
  readonly disabled?: boolean;
  readonly href?: string;
}

/** An element with children; foreign text goes in as text only. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  { class: className, title, label, role, onClick, disabled, href }: Looks,
  ...children: readonly Child[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  if (className) made.className = className;
  if (title) made.title = title;
  if (label) made.setAttribute("aria-label", label);
  if (role) made.role = role;
  if (onClick) made.addEventListener("click", onClick);
  if (made instanceof HTMLButtonElement) Object.assign(made, { type: "button", disabled: disabled ?? false });
  if (href && made instanceof HTMLAnchorElement) Object.assign(made, { href, target: "_blank", rel: "noopener" });
  made.append(...children.filter((child) => child !== null));
  return made;
}

/** The element of index.html with this id. */
export function place(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (!found) throw new Error(`index.html has no ${id}`);
  return found;
}

/** Puts other things into the element of index.html with this id; the focus stays where it was, counted in buttons. */
export function refill(id: string, ...children: readonly Node[]): void {
  const holder = place(id);
  const buttons = () => [...holder.querySelectorAll<HTMLElement>("button, summary")];
  const focused = buttons().findIndex((each) => each.matches(":focus"));
  holder.replaceChildren(...children);
  buttons()[focused]?.focus({ preventScroll: true });
}

// Outlines on a grid of 20, drawn with the text's colour.
const outlines = {
  ticket:
    "M3 6.5A1.5 1.5 0 0 1 4.5 5h11A1.5 1.5 0 0 1 17 6.5V8a2 2 0 0 0 0 4v1.5a1.5 1.5 0 0 1-1.5 1.5h-11A1.5 1.5 0 0 1 3 13.5V12a2 2 0 0 0 0-4zM8 8.5h4M8 11.5h4",
  reply: "M8 5 4 9l4 4M4 9h7a5 5 0 0 1 5 5v1",
  forward: "m12 5 4 4-4 4m4-4H9a5 5 0 0 0-5 5v1",
  archive: "M3.5 4h13v3h-13zM4.5 7v8a1 1 0 0 0 1 1h9a1 1 0 0 0 1-1V7M8 10h4",
  delete: "M4 6h12M8 6V4.5h4V6m-6 0 .7 9a1 1 0 0 0 1 1h4.6a1 1 0 0 0 1-1L14 6",
  light:
    "M10 6.5a3.5 3.5 0 1 1 0 7 3.5 3.5 0 0 1 0-7zM10 2v1.5M10 16.5V18M2 10h1.5M16.5 10H18M4.3 4.3l1.1 1.1M14.6 14.6l1.1 1.1M15.7 4.3l-1.1 1.1M5.4 14.6l-1.1 1.1",
  dark: "M16 11.5A6.5 6.5 0 0 1 8.5 4a6.5 6.5 0 1 0 7.5 7.5z",
  close: "m5 5 10 10M15 5 5 15",
  back: "M12.5 4.5 7 10l5.5 5.5",
  clip: "m14.5 9-5.2 5.2a3 3 0 0 1-4.3-4.3l5.7-5.6a2 2 0 0 1 2.9 2.9l-5.4 5.3a1 1 0 0 1-1.5-1.5l4.7-4.6",
  inbox: "M4 4h12v12H4zM4 11h3.5a2.5 2.5 0 0 0 5 0H16",
  sent: "m3.5 4 13 6-13 6 2-6zM5.5 10H11",
  apps: "M4 4h5v5H4zM11.5 4h5v5h-5zM4 11.5h5v5H4zM14 11v6M11 14h6",
  unfold: "m6 8 4 4 4-4",
  mail: "M3 5h14v10H3zM3 5.5l7 5.5 7-5.5",
  calendar: "M3.5 4.5h13v12h-13zM3.5 8h13M7 3v3M13 3v3",
  clock: "M10 3.5a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13zM10 6.5V10l2.5 1.5",
  place:
    "M10 17s-5.5-4.6-5.5-8.5a5.5 5.5 0 0 1 11 0C15.5 12.4 10 17 10 17zM10 6.7a1.8 1.8 0 1 1 0 3.6 1.8 1.8 0 0 1 0-3.6z",
  people:
    "M7.5 4a2.7 2.7 0 1 1 0 5.4 2.7 2.7 0 0 1 0-5.4zM2.5 16c0-6 10-6 10 0M13 4.6a2.4 2.4 0 0 1 0 4.6M14.5 11.6c1.9.5 3 2 3 4.4",
  drafts: "m4 16 .8-3.4L13.5 4 16 6.5l-8.6 8.6z",
} as const;

/** A small picture beside or in place of words. */
export function icon(name: keyof typeof outlines): SVGElement {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  svg.setAttribute("viewBox", "0 0 20 20");
  svg.setAttribute("aria-hidden", "true");
  const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
  path.setAttribute("d", outlines[name]);
  svg.append(path);
  return svg;
}
