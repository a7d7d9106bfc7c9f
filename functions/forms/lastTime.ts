import type { Say } from "../words/words.ts";
import { buttons, type Element, group, sentence, submitButton } from "./card.ts";
import { blank, type Entry, isLast } from "./entry.ts";
import { type FilledForm, isFolded } from "./form.ts";
import type { Pen } from "./kinds/kind.ts";

/** Beneath a list that begins with a last choice: where it comes from, in words that stay true when another one is chosen. */
export const lastLine = (entry: Entry, say: Say): Element[] =>
  isLast(entry) ? [sentence(say("preselected as last time"), "quiet")] : [];

/** The button that forgets all last choices, and which of them stand behind "More fields", where nobody sees their line. */
export function lastChoiceLines(filled: FilledForm, { say, press }: Pen): Element[] {
  const { form, entries } = filled;
  const last = Object.keys(form.fields).filter((key) => isLast(entries[key] ?? blank));
  if (last.length === 0) return [];
  const behind = last.flatMap((key) => (isFolded(filled, key) ? (form.fields[key]?.label ?? []) : []));
  const fields = behind.map((label) => say(label)).join(", ");
  return [
    group(
      ...(fields ? [sentence(say("Preselected as last time: {fields}", { fields }), "quiet")] : []),
      buttons(submitButton(say("Forget my last choices"), press("forget"))),
    ),
  ];
}
