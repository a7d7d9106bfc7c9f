import type { Say } from "../../words/words.ts";
import { type Element, sentence } from "../card.ts";
import type { Entry } from "../entry.ts";

/** What is wrong with an entry, beneath its input. */
export const wrongLine = ({ wrong }: Entry, say: Say): Element[] =>
  wrong ? [sentence(say(wrong.sentence, wrong.facts), "bad")] : [];
