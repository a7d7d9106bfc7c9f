import type { Ask } from "../autotask/autotask.ts";
import { blank, type Entries, type Entry } from "../forms/entry.ts";
import { kindOf } from "../forms/kinds.ts";
import type { Action, Tools } from "./desk.ts";
import { idIn } from "./within.ts";

/** The entries with what the chosen category fills in, in place of what the one before it did; never over what the person has touched. */
export async function filledIn(tools: Tools, form: Action, entries: Entries, ask: Ask): Promise<Entries> {
  const { fillIn } = form;
  const by = fillIn && entries[fillIn.by];
  if (!fillIn || !by) return entries;
  const defaultsOf = async (typed: string): Promise<Filling> => {
    const category = idIn(typed);
    const defaults = category === null ? null : await tools.defaultsOf(category, ask);
    return defaults ? fillIn.with(defaults) : {};
  };
  const nothing: Filling = {};
  const [now, before] = await Promise.all([
    defaultsOf(by.typed),
    by.typed === by.began ? nothing : defaultsOf(by.began),
  ]);
  const keys = Object.keys({ ...before, ...now }).filter((key) => key in form.fields);
  const filled = keys.map((key) => {
    const field = form.fields[key];
    const isText = field !== undefined && kindOf(field).text?.(field) !== undefined;
    return [key, refilledEntry(entries[key] ?? blank, isText, textOf(now[key]), textOf(before[key]))] as const;
  });
  return { ...entries, ...Object.fromEntries(filled), [fillIn.by]: { ...by, began: by.typed } };
}

type Filling = Readonly<Record<string, string | number | null>>;
const textOf = (value: string | number | null | undefined): string => String(value ?? "");

/** A text is filled in where it is empty or stands as the category before left it, a choice while nobody has touched it. */
function refilledEntry(entry: Entry, isText: boolean, now: string, before: string): Entry {
  const { typed, began, usual, options, preferred } = entry;
  if (isText) return typed === "" || typed === before ? { ...entry, typed: now } : entry;
  const wished =
    preferred !== null &&
    typed === usual &&
    options.some(({ value, title }) => value === typed && preferred.test(title));
  const value = now || usual;
  const offered =
    options.length === 0 || value === "" || options.some((option) => option.value === value && option.active);
  return typed !== began || wished || !offered ? entry : { ...entry, typed: value, began: value };
}

/** Whether the person has chosen another category than the one whose defaults stand in the form. */
export const categoryChanged = ({ fillIn }: Action, entries: Entries): boolean => {
  const by = fillIn && entries[fillIn.by];
  return by !== undefined && by.typed !== by.began;
};
