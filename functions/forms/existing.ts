import type { Made } from "../storage/made.ts";
import { isSentence, type Say, type Sentence } from "../words/words.ts";
import { apart, buttons, type Element, line, linkButton, notice, sentence } from "./card.ts";
import type { FilledForm } from "./form.ts";
import { onwardButtons } from "./onward.ts";
import type { Message, NamedTicket } from "./origin.ts";
import { clockTime } from "./times.ts";

/** A record that is there already: what is said of it, where it can be opened, and how one can go on with it. */
interface Existing {
  readonly said: Element;
  readonly link: string;
  readonly open: string;
  readonly onward: readonly Element[];
}

type Told = Pick<FilledForm, "from" | "already" | "logged" | "ticket" | "onward" | "timeZone" | "now">;

/** One notice of all that is there already and could be gone on with instead, the buttons of each record once. */
export function existingLines(filled: Told, say: Say): Element[] {
  const all = [...alreadyMade(filled, say), ...loggedBefore(filled, say), ...namedInside(filled, say)];
  const records = [...Map.groupBy(all, ({ link }) => link).values()].map(drawn);
  const [first = [], ...others] = records;
  return first.length
    ? [notice("warning", ...first, ...others.flatMap(([said, ...rest]) => [...(said ? [apart(said)] : []), ...rest]))]
    : [];
}

const drawn = (told: readonly Existing[]): readonly Element[] => [
  ...onceEach(told.map(({ said }) => said)),
  ...told
    .slice(0, 1)
    .map(({ open, link }) => buttons(linkButton(open, link), ...onceEach(told.flatMap(({ onward }) => onward)))),
];

const onceEach = (all: readonly Element[]): readonly Element[] => [
  ...new Map(all.map((one) => [JSON.stringify(one), one])).values(),
];

const alreadyMade = ({ already }: Told, say: Say): Existing[] =>
  already
    .filter(({ link }, at) => already.findIndex((one) => one.link === link) === at)
    .map(({ sentence: said, facts, link }) => ({
      said: sentence(say(said, facts), "strong"),
      link,
      open: say("Open in Autotask"),
      onward: [],
    }));

const mostShown = 3;

function loggedBefore({ logged, onward, timeZone, now }: Told, say: Say): Existing[] {
  const from = logged.from.slice(0, mostShown).map((made) => ({ made, said: fromThis }));
  const thread = logged.thread.slice(0, mostShown - from.length).map((made) => ({ made, said: fromEarlier }));
  return [...from, ...thread].map(({ made, said }) => {
    return {
      said: sentence(madeSaid(said, made, { timeZone, now }, say), "strong"),
      link: made.link,
      open: opening(made.number, say),
      onward: onwardButtons(onward, made, say),
    };
  });
}

type When = Pick<Told, "timeZone" | "now">;

const madeSaid = (said: Sentence, made: Made, { timeZone, now }: When, say: Say): string =>
  say(said, { what: nameOf(made, say), who: made.who, when: clockTime(made.when, timeZone, say.language, now) });

/** What was made from a message, in words. */
export const madeFromThis = (made: Made, when: When, say: Say): string => madeSaid(fromThis, made, when, say);

const fromThis: Sentence = "{what} was created from this message by {who}, {when}.";
const fromEarlier: Sentence = "{what} was created from an earlier message of this conversation by {who}, {when}.";

const nameOf = ({ title, number }: Made, say: Say): string =>
  [isSentence(title) ? say(title) : title, number].filter(Boolean).join(" ");

const opening = (number: string | null, say: Say): string =>
  number ? say("Open {number}", { number }) : say("Open in Autotask");

function namedInside({ from, ticket, onward }: Told, say: Say): Existing[] {
  if (!ticket) return [];
  const { id, number, link } = ticket;
  return [
    {
      said: named(ticket, from, say),
      link,
      open: opening(number, say),
      onward: id === null ? [] : onwardButtons(onward, { kind: "ticket", id }, say),
    },
  ];
}

const inSubject: Sentence = "The subject names ticket {number}.";
const inMessage: Sentence = "The message names ticket {number}.";

const named = ({ number, title, status }: NamedTicket, from: Message["kind"], say: Say): Element =>
  line(
    { text: say(from === "chat" ? inMessage : inSubject, { number }), tone: "strong" },
    ...(title === null ? [] : [{ text: ` ${title}` }]),
    ...(status === null ? [] : [{ text: ` (${status})`, tone: "quiet" as const }]),
  );
