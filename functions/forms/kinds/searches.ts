import type { Sentence } from "../../words/words.ts";
import { choicesInput } from "../card.ts";
import type { Origin, Suggestion } from "../origin.ts";
import { finder, reasons, suggested, titled } from "./choice.ts";
import { type Common, empty, type Kind } from "./kind.ts";
import { wrongLine } from "./wrongLine.ts";

/** Several records of `source`, narrowed by the sibling fields named in `within`. */
export interface SearchesField<Source extends string = string, Within extends string = string> extends Common {
  readonly kind: "searches";
  readonly source: Source;
  readonly find: Sentence;
  readonly within: readonly Within[];
  readonly listed: boolean;
  readonly suggest: ((origin: Origin) => readonly Suggestion[]) | undefined;
  readonly several: true;
}

/** A chosen record and what the list calls it. */
export interface Chosen {
  readonly id: number;
  readonly name: string;
}

/** Several records that are suggested or found by typing; `find` labels the box to type in. */
export const searches = <const Source extends string, const Within extends string = never>(
  label: Sentence,
  source: Source,
  more: {
    readonly find: Sentence;
    readonly within?: readonly Within[];
    readonly listed?: true;
    readonly suggest?: (origin: Origin) => readonly Suggestion[];
  },
): SearchesField<Source, NoInfer<Within>> & { readonly required: true } => ({
  kind: "searches",
  label,
  source,
  find: more.find,
  within: more.within ?? [],
  listed: more.listed ?? false,
  suggest: more.suggest,
  several: true,
  required: true,
});

/** A list of ticks, the best suggestion ticked; an entry holds ids with commas between. */
export const searchesKind: Kind<SearchesField> = {
  begin: suggested,
  read(field, { typed, options }) {
    const values = typed.split(",").filter(Boolean);
    if (values.length === 0) return empty(field, "Choose a value.");
    const chosen = values.map((value) => options.find((option) => option.value === value));
    if (chosen.includes(undefined)) return { wrong: { sentence: "This choice no longer exists. Choose another one." } };
    const records = chosen.filter((option) => option !== undefined);
    const closed = records.find(({ active }) => !active);
    if (closed)
      return { wrong: { sentence: "{name} is no longer active. Choose another one.", facts: { name: closed.title } } };
    return { value: records.map(({ value, title }) => ({ id: Number(value), name: title })) satisfies Chosen[] };
  },
  draw(key, field, entry, pen) {
    const chosen = entry.typed.split(",");
    const shown = entry.options.filter(({ value }, index) => chosen.includes(value) || index < pen.listed);
    const label = pen.say(field.label);
    return [
      ...(shown.length > 0
        ? [
            choicesInput({
              id: key,
              label,
              value: entry.typed,
              placeholder: pen.say("Choose"),
              choices: titled(shown, pen.say),
            }),
          ]
        : []),
      ...wrongLine(entry, pen.say),
      ...reasons(entry, pen.say),
      ...finder(key, shown.length > 0 ? pen.say(field.find) : label, entry, pen),
    ];
  },
};
