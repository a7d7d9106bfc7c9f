import { htmlText } from "./htmlText.ts";
import type { Message } from "./origin.ts";
import { hasOwnWords } from "./ownWords.ts";
import { splitHistory } from "./quotedHistory.ts";

/** A message as it came: as HTML, as text, or both. */
export interface Body {
  readonly html?: string | undefined;
  readonly text?: string | undefined;
}

const border = "─".repeat(24);

/** A message as plain text, its HTML before its text: the new part, the history it quotes, and both with a line between. A message that only quotes, or says nothing of its own, has no history: all of it counts as new. */
export function plainText({ html, text }: Body): Pick<Message, "text" | "fresh" | "history"> {
  const shown = tidy(htmlText(html ?? "")) || tidy(text ?? "");
  const { fresh, history } = splitHistory(shown);
  if (!history || !hasOwnWords(fresh)) return { text: shown, fresh: shown, history: "" };
  return { text: withHistory(fresh, history), fresh, history };
}

/** A text with what it quotes below a line. */
export const withHistory = (fresh: string, history: string): string =>
  [fresh, history].filter(Boolean).join(`\n\n${border}\n\n`);

const lineBreaks = /\r\n?|[\v\f\u0085\u2028\u2029]/g;
const controls = /[^\P{Cc}\n\t]/gu;
// Newsletters fill their previews with these; Word hyphenates with them.
const invisible = /\u034F|[\u00AD\u200B\u2060\uFEFF]/g;
const hardSpaces = /[\u00A0\u202F]/g;

function tidy(text: string): string {
  const plain = text
    .toWellFormed()
    .replace(lineBreaks, "\n")
    .replace(controls, "")
    .replace(invisible, "")
    .replace(hardSpaces, " ");
  const lines = plain.split("\n").map((line) => line.trimEnd());
  return lines
    .join("\n")
    .replace(/\n{4,}/g, "\n\n\n")
    .replace(/^\n+/, "")
    .trimEnd();
}

const graphemes = new Intl.Segmenter(undefined, { granularity: "grapheme" });
const edge = 64;

/** The beginning of a text, at most `units` UTF-16 units long, that ends with a whole character as a reader sees it. */
export function cutAt(text: string, units: number): string {
  if (text.length <= units) return text;
  const before = Math.max(0, units - edge);
  const cut = graphemes.segment(text.slice(before, units + edge)).containing(units - before)?.index ?? 0;
  return text.slice(0, cut > 0 ? before + cut : betweenPairs(text, units));
}

// A "character" may be longer than the window: any number of accents fits on one letter.
const betweenPairs = (text: string, units: number): number =>
  units > 0 && /^[\uD800-\uDBFF][\uDC00-\uDFFF]/.test(text.slice(units - 1, units + 1)) ? units - 1 : units;
