import type { Say } from "../words/words.ts";
import { type Card, type Client, card, dialogButton, sentence, submitButton } from "./card.ts";
import { cutAt } from "./messageText.ts";

/** A button: its title, and what it sends. */
export interface MenuButton {
  readonly title: string;
  readonly data: object;
}

const mostEchoed = 100;

/** What can be done, a button each; `unclear` is what was said and not understood. */
export function menuCard(buttons: readonly MenuButton[], say: Say, client: Client, unclear?: string): Card {
  const echo = cutAt(unclear ?? "", mostEchoed);
  const [first] = buttons;
  return card(
    client,
    [
      ...(echo ? [sentence(say("“{text}” was not understood.", { text: echo }))] : []),
      sentence(say("What would you like to do in Autotask?"), "strong"),
      ...(first
        ? [sentence(say("Or write it to the bot: {command} printer on fire", { command: first.title }), "quiet")]
        : []),
    ],
    buttons.map(({ title, data }) => submitButton(title, data)),
  );
}

/** What stands in a conversation that others read: one button, which opens a dialog for whoever presses it. */
export const doorCard = ({ title, data }: MenuButton, say: Say, client: Client): Card =>
  card(client, [sentence(say("It opens for you alone."), "quiet")], [dialogButton(title, data)]);
