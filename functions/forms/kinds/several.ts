import { choicesInput, type Element } from "../card.ts";
import { containing, type Entry } from "../entry.ts";
import { finder, titled } from "./choice.ts";
import type { Common, Pen } from "./kind.ts";
import { wrongLine } from "./wrongLine.ts";

const mostHits = 25;

/** Draws a list of which several can be chosen; where it is too long for the card, the chosen ones and what is found. */
export function drawSeveral(key: string, field: Common, entry: Entry, pen: Pen): Element[] {
  const { options, sought, typed } = entry;
  const short = options.length <= pen.listed;
  const chosen = options.filter(({ value }) => typed.split(",").includes(value));
  const hits = containing(options, sought).slice(0, Math.min(pen.listed, mostHits));
  const shown = short ? options : [...new Set([...chosen, ...hits])];
  const label = pen.say(field.label);
  return [
    choicesInput({ id: key, label, value: typed, placeholder: pen.say("Choose"), choices: titled(shown, pen.say) }),
    ...wrongLine(entry, pen.say),
    ...(short ? [] : finder(key, pen.say("Find in this list"), entry, pen)),
  ];
}
