import type { Say, Sentence } from "../../words/words.ts";
import { buttons, sentence, submitButton } from "../card.ts";
import type { Option } from "../entry.ts";
import { type Common, empty, type Kind } from "./kind.ts";
import { drawSeveral } from "./several.ts";

/** The people who are assigned to the records that are chosen in the sibling fields `to`. */
export interface AssignedField<To extends string = string> extends Common {
  readonly kind: "assigned";
  readonly to: readonly To[];
  readonly several: true;
}

/** Somebody on one of the records. */
export interface Assignment {
  /** The sibling field in which the record is chosen. */
  readonly to: string;
  readonly record: number;
  readonly resource: number;
  /** In which role they are to be assigned to the record first; undefined for who is. */
  readonly role: number | undefined;
  /** What the list calls it: "Jonas Weber (Level 1) – T20260311.0042". */
  readonly name: string;
}

/** People who go with what is chosen in the fields `to`, each for one of those records. */
export const assigned = <const To extends string>(
  label: Sentence,
  to: readonly To[],
): AssignedField<To> & { readonly required: true } => ({ kind: "assigned", label, to, several: true, required: true });

/** How an assignment is written as a value: `tickets:7015:29682902`, and the role of who is still to be assigned behind it. */
export const assignmentValue = ({ to, record, resource, role }: Omit<Assignment, "name">): string =>
  [to, record, resource, ...(role === undefined ? [] : [role])].join(":");

/** Reads it again; undefined numbers are NaN. */
export function assignmentIn(value: string): Omit<Assignment, "name"> {
  const [to = "", record, resource, role] = value.split(":");
  return { to, record: Number(record), resource: Number(resource), role: role ? Number(role) : undefined };
}

/** A list of ticks whose options the desk brings; nobody counts twice on one record. */
export const assignedKind: Kind<AssignedField> = {
  begin: () => ({}),
  read(field, { typed, options }) {
    const values = typed.split(",").filter(Boolean);
    if (values.length === 0) return empty(field, "Choose a value.");
    const chosen = values.map((value) => options.find((option) => option.value === value));
    if (chosen.includes(undefined)) return { wrong: { sentence: "This choice no longer exists. Choose another one." } };
    return { value: onceEach(chosen.filter((option) => option !== undefined)) };
  },
  draw: (key, field, entry, pen) => [
    ...(entry.options.length > 0
      ? drawSeveral(key, field, { ...entry, options: entry.options.map(titledFor(pen.say)) }, pen)
      : [sentence(pen.say(field.label)), sentence(pen.say(nobody), "quiet")]),
    ...(pen.live
      ? []
      : [buttons(submitButton(pen.say("Show resources"), pen.press("redraw"), { hint: pen.say(field.label) }))]),
  ],
};

const nobody: Sentence = "Nobody yet: who is assigned to the chosen tickets and tasks stands here.";

const titledFor =
  (say: Say) =>
  ({ mine, ...option }: Option): Option => {
    const joins = assignmentIn(option.value).role !== undefined;
    if (!mine) return option;
    const facts = { name: option.title };
    return { ...option, title: joins ? say("Me, to be assigned: {name}", facts) : say("Me: {name}", facts) };
  };

const onceEach = (options: readonly Option[]): readonly Assignment[] => {
  const all = options.map(({ value, title }) => ({ ...assignmentIn(value), name: title }));
  return [...new Map(all.map((one) => [`${one.to}:${one.record}:${one.resource}`, one])).values()];
};
