/** A line above the form with one button: a failure, an offer. */
export interface Bar {
  readonly show: (text: string, button: string, onPress: () => void) => void;
  readonly hide: () => void;
}

/** The bar drawn in `element`, which holds a text and a button. */
export function barIn(element: HTMLElement): Bar {
  const text = document.createElement("span");
  const button = document.createElement("button");
  button.type = "button";
  element.replaceChildren(text, button);
  return {
    show(words, title, onPress) {
      text.textContent = words;
      button.textContent = title;
      button.onclick = onPress;
      element.hidden = false;
    },
    hide() {
      element.hidden = true;
    },
  };
}
