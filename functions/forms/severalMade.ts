import type { Say } from "../words/words.ts";
import { type Element, line, notice, toggleInput } from "./card.ts";
import { madeFromThis } from "./existing.ts";
import type { FilledForm } from "./form.ts";
import { cutAt } from "./messageText.ts";
import type { Submission } from "./submission.ts";

const leaveOutMade = "several.leaveOut";

/** Whether messages are to be left out of which the form has made something already. */
export const leavesOutMade = ({ typed }: Pick<Submission, "typed">): boolean => typed[leaveOutMade] === "true";

/** Whether it is to be made again. */
export const makesAgain = ({ typed }: Pick<Submission, "typed">): boolean => typed[leaveOutMade] === "false";

/** What was made of each of several messages, and a tick that leaves out those of which the form would make it again. */
export function severalMadeLines({ form, made = [], makeAgain, timeZone, now }: FilledForm, say: Say): Element[] {
  if (made.length === 0) return [];
  const lines = made.map((one) =>
    line(
      { text: `${subjectOf(one.subject, say)}: `, tone: "quiet" },
      { text: madeFromThis(one.made, { timeZone, now }, say), tone: "strong" },
    ),
  );
  const isAgain = made.some((one) => one.made.action === form.id);
  const tick = { id: leaveOutMade, title: say("Leave out what was made already"), value: !makeAgain };
  return [notice("warning", ...lines, ...(isAgain ? [toggleInput(tick)] : []))];
}

const longestSubject = 100;

/** A subject by which a message is told from others on a card. */
export const subjectOf = (subject: string, say: Say): string => cutAt(subject, longestSubject) || say("(No subject)");
