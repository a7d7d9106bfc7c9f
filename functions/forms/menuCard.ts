import type { Say, Sentence } from "../words/words.ts";
import {
  buttons,
  type Card,
  type Client,
  card,
  close,
  dialogButton,
  type Element,
  sentence,
  submitButton,
} from "./card.ts";
import { cutAt } from "./messageText.ts";

/** A button: its title, and what it sends. */
export interface MenuButton {
  readonly title: string;
  readonly data: object;
}

/** A command of the menu. */
export interface MenuEntry extends MenuButton {
  /** Why it cannot be used for now; null where it can. */
  readonly off: Sentence | null;
}

/** Commands that stand together. */
export interface MenuGroup {
  readonly title: Sentence;
  readonly entries: readonly MenuEntry[];
}

const mostEchoed = 100;

/** What can be done, group by group, a button each; `unclear` is what was said and not understood. */
export function menuCard(groups: readonly MenuGroup[], say: Say, client: Client, unclear?: string): Card {
  const echo = cutAt(unclear ?? "", mostEchoed);
  const example = groups.flatMap(({ entries }) => entries).find(({ off }) => !off);
  const isChat = client.press === "execute";
  return card(client, [
    ...(echo ? [sentence(say("“{text}” was not understood.", { text: echo }))] : []),
    sentence(say("What would you like to do in Autotask?")),
    ...groups.flatMap(({ title, entries }) => [
      sentence(say(title), "strong"),
      ...rowsOf(entries, client),
      ...entries.flatMap((one) => (one.off ? [sentence(`${one.title}: ${say(one.off)}`, "quiet")] : [])),
    ]),
    ...(isChat && example
      ? [sentence(say("Or write it to the bot: “{command} printer on fire”", { command: example.title }), "quiet")]
      : []),
  ]);
}

// Teams draws six buttons of one row at most, a renderer that nobody has told otherwise five; the pane stands them in two columns.
const mostInRow = 4;

const rowsOf = (entries: readonly MenuEntry[], client: Client): Element[] => {
  const drawn = entries.flatMap((one) => buttonOf(one, client));
  const rows = Array.from({ length: Math.ceil(drawn.length / mostInRow) }, (_, row) =>
    buttons(...drawn.slice(row * mostInRow, (row + 1) * mostInRow)),
  );
  return rows.map((row, index) => (index === 0 ? row : close(row)));
};

/** Version 1.4 has no button that cannot be pressed. */
const buttonOf = ({ title, data, off }: MenuEntry, { version }: Client): Element[] =>
  off && version === "1.4" ? [] : [submitButton(title, data, { off: off !== null })];

/** What stands in a conversation that others read: one button, which opens a dialog for whoever presses it. */
export const doorCard = ({ title, data }: MenuButton, say: Say, client: Client): Card =>
  card(client, [sentence(say("It opens for you alone."), "quiet")], [dialogButton(title, data)]);
