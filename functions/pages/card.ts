import {
  type Action,
  AdaptiveCard,
  ChoiceSetInput,
  type Input,
  OpenUrlAction,
  SubmitAction,
  TextInput,
} from "adaptivecards/lib/card-elements";
import { GlobalSettings } from "adaptivecards/lib/shared";
import { hostConfig } from "./hostConfig.ts";
import { type Part, wrongIn } from "./inputs.ts";
import { makeOne } from "./ticks.ts";
import { tellUnfolding } from "./unfolding.ts";
import type { Say } from "./words.ts";

/** A card on the page. */
export interface DrawnCard {
  readonly element: HTMLElement;
  /** What stands in every input by its id; empty where nothing was chosen. */
  readonly values: () => Readonly<Record<string, string>>;
  /** Whether there is such an input to put the focus into. */
  readonly focus: (id: string) => boolean;
}

/** What a card tells about the person's doing. */
export interface CardListener {
  /** A button was pressed; `data` is the button's own. */
  readonly pressed: (data: Part, withInputs: boolean) => void;
  /** An input changed; `typed` while more may follow. */
  readonly changed: (id: string, typed: boolean) => void;
}

// No Markdown: a mail's asterisks are a mail's asterisks. The text is shown as it is, never as HTML.
AdaptiveCard.onProcessMarkdown = (_text, result) => {
  result.didProcess = false;
};

// The card as a whole is nothing to tab to.
GlobalSettings.setTabIndexAtCardRoot = false;

/** Draws a card; links open in a window of their own that cannot reach back. */
export function drawCard(json: Part, listener: CardListener, say: Say): DrawnCard {
  const card = new AdaptiveCard();
  card.hostConfig = hostConfig;
  card.parse(json);
  card.onExecuteAction = (action) => execute(action, listener);
  card.onInputValueChanged = (input) => input.id && listener.changed(input.id, isTyped(input));
  const inputs = new Map(card.getAllInputs().flatMap((input) => (input.id ? [[input.id, input] as const] : [])));
  for (const input of inputs.values()) if (input instanceof ChoiceSetInput) input.wrap = true;
  const element = card.render() ?? document.createElement("div");
  const wrong = wrongIn(json);
  for (const [id, input] of inputs) mark(input, id, wrong.get(id), say);
  tellUnfolding(element);
  // Raised before the library has done with it.
  card.onElementVisibilityChanged = () => queueMicrotask(() => tellUnfolding(element));
  element.addEventListener("keydown", pressBeside);
  return {
    element,
    values: () =>
      Object.fromEntries([...inputs].map(([id, { value }]) => [id, value === undefined ? "" : String(value)])),
    focus(id) {
      inputs.get(id)?.focus();
      return inputs.has(id);
    },
  };
}

function mark({ renderedElement, label = "" }: Input, id: string, wrong: string | undefined, say: Say) {
  const control = renderedElement?.querySelector<HTMLElement>(".ac-input");
  control?.setAttribute("data-input", id);
  if (control?.matches(".ac-choiceSetInput-multiSelect")) makeOne(control, label, say);
  if (wrong === undefined) return;
  control?.setAttribute("aria-invalid", "true");
  control?.setAttribute("aria-description", wrong);
}

function execute(action: Action, { pressed }: CardListener) {
  if (action instanceof OpenUrlAction && action.url) openLink(action.url);
  if (action instanceof SubmitAction) {
    const own: Part = action.toJSON()?.data ?? {};
    pressed(own, action.associatedInputs !== "none");
  }
}

function openLink(url: string) {
  const { protocol, href } = new URL(url, location.href);
  if (protocol === "https:" || protocol === "http:") open(href, "_blank", "noopener,noreferrer");
}

const isTyped = (input: Input): boolean =>
  input instanceof TextInput || (input instanceof ChoiceSetInput && input.style === "filtered");

// Enter in a box presses the one button beside it ("Find"), and nothing where there is none: a form is not sent by accident.
function pressBeside(event: KeyboardEvent) {
  const { target } = event;
  if (event.key !== "Enter" || event.isComposing || !(target instanceof HTMLInputElement)) return;
  const row = target.closest(".ac-columnSet") ?? target.closest(".ac-input-container");
  const buttons = row?.querySelectorAll("button") ?? [];
  if (buttons.length === 1) buttons[0]?.click();
}
