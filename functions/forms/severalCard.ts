import type { Problem } from "../kit/errors.ts";
import type { Say } from "../words/words.ts";
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
import type { Already } from "./form.ts";
import { type Missing, missingNames } from "./missing.ts";
import { whatHappened } from "./problemCard.ts";
import type { KeptReceipt } from "./receiptCard.ts";
import { subjectOf } from "./severalMade.ts";
import type { Submission } from "./submission.ts";

/** What became of one of several messages. */
export type OneOutcome =
  /** `changed`: with other answers than those that came last. */
  | { readonly state: "done"; readonly receipt: KeptReceipt; readonly changed: boolean }
  | {
      readonly state: "partial";
      readonly receipt: KeptReceipt;
      readonly missing: readonly Missing[];
      readonly changed: boolean;
    }
  /** It was to be left out, because what it would make was made of it before: `said` in words. */
  | {
      readonly state: "leftOut";
      readonly said: string;
      readonly link: string;
      readonly number: string | null;
    }
  /** What it would make is there already. */
  | { readonly state: "there"; readonly already: Already }
  | { readonly state: "failed"; readonly problem: Problem }
  /** Fields that its form lacks, by their labels in the person's language. */
  | { readonly state: "lacking"; readonly labels: readonly string[] }
  | { readonly state: "sending" };

/** A message by its subject, and what became of it. */
export interface OneOfSeveral {
  readonly subject: string;
  /** How often it had been refused when it was sent. */
  readonly refusals: number;
  readonly outcome: OneOutcome;
}

const longestMissing = 100;
const mostLinks = 4;

/** "4 of 9", each message with what became of it, and a button that does only the rest. */
export function severalCard(
  all: readonly OneOfSeveral[],
  { typed, leftOut: _, behind: __, ...autotask }: Submission,
  say: Say,
  client: Client,
): Card {
  const are = (state: OneOutcome["state"]) => all.filter(({ outcome }) => outcome.state === state).length;
  const [done, out] = [are("done"), are("leftOut")];
  const whole = done + out === all.length;
  const back = are("lacking") + out > 0;
  return card(
    client,
    [
      notice(
        whole ? "good" : "attention",
        sentence(
          out
            ? say("{done} of {all} done, {out} left out", { done, all: all.length, out })
            : say("{done} of {all} done", { done, all: all.length }),
          "strong",
        ),
        ...(whole ? [] : [sentence(say("What was made stays. Try again does only the rest."))]),
      ),
      ...all.map((one) => lineOf(one, say)),
    ],
    [
      ...(whole
        ? []
        : [
            submitButton(
              say("Try again"),
              { autotask: { ...autotask, press: "send" }, kept: typed },
              { primary: true },
            ),
          ]),
      // Opened anew, the form would make again what is made.
      ...(back
        ? [submitButton(say("Back to the form"), { autotask: { ...autotask, press: "redraw" }, kept: typed })]
        : []),
      ...links(all, say),
    ],
  );
}

const lineOf = ({ subject, outcome }: OneOfSeveral, say: Say): Element =>
  line(
    { text: `${subjectOf(subject, say)}: `, tone: "quiet" },
    { text: toldOf(outcome, say), ...(outcome.state === "done" ? {} : { tone: "strong" as const }) },
  );

function toldOf(outcome: OneOutcome, say: Say): string {
  if ("receipt" in outcome) {
    const what = say(outcome.receipt.said, outcome.receipt.facts);
    const told =
      outcome.state === "done" ? [what] : [say("{what}, but not all of it", { what }), missing(outcome, say)];
    const changed = outcome.changed ? [say("It was sent before your last changes: they are not in it.")] : [];
    return [...told, ...changed].join(". ");
  }
  if (outcome.state === "leftOut") return outcome.said;
  if (outcome.state === "there") return say(outcome.already.sentence, outcome.already.facts);
  if (outcome.state === "lacking") return say("Missing: {what}", { what: outcome.labels.join(", ") });
  if (outcome.state === "failed") return whatHappened(outcome.problem, say);
  return say("Sending …");
}

const missing = ({ missing: what }: { readonly missing: readonly Missing[] }, say: Say): string =>
  say("Missing: {what}", { what: missingNames(what, say, longestMissing) });

const links = (all: readonly OneOfSeveral[], say: Say): Element[] => {
  const made = all.flatMap(({ outcome }): (readonly [string, string | null])[] => {
    if ("receipt" in outcome) return [[outcome.receipt.link, outcome.receipt.record.number]];
    if (outcome.state === "leftOut") return [[outcome.link, outcome.number]];
    return outcome.state === "there" ? [[outcome.already.link, null]] : [];
  });
  const places = new Map(made);
  return [...places]
    .slice(0, mostLinks)
    .map(([link, number]) => linkButton(number ? say("Open {number}", { number }) : say("Open in Autotask"), link));
};
