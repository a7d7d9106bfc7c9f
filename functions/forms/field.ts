import type { Sentence } from "../words/words.ts";
import type { Origin, Suggestion } from "./origin.ts";

interface Common {
  readonly label: Sentence;
  readonly required: boolean;
}

/** One line of text of at most `max` UTF-16 units, or several lines. */
export interface TextField extends Common {
  readonly kind: "text" | "longText";
  readonly max: number;
  readonly suggest: ((origin: Origin) => string) | undefined;
}

/** One of the tenant's own values of a picklist named `source`, such as `Tickets.queueID`. */
export interface PicklistField<Source extends string = string> extends Common {
  readonly kind: "picklist";
  readonly source: Source;
}

/** A record of `source`, narrowed by the sibling fields named in `within`. */
export interface SearchField<Source extends string = string, Within extends string = string> extends Common {
  readonly kind: "search";
  readonly source: Source;
  readonly find: Sentence;
  readonly within: readonly Within[];
  readonly suggest: ((origin: Origin) => readonly Suggestion[]) | undefined;
}

export type Field = TextField | PicklistField | SearchField;
export type Fields = Readonly<Record<string, Field>>;

type Value<F> = F extends { readonly kind: "text" | "longText" } ? string : number;

/** What `send` is given: text as string, ids and picklist values as number, an optional one left empty as undefined. */
export type Answers<F> = {
  readonly [K in keyof F]: F[K] extends { readonly required: false } ? Value<F[K]> | undefined : Value<F[K]>;
};

type Required<F> = F & { readonly required: true };

/** One line of at most `max` UTF-16 units. */
export const text = (label: Sentence, max: number, suggest?: (origin: Origin) => string): Required<TextField> => ({
  kind: "text",
  label,
  max,
  suggest,
  required: true,
});

/** Several lines of at most `max` UTF-16 units together. */
export const longText = (label: Sentence, max: number, suggest?: (origin: Origin) => string): Required<TextField> => ({
  kind: "longText",
  label,
  max,
  suggest,
  required: true,
});

/** One of the tenant's active values; the tenant's default is preselected. */
export const picklist = <const Source extends string>(
  label: Sentence,
  source: Source,
): Required<PicklistField<Source>> => ({ kind: "picklist", label, source, required: true });

/** A record that is suggested or found by typing; `find` labels the box to type in. */
export const search = <const Source extends string, const Within extends string = never>(
  label: Sentence,
  source: Source,
  more: {
    readonly find: Sentence;
    readonly within?: readonly Within[];
    readonly suggest?: (origin: Origin) => readonly Suggestion[];
  },
): Required<SearchField<Source, NoInfer<Within>>> => ({
  kind: "search",
  label,
  source,
  find: more.find,
  within: more.within ?? [],
  suggest: more.suggest,
  required: true,
});

/** The same field, which may stay empty. */
export const optional = <F extends Field>(field: F): Omit<F, "required"> & { readonly required: false } => ({
  ...field,
  required: false,
});

/** The fields whose change alone changes what others offer. */
export const parentsIn = (fields: Fields): readonly string[] => [
  ...new Set(Object.values(fields).flatMap((field) => (field.kind === "search" ? field.within : []))),
];
