import type { Sentence } from "../../words/words.ts";
import { choicesInput } from "../card.ts";
import { finder, titled } from "./choice.ts";
import { type Common, empty, type Kind } from "./kind.ts";
import { wrongLine } from "./wrongLine.ts";

/** Several records of `source`, narrowed by the sibling fields named in `within`. */
export interface SearchesField<Source extends string = string, Within extends string = string> extends Common {
  readonly kind: "searches";
  readonly source: Source;
  readonly find: Sentence;
  readonly within: readonly Within[];
  readonly listed: boolean;
  readonly several: true;
}

/** Several records, found by typing; `find` labels the box to type in. */
export const searches = <const Source extends string, const Within extends string = never>(
  label: Sentence,
  source: Source,
  more: { readonly find: Sentence; readonly within?: readonly Within[]; readonly listed?: true },
): SearchesField<Source, NoInfer<Within>> & { readonly required: true } => ({
  kind: "searches",
  label,
  source,
  find: more.find,
  within: more.within ?? [],
  listed: more.listed ?? false,
  several: true,
  required: true,
});

/** A list of ticks; an entry holds ids with commas between. */
export const searchesKind: Kind<SearchesField> = {
  begin: () => ({}),
  read(field, { typed, options }) {
    const values = typed.split(",").filter(Boolean);
    if (values.length === 0) return empty(field, "Choose a value.");
    const chosen = values.map((value) => options.find((option) => option.value === value));
    if (chosen.includes(undefined)) return { wrong: { sentence: "This choice no longer exists. Choose another one." } };
    const closed = chosen.find((option) => option?.active === false);
    if (closed)
      return { wrong: { sentence: "{name} is no longer active. Choose another one.", facts: { name: closed.title } } };
    return { value: values.map(Number) };
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
      ...finder(key, shown.length > 0 ? pen.say(field.find) : label, entry, pen),
    ];
  },
};
