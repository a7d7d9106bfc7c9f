import type { AssignedField, Assignment } from "./kinds/assigned.ts";
import type { DateTimeField } from "./kinds/dateTime.ts";
import type { HoursField } from "./kinds/hours.ts";
import type { Pair, PairField } from "./kinds/pair.ts";
import type { PairsField } from "./kinds/pairs.ts";
import type { Period, PeriodField } from "./kinds/period.ts";
import type { PicklistField } from "./kinds/picklist.ts";
import type { SearchField } from "./kinds/search.ts";
import type { Chosen, SearchesField } from "./kinds/searches.ts";
import type { TextField } from "./kinds/text.ts";
import type { ToggleField } from "./kinds/toggle.ts";
import type { UserDefinedKind } from "./kinds/userDefined.ts";
import type { Worked, WorkedField } from "./kinds/worked.ts";

export type Field =
  | TextField
  | PicklistField
  | PairField
  | PairsField
  | SearchField
  | SearchesField
  | AssignedField
  | HoursField
  | DateTimeField
  | PeriodField
  | WorkedField
  | ToggleField
  | UserDefinedKind;
/** A field of records that are searched for. */
export type Sourced = SearchField | SearchesField;
export type Fields = Readonly<Record<string, Field>>;

/** What each kind answers. */
interface Values {
  readonly text: string;
  readonly longText: string;
  /** The value, as Autotask's integer. */
  readonly picklist: number;
  readonly pair: Pair;
  readonly pairs: readonly Pair[];
  /** The record's id. */
  readonly search: number;
  readonly searches: readonly Chosen[];
  readonly assigned: readonly Assignment[];
  readonly hours: number;
  /** ISO 8601 in UTC. */
  readonly dateTime: string;
  readonly period: Period;
  readonly worked: Worked;
  readonly toggle: boolean;
  readonly userDefined: string;
}

type Value<F> = F extends { readonly kind: infer K extends keyof Values } ? Values[K] : never;

/** What `send` is given: each field's value, undefined for an optional one left empty. */
export type Answers<F> = {
  readonly [K in keyof F]: F[K] extends { readonly required: false; readonly kind: Exclude<Field["kind"], "toggle"> }
    ? Value<F[K]> | undefined
    : Value<F[K]>;
};

/** The same field, which may stay empty. */
export const optional = <F extends Field>(field: F): Omit<F, "required"> & { readonly required: false } => ({
  ...field,
  required: false,
});

/** The same field, less used: it may stay empty and stands behind "More fields". */
export const folded = <F extends Field>(field: F) => ({ ...optional(field), folded: true }) as const;

/** The same list, which begins with what the person chose of it last: behind what the message or another choice says of it. */
export const remembered = <F extends PicklistField>(field: F): F & { readonly remember: true } => ({
  ...field,
  remember: true,
});

/** The fields whose change alone changes the line beneath them. */
export const notedIn = (fields: Fields): readonly string[] =>
  Object.entries(fields).flatMap(([key, { note }]) => (note ? [key] : []));

/** The fields whose change alone changes what others offer. */
export const parentsIn = (fields: Fields): readonly string[] => [
  ...new Set(
    Object.values(fields).flatMap((field) => ("within" in field ? field.within : "to" in field ? field.to : [])),
  ),
];
