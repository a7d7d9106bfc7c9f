import type { Made } from "../storage/made.ts";
import { isSentence, type Say, type Sentence } from "../words/words.ts";
import { buttons, type Element, linkButton, notice, sentence } from "./card.ts";
import type { FilledForm } from "./form.ts";
import { onwardButtons } from "./onward.ts";
import { clockTime } from "./times.ts";

const mostShown = 3;

/** What was made from a message before, so that nobody makes it twice without knowing. */
export function loggedLines({ logged, onward, timeZone, now }: FilledForm, say: Say): Element[] {
  const from = logged.from.slice(0, mostShown).map((made) => ({ made, said: fromThis }));
  const thread = logged.thread.slice(0, mostShown - from.length).map((made) => ({ made, said: fromEarlier }));
  return [...from, ...thread].map(({ made, said }) => {
    const when = clockTime(made.when, timeZone, say.language, now);
    const title = isSentence(made.title) ? say(made.title) : made.title;
    const facts = { what: [title, made.number].filter(Boolean).join(" "), who: made.who, when };
    return notice(
      "warning",
      sentence(say(said, facts), "strong"),
      buttons(opening(made, say), ...onwardButtons(onward, made, say)),
    );
  });
}

const fromThis: Sentence = "{what} was created from this message by {who}, {when}.";
const fromEarlier: Sentence = "{what} was created from an earlier message of this conversation by {who}, {when}.";

const opening = ({ link, number }: Made, say: Say): Element =>
  linkButton(number ? say("Open {number}", { number }) : say("Open in Autotask"), link);
