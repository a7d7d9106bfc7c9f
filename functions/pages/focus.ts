/** Puts focus and caret back to where they stood in a form that has been drawn again; says whether that place is still there. */
export type Place = (form: ParentNode) => boolean;

/** The focused input or button of `form`; null where the focus is somewhere else. */
export function placeOfFocus(form: Element | null): Place | null {
  const active = form?.ownerDocument.activeElement;
  if (!form || !(active instanceof HTMLElement) || !form.contains(active)) return null;
  const control = active.closest<HTMLElement>("[data-input]");
  return control ? inputPlace(control, active) : buttonPlace(active);
}

function inputPlace(control: HTMLElement, active: HTMLElement): Place {
  const nth = focusable(control).indexOf(active);
  const caret = caretOf(active);
  return (form) => {
    const again = form.querySelector<HTMLElement>(`[data-input="${CSS.escape(control.dataset.input ?? "")}"]`);
    const target = again && focusable(again)[nth];
    target?.focus({ preventScroll: true });
    if (caret && isText(target)) target.setSelectionRange(...caret);
    return Boolean(target);
  };
}

const buttonPlace =
  ({ textContent }: HTMLElement): Place =>
  (form) => {
    const again = [...form.querySelectorAll("button")].find((button) => button.textContent === textContent);
    again?.focus({ preventScroll: true });
    return Boolean(again);
  };

// A list of ticks or dots is one input with several things to focus.
const focusable = (control: HTMLElement): HTMLElement[] =>
  control.matches("input, select, textarea")
    ? [control]
    : [...control.querySelectorAll<HTMLElement>("input, select, textarea")];

const isText = (element: unknown): element is HTMLInputElement | HTMLTextAreaElement =>
  element instanceof HTMLTextAreaElement || (element instanceof HTMLInputElement && element.type === "text");

const caretOf = (element: HTMLElement): [number, number] | null =>
  isText(element) ? [element.selectionStart ?? 0, element.selectionEnd ?? 0] : null;
