/** Tells on every button of a card that shows and hides something whether it is shown. */
export function tellUnfolding(card: HTMLElement): void {
  for (const { button, target } of foldsIn(card)) {
    button.setAttribute("aria-expanded", String(target.style.display !== "none"));
    // The library says it of what is shown, where it means nothing.
    target.removeAttribute("aria-expanded");
  }
}

/** Unfolds in a card that has been drawn again what was unfolded in the one before it. */
export function keepUnfolded(before: HTMLElement, card: HTMLElement): void {
  const open = new Set(foldsIn(before).flatMap(({ button, target }) => (isOpen(button) ? [target.id] : [])));
  for (const { button, target } of foldsIn(card)) if (open.has(target.id) && !isOpen(button)) button.click();
}

const isOpen = (button: HTMLElement): boolean => button.getAttribute("aria-expanded") === "true";

const foldsIn = (card: HTMLElement) =>
  [...card.querySelectorAll<HTMLElement>("button[aria-controls]")].flatMap((button) => {
    const target = card.querySelector<HTMLElement>(`#${CSS.escape(button.getAttribute("aria-controls") ?? "")}`);
    return target ? [{ button, target }] : [];
  });
