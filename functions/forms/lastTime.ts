import type { Say } from "../words/words.ts";
import { buttons, type Element, group, sentence, submitButton } from "./card.ts";
import { blank, type Entry, isLast } from "./entry.ts";
import type { FilledForm } from "./form.ts";
import type { Pen } from "./kinds/kind.ts";

/** Beneath a list that begins with a last choice: where it comes from, in words that stay true when another one is chosen. */
export const lastLine = (entry: Entry, say: Say): Element[] =>
  isLast(entry) ? [sentence(say("preselected as last time"), "quiet")] : [];

/** Which lists begin with a last choice, those behind "More fields" too, and the button that forgets them all. */
export function lastChoiceLines({ form, entries }: FilledForm, { say, press }: Pen): Element[] {
  const labels = Object.entries(form.fields).flatMap(([key, { label }]) =>
    isLast(entries[key] ?? blank) ? [say(label)] : [],
  );
  if (labels.length === 0) return [];
  const told = sentence(say("Preselected as last time: {fields}", { fields: labels.join(", ") }), "quiet");
  return [group(told, buttons(submitButton(say("Forget my last choices"), press("forget"))))];
}
