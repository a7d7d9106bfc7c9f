import { complete } from "../completion.ts";
import { allOf, contains, notEq } from "../query.ts";

const number = /^[TP]\d{4,}/i;

/** What is complete is left out, unless it is named by its number: it still takes notes. */
export const openOrNamed = (typed: string) => (number.test(typed) ? [] : [notEq("status", complete)]);

/** Conditions on the field of the number and on that of the words, whichever was typed. */
export const byNumberOrWords =
  <N extends string, W extends string>(numbered: N, worded: W) =>
  (typed: string, words: readonly string[]) =>
    number.test(typed) ? contains(numbered, typed) : allOf(...words.map((word) => contains(worded, word)));
