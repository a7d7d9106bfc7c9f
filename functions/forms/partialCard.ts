import type { Problem } from "../kit/errors.ts";
import type { Label, Say } from "../words/words.ts";
import { type Card, type Client, card, linkButton, notice, sentence, submitButton } from "./card.ts";
import { fileLines, happened } from "./problemCard.ts";
import { type KeptReceipt, shortened } from "./receiptCard.ts";
import type { Submission } from "./submission.ts";

/** What was made and what is missing; trying again does only the rest. */
export function partialCard(
  {
    receipt,
    missing,
    problem,
    changed,
  }: {
    readonly receipt: KeptReceipt;
    readonly missing: Label | null;
    readonly problem: Problem;
    readonly changed: boolean;
  },
  { typed, leftOut: _, behind: __, ...autotask }: Submission,
  say: Say,
  client: Client,
): Card {
  const again = problem.code !== "mayHaveArrived" && !changed;
  return card(
    client,
    [
      notice("good", sentence(say(receipt.said, receipt.facts), "strong")),
      notice(
        "attention",
        ...(missing ? [sentence(say("Missing: {what}", { what: shortened(say(missing)) }), "strong")] : []),
        happened(problem, say),
        ...fileLines(problem, say),
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
