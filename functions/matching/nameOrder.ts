import { eastAsianName } from "./eastAsianName.ts";
import { generations, particles } from "./nameWords.ts";

/** A person's name in the two parts that Autotask keeps; either may be empty. */
export interface SplitName {
  readonly firstName: string;
  readonly lastName: string;
}

/** The words of a name split into its parts; `local` holds the words of the person's mail address, which may tell the order. */
export function inOrder(words: readonly string[], local: readonly string[]): SplitName {
  const eastAsian = eastAsianName(words);
  if (eastAsian) return eastAsian;
  if (words.length < 2) return alone(words, local);
  if (isCutShort(words, local)) return asSplit(words.slice(0, 1), local.slice(1));
  const begin = familyFirst(words, local);
  if (begin > 0) return asSplit(words.slice(begin), words.slice(0, begin));
  const family = familyAt(words);
  return asSplit(words.slice(0, family), words.slice(family));
}

/** Two parts of a name as people write it, whether it came in small or in great letters. */
export const asSplit = (first: readonly string[], last: readonly string[]): SplitName => ({
  firstName: first.map(capitalized).join(" "),
  lastName: last
    .map((word, at) => (at < last.length - 1 && isParticle(word) ? spoken(word) : capitalized(word)))
    .join(" "),
});

/** Whether the mail address says that these words are a person's name, in this order. */
export const confirms = (local: readonly string[], words: readonly string[]): boolean =>
  local.length > 1 && words.length > 1 && begins(words[0], local[0]) && isSame(words.at(-1), local.at(-1));

/** A word in lower case and without dots. */
export const plain = (word: string): string => word.toLowerCase().replaceAll(".", "");

/** One word may be half of what the address says. */
function alone([word = ""]: readonly string[], local: readonly string[]): SplitName {
  if (local.length > 1 && isSame(word, local[0])) return asSplit([word], local.slice(1));
  if (local.length > 1 && isSame(word, local.at(-1))) return asSplit(local.slice(0, -1), [word]);
  return asSplit([word], []);
}

/** "Jane D." of jane.doe@ */
const isCutShort = ([first = "", last = "", ...others]: readonly string[], local: readonly string[]): boolean =>
  others.length === 0 &&
  local.length > 1 &&
  folded(last).length === 1 &&
  isSame(first, local[0]) &&
  begins(local.at(-1), last);

const patronymic = /(?:ович|евич|овна|евна|ична)$/iu;

/** How many words at the beginning are the family name; 0 where it stands at the end. */
function familyFirst(words: readonly string[], local: readonly string[]): number {
  if (words.length === 3 && patronymic.test(words[2] ?? "")) return 1;
  const told = toldFirst(words, local);
  if (told > 0) return told;
  const great = words.findIndex((word) => !isGreat(word));
  // "JD Salinger" has initials, no family name of two letters.
  return great > 0 && words.slice(0, great).some((word) => word.length > 2) ? great : 0;
}

/** Companies that write "Doe Jane" and "Van den Broeck Pieter" give jane.doe@ and pieter.vandenbroeck@ all the same. */
function toldFirst(words: readonly string[], local: readonly string[]): number {
  if (local.length < 2) return 0;
  const ends = words.map((_, at) => folded(words.slice(0, at + 1).join("")));
  const at = ends.findIndex(
    (end) => end !== "" && [local.at(-1), local.slice(1).join("")].some((name) => isSame(end, name)),
  );
  const given = [words[at + 1], words.at(-1)];
  return at >= 0 && at < words.length - 1 && given.some((word) => begins(word, local[0])) ? at + 1 : 0;
}

/** Where the family name at the end begins. */
function familyAt(words: readonly string[]): number {
  const own = words.length > 2 && generations.has(plain(words.at(-1) ?? "")) ? words.length - 1 : words.length;
  const particle = words.findIndex((word, at) => at > 0 && at < own - 1 && isParticle(word));
  const great = words.slice(0, own).findLastIndex((word) => !isGreat(word)) + 1;
  const last = great > 0 && great < own ? great : own - 1;
  return particle > 0 ? Math.min(particle, last) : last;
}

/** Whether a word is written in capitals. */
export const isGreat = (word: string): boolean => word === word.toUpperCase() && /\p{Lu}.*\p{Lu}/u.test(word);
const isParticle = (word: string): boolean => particles.has(spoken(word));
const spoken = (word: string): string => (isGreat(word) ? word.toLowerCase() : word);

/** `DOE-SMITH` as `Doe-Smith`; what has small and great letters stays, and so do initials. */
function capitalized(word: string): string {
  const [small, great] = [word.toLowerCase(), word.toUpperCase()];
  if (word !== small && (word !== great || word.length < 3 || generations.has(plain(word)))) return word;
  return small.replace(/(?<![\p{L}\p{M}])\p{L}/gu, (letter) => letter.toUpperCase());
}

/** A word by its letters alone: Müller and mueller are one, Søren and soren. */
export const folded = (word: string): string =>
  word
    .toLowerCase()
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[øœ]/g, "o")
    .replace(/æ/g, "a")
    .replace(/ß/g, "ss")
    .replace(/([aou])e/g, "$1")
    .replace(/[^\p{L}]/gu, "");

const isSame = (one = "", other = ""): boolean => folded(one) !== "" && folded(one) === folded(other);
const begins = (word = "", beginning = ""): boolean =>
  folded(beginning) !== "" && folded(word).startsWith(folded(beginning));
