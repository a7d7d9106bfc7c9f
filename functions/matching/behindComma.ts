import { plain } from "./nameOrder.ts";
import { generations, particles } from "./nameWords.ts";

/** What stands behind the comma of "Berg, Jan van der" and "Smith, John Jr.": given names, and what belongs before and behind the family name. */
export interface BehindComma {
  readonly given: readonly string[];
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/** The words behind a comma by what they belong to; what a family name may begin with counts only in small letters, for Van is a given name too. */
export function behindComma(words: readonly string[]): BehindComma {
  // "Lee, Jun Ho": Jun is a given name too.
  const own = words.slice(0, words.findLastIndex((word) => !isGeneration(word)) + 1);
  const end = own.findLastIndex((word) => !isParticle(word)) + 1;
  if (end === 0) return { given: words, before: [], after: [] };
  return { given: own.slice(0, end), before: own.slice(end), after: words.slice(own.length) };
}

const isGeneration = (word: string): boolean => generations.has(plain(word));
const isParticle = (word: string): boolean => particles.has(word) && word === word.toLowerCase();
