import type { Facts, Label, Say, Sentence } from "../words/words.ts";
import {
  type Card,
  type Client,
  card,
  type Element,
  line,
  linkButton,
  notice,
  sentence,
  submitButton,
} from "./card.ts";
import { cutAt } from "./messageText.ts";
import type { Message } from "./origin.ts";

/** What was made, as `send` reports it: in plain JSON, because the claim keeps it. */
export interface Receipt {
  readonly said: Sentence;
  readonly facts: Facts;
  readonly link: string;
  /** What the link opens: the record, or the one that it stands at. */
  readonly record: { readonly kind: string; readonly id: number; readonly number: string | null };
}

/** A chosen record on the receipt, or what else a field tells: the field's label, the name, and why it was suggested. */
export interface ReceiptLine {
  readonly label: Label;
  readonly name: string;
  readonly reason: Sentence | null;
}

/** Everything the claim keeps of a submission that is done. */
export interface KeptReceipt extends Receipt {
  readonly lines: readonly ReceiptLine[];
  /** What the form was opened from, and where a Teams message can be opened; absent in claims of an earlier version. */
  readonly origin?: { readonly from: Message["kind"]; readonly link: string | null };
}

/** "Ticket T… created", what was matched, and a link to it. */
export const receiptCard = (
  receipt: KeptReceipt,
  say: Say,
  client: Client,
  more: { readonly changed: boolean },
): Card =>
  card(
    client,
    [
      notice("good", sentence(say(receipt.said, receipt.facts), "strong")),
      ...receipt.lines.map(({ label, name, reason }) =>
        line(
          { text: `${say(label)}: `, tone: "quiet" },
          { text: shortened(name) },
          ...(reason ? [{ text: ` (${say(reason)})`, tone: "quiet" as const }] : []),
        ),
      ),
      ...(more.changed ? [sentence(say("It was sent before your last changes: they are not in it."), "bad")] : []),
    ],
    [linkButton(say("Open in Autotask"), receipt.link), ...answering(receipt, say)],
  );

const longest = 1_000;

/** Names of records as far as a card has room for them: forty long titles would leave a receipt that nobody is shown. */
const shortened = (names: string): string => (names.length > longest ? `${cutAt(names, longest)} …` : names);

const names: Readonly<Record<string, Sentence>> = { ticket: "Ticket", project: "Project", task: "Task" };

/** How the number gets to whoever wrote the message: the page asks Outlook for a reply, Teams opens the message. */
function answering({ record: { kind, number }, origin }: KeptReceipt, say: Say): Element[] {
  if (!number || !origin) return [];
  const name = Object.hasOwn(names, kind) ? names[kind] : undefined;
  const text = name ? `${say(name)} ${number}` : number;
  if (origin.from === "mail") return [submitButton(say("Reply with the number"), { reply: { text } })];
  return origin.from === "chat" && origin.link ? [linkButton(say("Open the message"), origin.link)] : [];
}
