import type { Say } from "../words/words.ts";
import { type Card, type Client, card, linkButton, notice, sentence, submitButton } from "./card.ts";
import { type Missing, missingLines } from "./missing.ts";
import type { KeptReceipt } from "./receiptCard.ts";
import type { Submission } from "./submission.ts";

/** What was made and what is missing; trying again does only the rest. */
export function partialCard(
  {
    receipt,
    missing,
    changed,
  }: { readonly receipt: KeptReceipt; readonly missing: readonly Missing[]; readonly changed: boolean },
  { typed, leftOut: _, behind: __, ...autotask }: Submission,
  say: Say,
  client: Client,
): Card {
  const again = !changed && missing.some(({ problem }) => problem.code !== "mayHaveArrived");
  return card(
    client,
    [
      notice("good", sentence(say(receipt.said, receipt.facts), "strong")),
      notice(
        "attention",
        ...missingLines(missing, say),
        ...(changed ? [sentence(say("It was sent before your last changes: they are not in it."))] : []),
        ...(again ? [sentence(say("What was made stays. Try again does only the rest."))] : []),
      ),
    ],
    [
      ...(again
        ? [submitButton(say("Try again"), { autotask: { ...autotask, press: "send" }, kept: typed }, { primary: true })]
        : []),
      linkButton(say("Open in Autotask"), receipt.link),
    ],
  );
}
