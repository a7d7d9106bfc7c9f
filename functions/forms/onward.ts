import type { Say, Sentence } from "../words/words.ts";
import { type Element, submitButton } from "./card.ts";
import { opens } from "./opening.ts";

/** How an action goes on with a record that is there already: which kind it takes in which field, and the words of the button. */
export interface GoingOn {
  readonly kind: string;
  readonly field: string;
  readonly button: Sentence;
}

/** An action with which one can go on from a form, for the message kept under `origin`; without it the client holds the message. */
export interface Onward extends GoingOn {
  readonly action: string;
  readonly origin?: string | undefined;
}

/** The buttons beside a record that go on with it. */
export const onwardButtons = (
  onward: readonly Onward[],
  record: { readonly kind: string; readonly id: number },
  say: Say,
): Element[] =>
  onward
    .filter(({ kind }) => kind === record.kind)
    .map(({ action, origin, field, button }) =>
      submitButton(say(button), opens({ action, ...(origin ? { origin } : {}), chosen: { [field]: record.id } })),
    );
