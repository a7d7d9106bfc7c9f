import type { Rests } from "../storage/drafts.ts";
import { bytesOf, type Card } from "./card.ts";
import type { Entry } from "./entry.ts";
import type { Fields } from "./field.ts";
import { findBox, longestSought } from "./kinds/choice.ts";
import { kindOf } from "./kinds.ts";
import { cutAt } from "./messageText.ts";
import { leaveOutBox, type Submission } from "./submission.ts";

/** A card within its room, and what of its texts stands behind it. */
export interface Fitted {
  readonly card: Card;
  readonly rests: Rests;
}

// Nobody means a title of this length; all of it is kept, and named as too long.
const longestLine = 1_000;

/** The card with the most text that fits; binary search, since escaping and UTF-8 make bytes per character uneven. */
export function widest<F extends Fitted>(draw: (units: number) => F, bytes: number, most: number): F {
  const whole = draw(most);
  if (bytesOf(whole.card) <= bytes) return whole;
  let [fits, over] = [0, most];
  while (over - fits > 1) {
    const middle = Math.floor((fits + over) / 2);
    if (bytesOf(draw(middle).card) <= bytes) fits = middle;
    else over = middle;
  }
  return draw(fits);
}

/** How much of a field's text a card shows; of anything but text all of it. */
const unitsOf = (fields: Fields, key: string, units: number): number => {
  const field = fields[key];
  const text = field && kindOf(field).text?.(field);
  if (!text || units === Infinity) return Infinity;
  return text === "lines" ? units : Math.min(units, longestLine);
};

/** An entry whose text is at most so long; what is cut off stands behind it, in place of what was to be left out. */
export function cutEntry(fields: Fields, key: string, entry: Entry, units: number): Entry {
  const typed = cutAt(entry.typed, unitsOf(fields, key, units));
  if (typed.length === entry.typed.length) return entry;
  return { ...entry, typed, rest: entry.typed.slice(typed.length), leaveOut: false };
}

/** A card that carries what was typed rather than showing it, cut until it fits; `draft` names what stands behind it. */
export function fitted(
  fields: Fields,
  submission: Submission,
  { bytes, draft }: { readonly bytes: number; readonly draft: string },
  draw: (submission: Submission) => Card,
): Fitted & { readonly submission: Submission } {
  const most = Math.max(longestLine, ...Object.values(submission.typed).map(({ length }) => length));
  const cutAll = (units: number) => {
    const typed: Record<string, string> = {};
    const rests: Record<string, string> = { ...submission.leftOut, ...submission.behind };
    for (const [key, text] of Object.entries(submission.typed)) {
      if (key.endsWith(findBox(""))) {
        typed[key] ??= cutAt(text, longestSought);
        continue;
      }
      const shown = cutAt(text, unitsOf(fields, key, units));
      typed[key] ??= shown;
      if (shown === text) continue;
      rests[key] = text.slice(shown.length);
      typed[leaveOutBox(key)] = "false";
    }
    const behind = Object.keys(rests).length > 0 ? { draft } : {};
    const cut = { ...submission, typed, ...behind };
    return { card: draw(cut), rests, submission: cut };
  };
  return bytes === Infinity ? cutAll(Infinity) : widest(cutAll, bytes, most);
}
