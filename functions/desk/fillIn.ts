import type { Ask } from "../autotask/autotask.ts";
import { blank, type Entries, type Entry } from "../forms/entry.ts";
import { kindOf } from "../forms/kinds.ts";
import type { Action, Tools } from "./desk.ts";
import { idIn } from "./within.ts";

/** The entries with what the chosen category fills in, except for fields the person has touched. */
export async function filledIn(tools: Tools, form: Action, entries: Entries, ask: Ask): Promise<Entries> {
  const { fillIn } = form;
  const by = fillIn && entries[fillIn.by];
  const category = by ? idIn(by.typed) : null;
  if (!fillIn || !by || category === null) return entries;
  const defaults = await tools.defaultsOf(category, ask);
  if (!defaults) return entries;
  const filled = Object.entries(fillIn.with(defaults)).flatMap(([key, value]) => {
    const field = form.fields[key];
    const entry = entries[key] ?? blank;
    const text = value === null || value === undefined ? "" : String(value);
    if (!field || text === "" || !takes(entry, kindOf(field).text !== undefined, text)) return [];
    return [[key, { ...entry, typed: text, began: kindOf(field).text ? "" : text }] as const];
  });
  return { ...entries, ...Object.fromEntries(filled), [fillIn.by]: { ...by, began: by.typed } };
}

/** Whether a field may be filled in: a text only when it is empty, a choice while nobody has touched it. */
function takes({ typed, began, options, preferred }: Entry, isText: boolean, value: string): boolean {
  if (isText) return typed === "";
  const untouched =
    typed === began && !options.some(({ value: one, title }) => one === typed && preferred?.test(title));
  return untouched && (options.length === 0 || options.some((option) => option.value === value && option.active));
}

/** Whether the person has chosen another category than the one whose defaults stand in the form. */
export const categoryChanged = ({ fillIn }: Action, entries: Entries): boolean => {
  const by = fillIn && entries[fillIn.by];
  return by !== undefined && by.typed !== by.began;
};
