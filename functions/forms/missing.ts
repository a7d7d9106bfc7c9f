import type { Problem } from "../kit/errors.ts";
import type { Label, Say } from "../words/words.ts";
import { type Element, sentence } from "./card.ts";
import { cutAt } from "./messageText.ts";
import { fileLines, happened } from "./problemCard.ts";

/** Something that belongs to a record that is made, and why it is not made itself. */
export interface Missing {
  readonly what: Label;
  readonly problem: Problem;
}

const longest = 1_000;
// Each of forty tickets may be refused in other words.
const mostReasons = 4;

/** The names of what is missing, each once, in at most so many UTF-16 units. */
export function missingNames(missing: readonly Missing[], say: Say, most = longest): string {
  const names = [...new Set(missing.map(({ what }) => say(what)))].join("; ");
  return names.length > most ? `${cutAt(names, most)} …` : names;
}

/** All that is missing by its names: what is missing for the same reason stands together, with that reason. */
export function missingLines(missing: readonly Missing[], say: Say): Element[] {
  const reasons = [...Map.groupBy(missing, ({ problem: { code, facts } }) => JSON.stringify([code, facts])).values()];
  const told = reasons.slice(0, mostReasons);
  const others = reasons.slice(mostReasons).flat();
  const named = (group: readonly Missing[]) => {
    const what = missingNames(group, say, longest / (told.length + 1));
    return sentence(say("Missing: {what}", { what }), "strong");
  };
  const lines = told.flatMap((group) => [
    named(group),
    ...group.slice(0, 1).flatMap(({ problem }) => [happened(problem, say), ...fileLines(problem, say)]),
  ]);
  return others.length > 0 ? [...lines, named(others)] : lines;
}
