import type { Say, Sentence } from "../../words/words.ts";
import { type Element, sentence, textInput, toggleInput } from "../card.ts";
import type { Entry } from "../entry.ts";
import { cutAt, withHistory } from "../messageText.ts";
import type { Origin } from "../origin.ts";
import { earlierBox, leaveOutBox } from "../submission.ts";
import { type Answer, type Common, empty, type Kind, type Pen } from "./kind.ts";
import { wrongLine } from "./wrongLine.ts";

/** One line of text of at most `max` UTF-16 units, or several lines. */
export interface TextField extends Common {
  readonly kind: "text" | "longText";
  readonly max: number;
  readonly suggest: ((origin: Origin) => string) | undefined;
  /** Earlier messages that the person may add. */
  readonly earlier?: (origin: Origin) => string;
}

type Required<F> = F & { readonly required: true };

/** One line of at most `max` UTF-16 units. */
export const text = (label: Sentence, max: number, suggest?: (origin: Origin) => string): Required<TextField> => ({
  kind: "text",
  label,
  max,
  suggest,
  required: true,
});

/** Several lines of at most `max` UTF-16 units together. */
export const longText = (
  label: Sentence,
  max: number,
  suggest?: (origin: Origin) => string,
  more: Pick<TextField, "earlier"> = {},
): Required<TextField> => ({ kind: "longText", label, max, suggest, ...more, required: true });

/** One line: what is pasted with line breaks becomes one. */
export const textKind: Kind<TextField> = {
  text: () => "line",
  begin,
  read: (field, { typed }) => written(field, typed.replace(/[\s\p{Cc}]+/gu, " ")),
  draw: (key, field, entry, pen) => drawn(key, field, entry, pen, false),
};

/** Several lines, as they were typed. */
export const longTextKind: Kind<TextField> = {
  text: () => "lines",
  begin,
  read: (field, entry) => withEarlier(field, entry, written(field, entry.typed.replace(/\r\n?/g, "\n"))),
  draw: (key, field, entry, pen) => drawn(key, field, entry, pen, true),
};

function begin({ suggest, earlier, max }: TextField, origin: Origin): Partial<Entry> {
  const suggested = suggest?.(origin) ?? "";
  const typed = cutAt(suggested, max);
  const before = cutAt(earlier?.(origin) ?? "", max);
  return {
    typed,
    earlier: before,
    cut: typed.length < suggested.length ? { kept: typed.length, all: suggested.length } : null,
  };
}

function written(field: TextField, typed: string): Answer<string> {
  const { max } = field;
  const text = typed.trim();
  if (text === "") return empty(field, "Enter a value.") as Answer<string>;
  const facts = { length: text.length, max };
  return text.length > max
    ? { wrong: { sentence: "Too long: {length} of {max} characters.", facts } }
    : { value: text.toWellFormed() };
}

/** An answer with the earlier messages below it, as far as they fit. */
function withEarlier({ max }: TextField, entry: Entry, answer: Answer<string>): Answer<string> {
  if (!entry.withEarlier || entry.earlier === "" || "wrong" in answer) return answer;
  return { value: cutAt(withHistory(answer.value ?? "", entry.earlier), max) };
}

function drawn(key: string, { label }: TextField, entry: Entry, { say }: Pen, multiline: boolean) {
  return [
    textInput({ id: key, label: say(label), value: entry.typed, multiline }),
    ...wrongLine(entry, say),
    ...behind(key, entry, say),
    ...cutLine(entry, say),
    ...earlierTick(key, entry, say),
  ];
}

const earlierTick = (key: string, { earlier, withEarlier: value }: Entry, say: Say): Element[] =>
  earlier === "" ? [] : [toggleInput({ id: earlierBox(key), title: say("Include earlier messages"), value })];

/** What stands behind the card, and the tick that leaves it out. */
function behind(key: string, { rest, leaveOut }: Entry, say: Say): Element[] {
  if (rest === "") return [];
  const told = say("{count} more characters of the text will be added.", { count: rest.length });
  const box = { id: leaveOutBox(key), label: say("More text"), title: say("Leave them out"), value: leaveOut };
  return [...(leaveOut ? [] : [sentence(told, "quiet")]), toggleInput(box)];
}

// The person has changed it since: what they see is all there is.
const cutLine = ({ cut, typed, rest }: Entry, say: Say): Element[] =>
  cut && typed.length + rest.length === cut.kept
    ? [sentence(say("Only the first {kept} of {all} characters fit here; the rest is left out.", { ...cut }), "quiet")]
    : [];
