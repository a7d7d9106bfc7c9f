import type { Facts, Label, Say, Sentence } from "../words/words.ts";
import { type Card, type Client, card, line, linkButton, notice, sentence } from "./card.ts";

/** What was made, as `send` reports it: in plain JSON, because the claim keeps it. */
export interface Receipt {
  readonly said: Sentence;
  readonly facts: Facts;
  readonly link: string;
  /** What the link opens: the record, or the one that it stands at. */
  readonly record: { readonly kind: string; readonly id: number; readonly number: string | null };
}

/** A chosen record on the receipt: the field's label, the record's name, and why it was suggested. */
export interface ReceiptLine {
  readonly label: Label;
  readonly name: string;
  readonly reason: Sentence | null;
}

/** Everything the claim keeps of a submission that is done. */
export interface KeptReceipt extends Receipt {
  readonly lines: readonly ReceiptLine[];
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
          { text: name },
          ...(reason ? [{ text: ` (${say(reason)})`, tone: "quiet" as const }] : []),
        ),
      ),
      ...(more.changed ? [sentence(say("It was sent before your last changes: they are not in it."), "bad")] : []),
    ],
    [linkButton(say("Open in Autotask"), receipt.link)],
  );
