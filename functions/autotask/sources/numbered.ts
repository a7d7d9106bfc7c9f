import { allOf, contains, notEq } from "../query.ts";

// Autotask's own number among the statuses of tickets, tasks and projects alike.
const complete = 5;
const number = /^[TP]\d{4,}/i;

/** Whether a status is the one of what is done. */
export const isComplete = (status: number): boolean => status === complete;

/** What is complete is left out, unless it is named by its number: it still takes notes. */
export const openOrNamed = (typed: string) => (number.test(typed) ? [] : [notEq("status", complete)]);

/** Conditions on the field of the number and on that of the words, whichever was typed. */
export const byNumberOrWords =
  <N extends string, W extends string>(numbered: N, worded: W) =>
  (typed: string, words: readonly string[]) =>
    number.test(typed) ? contains(numbered, typed) : allOf(...words.map((word) => contains(worded, word)));
