import { complete } from "../completion.ts";
import { allOf, contains, notEq } from "../query.ts";

const number = /^[TP]\d{4,}[\d.]*/i;

// Up to the day: what is complete of a year is more than anybody can wait for.
const day = /^[TP]\d{8}/i;

/** What is complete is left out, unless it is named by its number: it still takes notes. */
export const openOrNamed = (typed: string) => (day.test(typed) ? [] : [notEq("status", complete)]);

/** Conditions on the field of the number and on that of the words, whichever was typed. */
export const byNumberOrWords =
  <N extends string, W extends string>(numbered: N, worded: W) =>
  (typed: string, words: readonly string[]) => {
    // Whoever pastes a whole label means its number; whether Autotask minds the case of letters is nowhere told.
    const [named] = number.exec(typed) ?? [];
    return named ? contains(numbered, named.toUpperCase()) : allOf(...words.map((word) => contains(worded, word)));
  };
