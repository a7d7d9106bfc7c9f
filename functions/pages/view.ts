import { type Bar, type BarButton, barIn } from "./bar.ts";

/** The page around a card. */
export interface View {
  readonly failure: Bar;
  readonly offer: Bar;
  /** Shows the button that leads back to the menu, or takes it away. */
  readonly back: (button: BarButton | null) => void;
  /** Puts a card in place of what stood there, at the same scroll position when `stay`. */
  readonly show: (title: string, card: HTMLElement, stay: boolean) => void;
  /** Says in place of a card why there is none. */
  readonly empty: (title: string, text: string) => void;
  /** Keeps the place of the form for a mail of this subject. */
  readonly loading: (subject: string) => void;
  /** Whether an answer is awaited (then no button can be pressed), or something is on its way meanwhile. */
  readonly busy: (what: "asking" | "sending" | "no") => void;
  /** Tells those who listen to the page what happened. */
  readonly say: (text: string) => void;
  readonly focusTitle: () => void;
}

/** The page of pane.html. */
export function viewOf(page: Document): View {
  const title = element(page, "title");
  const about = element(page, "about");
  const form = element(page, "form");
  const said = element(page, "said");
  const back = element(page, "back");
  const showBack = (button: BarButton | null) => {
    back.textContent = button?.words ?? "";
    back.onclick = button?.onPress ?? null;
    back.hidden = button === null;
  };
  const skeleton = [...form.children];
  const name = (text: string) => {
    title.textContent = text;
    page.title = text;
  };
  return {
    failure: barIn(element(page, "failure")),
    offer: barIn(element(page, "offer")),
    back: showBack,
    show(text, card, stay) {
      const { scrollY } = window;
      name(text);
      form.replaceChildren(card);
      window.scrollTo({ top: stay ? scrollY : 0 });
    },
    empty(heading, text) {
      const words = page.createElement("p");
      words.className = "empty";
      words.textContent = text;
      name(heading);
      showBack(null);
      about.textContent = "";
      form.replaceChildren(words);
    },
    loading(subject) {
      about.textContent = subject;
      about.title = subject;
      form.replaceChildren(...skeleton);
    },
    busy(what) {
      page.body.dataset.busy = what;
      form.setAttribute("aria-busy", String(what === "asking"));
      for (const button of [back, ...form.querySelectorAll("button")])
        button.setAttribute("aria-disabled", String(what === "asking"));
    },
    say: (text) => {
      said.textContent = text;
    },
    focusTitle: () => title.focus(),
  };
}

// A card's elements have ids of their own, such as "title".
function element(page: Document, id: string): HTMLElement {
  const found = page.getElementById(`pane-${id}`);
  if (!found) throw new Error(`pane.html has no ${id}`);
  return found;
}
