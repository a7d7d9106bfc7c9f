import type { Say, Sentence } from "../../words/words.ts";
import { type Element, sentence } from "../card.ts";
import type { Entry } from "../entry.ts";

/** What is wrong with an entry, beneath its input; of several inputs beneath those labelled `at`, and beneath the one of undefined what is wrong with all. */
export const wrongLine = ({ wrong }: Entry, say: Say, ...at: readonly (Sentence | undefined)[]): Element[] =>
  wrong && (at.length === 0 || at.includes(wrong.at)) ? [sentence(say(wrong.sentence, wrong.facts), "bad")] : [];
