/** A button of a bar. */
export interface BarButton {
  readonly words: string;
  readonly onPress: () => void;
}

/** A line above the form with buttons: a failure, an offer, a question. */
export interface Bar {
  readonly show: (text: string, ...buttons: readonly BarButton[]) => void;
  readonly hide: () => void;
  /** Leads to its first button. */
  readonly focus: () => void;
}

/** The bar drawn in `element`. */
export function barIn(element: HTMLElement): Bar {
  return {
    show(words, ...buttons) {
      const text = document.createElement("span");
      text.textContent = words;
      element.replaceChildren(text, ...buttons.map(buttonOf));
      element.hidden = false;
    },
    hide() {
      element.hidden = true;
    },
    focus: () => element.querySelector("button")?.focus(),
  };
}

function buttonOf({ words, onPress }: BarButton): HTMLButtonElement {
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = words;
  button.onclick = onPress;
  return button;
}
