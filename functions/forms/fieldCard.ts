import type { Say } from "../words/words.ts";
import { nothing } from "./answer.ts";
import { beside, choiceInput, type Element, group, line, sentence, submitButton, textInput } from "./card.ts";
import type { Field, PicklistField, SearchField, TextField } from "./field.ts";
import { blank, containing, type Entry, type Option } from "./form.ts";
import type { Press } from "./submission.ts";

/** How the fields of one card are drawn: in which words, lists up to which length, buttons sending what. */
export interface Pen {
  readonly say: Say;
  readonly listed: number;
  readonly press: (asked: Press, field?: string) => object;
}

/** The id of the box to type in that stands beside a list. */
export const findBox = (key: string): string => `${key}.find`;

/** Draws one field: its input, what is wrong with it beside it, and what else it has to say. */
export function drawField(key: string, field: Field, entry: Entry = blank, pen: Pen): Element[] {
  const drawn = { text: drawText, longText: drawText, picklist: drawPicklist, search: drawSearch }[field.kind] as Draw;
  return [group(...drawn(key, field, entry, pen))];
}

type Draw = (key: string, field: Field, entry: Entry, pen: Pen) => Element[];

function drawText(key: string, field: TextField, entry: Entry, { say }: Pen): Element[] {
  const cut = { kept: entry.typed.length, all: entry.cutFrom ?? 0 };
  return [
    textInput({ id: key, label: say(field.label), value: entry.typed, multiline: field.kind === "longText" }),
    ...wrong(entry, say),
    ...(entry.cutFrom === null
      ? []
      : [sentence(say("Only the first {kept} of {all} characters fit here; the rest is left out.", cut), "quiet")]),
  ];
}

function drawPicklist(key: string, field: PicklistField, entry: Entry, pen: Pen): Element[] {
  if (entry.options.length <= pen.listed)
    return [list(key, field, entry, entry.options, pen.say), ...wrong(entry, pen.say)];
  const shown = narrowed(entry, pen.listed);
  return [
    list(key, field, entry, shown, pen.say),
    ...wrong(entry, pen.say),
    ...find(key, pen.say("Find in this list"), entry, pen),
  ];
}

function narrowed({ options, sought, typed }: Entry, listed: number): readonly Option[] {
  const chosen = options.filter(({ value }) => value === typed);
  return [...new Set([...chosen, ...containing(options, sought).slice(0, Math.min(listed, 25))])];
}

function drawSearch(key: string, field: SearchField, entry: Entry, pen: Pen): Element[] {
  return [
    list(key, field, entry, entry.options, pen.say),
    ...wrong(entry, pen.say),
    ...reasons(entry, pen.say),
    ...find(key, pen.say(field.find), entry, pen),
  ];
}

const list = (key: string, field: Field, entry: Entry, options: readonly Option[], say: Say): Element =>
  choiceInput({
    id: key,
    label: say(field.label),
    value: entry.typed,
    placeholder: say("Choose"),
    choices: field.required ? options : [{ value: nothing, title: say("(none)") }, ...options],
  });

function find(key: string, label: string, entry: Entry, { say, press }: Pen): Element[] {
  const box = textInput({ id: findBox(key), label, value: entry.sought });
  return [beside(box, submitButton(say("Find"), press("find", key), { hint: label })), ...found(entry, say)];
}

function found({ found: count, sought }: Entry, say: Say): Element[] {
  if (count === null) return [];
  if (count === 0)
    return [sentence(sought ? say("Nothing found for “{sought}”.", { sought }) : say("Nothing found."), "bad")];
  return [
    sentence(
      say(count === 1 ? "1 found: it is in the list above." : "{count} found: they are in the list above.", { count }),
      "quiet",
    ),
  ];
}

/** Why records are offered, with their names: a change of the choice leaves the line true. */
const reasons = ({ offered, options }: Entry, say: Say): Element[] =>
  [...Map.groupBy(offered, ({ reason }) => reason)].flatMap(([reason, of]) => {
    const names = of.flatMap(({ id }) => options.find(({ value }) => value === String(id))?.title ?? []);
    return names.length ? [line({ text: `${names.join(", ")}: ${say(reason)}`, tone: "quiet" })] : [];
  });

const wrong = (entry: Entry, say: Say): Element[] =>
  entry.wrong ? [sentence(say(entry.wrong.sentence, entry.wrong.facts), "bad")] : [];
