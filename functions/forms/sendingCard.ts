import type { Say } from "../words/words.ts";
import { type Card, type Client, card, sentence, submitButton } from "./card.ts";
import type { Submission } from "./submission.ts";

/** "Sending": the button asks again with all that was typed, which sends nothing twice. */
export function sendingCard(
  { typed, leftOut: _, behind: __, ...autotask }: Submission,
  say: Say,
  client: Client,
): Card {
  return card(
    client,
    [
      sentence(say("Sending …"), "strong"),
      sentence(say("Autotask is taking its time. It goes on by itself, and nothing is sent twice.")),
    ],
    [submitButton(say("Check again"), { autotask: { ...autotask, press: "send" }, kept: typed }, { primary: true })],
  );
}
