import type { Field, PicklistField, SearchField, TextField } from "./field.ts";
import type { Entry, Wrong } from "./form.ts";

/** What an entry answers: a value, undefined for an optional one left empty, or what is wrong with it. */
export type Answer = { readonly value: string | number | undefined } | { readonly wrong: Wrong };

/** The value that a list answers for "(none)". */
export const nothing = "-";

/** Reads one entry; a chosen value counts only if it is among the entry's options. */
export const answerOf = (field: Field, entry: Entry): Answer =>
  field.kind === "picklist" || field.kind === "search" ? chosen(field, entry) : written(field, entry);

function written(field: TextField, { typed }: Entry): Answer {
  const text = (field.kind === "text" ? typed.replace(/\s+/g, " ") : typed.replace(/\r\n?/g, "\n")).trim();
  if (text === "") return empty(field, "Enter a value.");
  if (text.length > field.max)
    return {
      wrong: { sentence: "Too long: {length} of {max} characters.", facts: { length: text.length, max: field.max } },
    };
  return { value: text.toWellFormed() };
}

function chosen(field: PicklistField | SearchField, { typed, options }: Entry): Answer {
  if (typed === "" || typed === nothing) return empty(field, "Choose a value.");
  const option = options.find(({ value }) => value === typed);
  if (!option) return { wrong: { sentence: "This choice no longer exists. Choose another one." } };
  if (!option.active)
    return { wrong: { sentence: "{name} is no longer active. Choose another one.", facts: { name: option.title } } };
  return { value: Number(option.value) };
}

const empty = (field: Field, sentence: Wrong["sentence"]): Answer =>
  field.required ? { wrong: { sentence } } : { value: undefined };
