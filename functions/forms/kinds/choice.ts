import type { Say, Sentence } from "../../words/words.ts";
import { beside, type Choice, choiceInput, type Element, sentence, submitButton, textInput } from "../card.ts";
import type { Entry, Option } from "../entry.ts";
import { cutAt } from "../messageText.ts";
import type { Origin, Suggestion } from "../origin.ts";
import { type Answer, type Common, empty, type Pen } from "./kind.ts";

/** The value that a list answers for "(none)". */
export const nothing = "-";

/** The id of the box to type in that stands beside a list. */
export const findBox = (key: string): string => `${key}.find`;

/** The chosen option; it counts only if it is among the entry's options and Autotask would still take it. */
export function chosen<Value>(
  field: Common,
  { typed, options }: Entry,
  value: (option: Option) => Value,
): Answer<Value> {
  if (typed === "" || typed === nothing) return empty(field, "Choose a value.") as Answer<Value>;
  const option = options.find((one) => one.value === typed);
  if (!option) return { wrong: { sentence: "This choice no longer exists. Choose another one." } };
  const facts = { name: option.title };
  if (!option.active) return { wrong: { sentence: "{name} is no longer active. Choose another one.", facts } };
  return { value: value(option) };
}

const mostOffered = 25;

/** What a message suggests, the best of it chosen. */
export function suggested(
  { suggest }: { readonly suggest: ((origin: Origin) => readonly Suggestion[]) | undefined },
  origin: Origin,
): Partial<Entry> {
  const offered = (suggest?.(origin) ?? []).slice(0, mostOffered);
  const [best] = offered;
  const typed = best && !best.ask ? String(best.id) : "";
  return { typed, began: typed, offered };
}

/** Why records are offered, with their names unless that is why all are there: a change of the choice leaves the line true. */
export const reasons = ({ offered, options }: Entry, say: Say): Element[] =>
  [...Map.groupBy(offered, ({ reason }) => reason)].flatMap(([reason, of]) => {
    const names = of.flatMap(({ id }) => options.find(({ value }) => value === String(id))?.title ?? []);
    const why = say(names.length > 1 ? (ofSeveral[reason] ?? reason) : reason);
    if (names.length === 0) return [];
    const isWhyAll = names.length > 1 && names.length === options.length;
    return [sentence(isWhyAll ? why : `${named(names)}: ${why}`, "quiet")];
  });

const named = (names: readonly string[]): string => (names.length > 1 ? names.map(brief) : names).join(", ");

const mostOfName = 40;
const brief = (name: string): string => (name.length > mostOfName ? `${cutAt(name, mostOfName).trimEnd()} …` : name);

const ofSeveral: Readonly<Partial<Record<Sentence, Sentence>>> = {
  "newest open ticket of the contact": "newest open tickets of the contact",
  "newest open ticket of the organization": "newest open tickets of the organization",
};

/** The drop-down list of a field; an optional one begins with "(none)", and so does an empty one: a list without a choice is refused. With words of its own for no choice it shows these until something is chosen. */
export const dropDown = (
  key: string,
  field: Common & { readonly none?: Sentence | undefined },
  entry: Entry,
  options: readonly Option[],
  say: Say,
): Element =>
  choiceInput({
    id: key,
    label: say(field.label),
    value: entry.typed || (field.none ? nothing : ""),
    placeholder: say("Choose"),
    choices: [
      ...(field.required && options.length > 0 ? [] : [{ value: nothing, title: say(field.none ?? "(none)") }]),
      ...titled(options, say),
    ],
  });

/** Options as choices; what is the person's own says so. */
export const titled = (options: readonly Option[], say: Say): Choice[] =>
  options.map(({ value, title, mine }) => ({ value, title: mine ? say("Me: {name}", { name: title }) : title }));

/** How much of what is sought comes back in its box. */
export const longestSought = 100;

/** The box to type in with its button Find, and what Find brought; beneath a list, the pane writes its label inside. */
export function finder(key: string, label: string, entry: Entry, { say, press, live }: Pen): Element[] {
  const value = entry.sought.slice(0, longestSought);
  const box = textInput({
    id: findBox(key),
    label,
    value,
    ...(live && entry.options.length > 0 ? { placeholder: label } : {}),
  });
  return [beside(box, submitButton(say("Find"), press("find", key), { hint: label })), ...found(entry, say)];
}

function found({ found: count, sought: typed }: Entry, say: Say): Element[] {
  const sought = typed.slice(0, longestSought);
  if (count === null) return [];
  if (count === 0)
    return [sentence(sought ? say("Nothing found for “{sought}”.", { sought }) : say("Nothing found."), "bad")];
  const many = "{count} found: they are in the list above.";
  return [sentence(say(count === 1 ? "1 found: it is in the list above." : many, { count }), "quiet")];
}
