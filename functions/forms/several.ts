import type { Say } from "../words/words.ts";
import { type Element, notice, sentence } from "./card.ts";
import type { Entries } from "./entry.ts";
import type { Fields } from "./field.ts";
import type { FilledForm } from "./form.ts";
import type { Several } from "./sharing.ts";

/**
 * Which fields a form asks once for several messages: what is the same for all, and what one of them lacks. Anything else each tells
 * by itself, and so does each of what `mayTell`, however alike those are of which it is known.
 */
export function askedOnce(
  fields: Fields,
  each: readonly Entries[],
  mayTell: ReadonlySet<string> = new Set(),
): Several["asked"] {
  const asked = Object.entries(fields).flatMap(([key, { required }]): [string, Several["asked"][string]][] => {
    const typed = each.map((entries) => entries[key]?.typed ?? "");
    // One message's earlier messages are nothing for the others, however alike their answers are.
    const told = each.map((entries, at) => JSON.stringify([typed[at], entries[key]?.earlier ?? ""]));
    if (new Set(told).size === 1 && !mayTell.has(key)) return [[key, "all"]];
    return required && typed.includes("") ? [[key, "lacking"]] : [];
  });
  return Object.fromEntries(asked);
}

/** A form's fields that are asked once; what only some messages lack need not be answered for the others. */
export const fieldsAsked = (fields: Fields, { asked }: Several): Fields =>
  Object.fromEntries(
    Object.entries(fields).flatMap(([key, field]) =>
      asked[key] ? [[key, asked[key] === "lacking" ? { ...field, required: false } : field]] : [],
    ),
  );

/** For how many messages a form is, and what each of them tells by itself. */
export function severalLines({ form, several, told = [] }: FilledForm, say: Say): Element[] {
  if (!several) return [];
  const takesFiles = Object.values(form.fields).some(({ kind }) => kind === "files");
  const labels = told.map((label) => say(label)).join(", ");
  return [
    notice(
      "accent",
      sentence(say("For {count} messages", { count: several.count }), "strong"),
      ...(labels ? [sentence(say("Each message tells by itself: {fields}", { fields: labels }))] : []),
      ...(several.later
        ? [
            sentence(
              say(
                "Autotask is slow: {count} of them are looked up when they are sent. What stands empty here counts only for those that tell nothing themselves.",
                { count: several.later },
              ),
            ),
          ]
        : []),
      ...(takesFiles ? [sentence(say("Files stay behind: open a message by itself to attach its own."))] : []),
    ),
  ];
}
