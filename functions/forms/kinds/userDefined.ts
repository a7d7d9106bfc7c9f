import type { Label } from "../../words/words.ts";
import { dateInput, type Element, textInput } from "../card.ts";
import { chosen } from "./choice.ts";
import { type Answer, type Common, empty, type Kind } from "./kind.ts";
import { drawList } from "./picklist.ts";
import { wrongLine } from "./wrongLine.ts";

/** A field of the tenant's own making; whatever its type, it answers the text that Autotask exchanges. */
export interface UserDefinedKind extends Common {
  readonly kind: "userDefined";
  /** What Autotask calls it. */
  readonly name: string;
  readonly type: "text" | "number" | "date" | "list";
  readonly max: number;
  readonly preset: string;
  readonly choices: readonly { readonly value: string; readonly label: string }[];
}

/** A tenant's own field; a required one stands with the others, the rest behind "More fields". */
export const userDefined = (
  label: Label,
  about: Pick<UserDefinedKind, "name" | "type" | "max" | "required" | "preset" | "choices">,
): UserDefinedKind => ({ ...about, kind: "userDefined", label, folded: !about.required });

/** Drawn and read by its type. */
export const userDefinedKind: Kind<UserDefinedKind> = {
  text: ({ type }) => (type === "text" ? "line" : undefined),
  begin: ({ preset, type }) => ({ typed: preset, began: type === "list" ? preset : "" }),
  options: ({ choices }) => choices.map(({ value, label }) => ({ value, title: label, active: true })),
  read(field, entry) {
    if (field.type === "list") return chosen(field, entry, ({ value }) => value);
    const text = entry.typed.trim();
    return text === "" ? empty(field, "Enter a value.") : written(field, text);
  },
  draw(key, field, entry, pen) {
    if (field.type === "list") return drawList(key, field, entry, pen);
    const input = field.type === "date" ? dateInput : textInput;
    const drawn: Element = input({ id: key, label: pen.say(field.label), value: entry.typed });
    return [drawn, ...wrongLine(entry, pen.say)];
  },
};

function written({ type, max }: UserDefinedKind, text: string): Answer<string> {
  if (type === "number") {
    const number = text.replace(",", ".");
    return /^-?\d{1,15}(\.\d{1,6})?$/.test(number) ? { value: number } : { wrong: { sentence: "Enter a number." } };
  }
  if (type === "date")
    return /^\d{4}-\d{2}-\d{2}$/.test(text) ? { value: text } : { wrong: { sentence: "Enter a date." } };
  const facts = { length: text.length, max };
  return text.length > max
    ? { wrong: { sentence: "Too long: {length} of {max} characters.", facts } }
    : { value: text.toWellFormed() };
}
