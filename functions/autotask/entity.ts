/** What a value of each kind is in JSON. Dates are ISO 8601 in UTC. */
export interface Kinds {
  readonly integer: number;
  readonly long: number;
  readonly decimal: number;
  readonly text: string;
  /** A file's content. */
  readonly base64: string;
  readonly date: string;
  readonly flag: boolean;
  readonly userDefined: readonly UserDefinedValue[];
}

/** A user-defined field of a record: Autotask exchanges every value as text. */
interface UserDefinedValue {
  readonly name: string;
  readonly value: string | null;
}

/** The kinds of fields there are. */
export type Kind = keyof Kinds;

/** What else there is to know of a field. */
export type Mark = "required" | "readOnly" | "createOnly" | "notQueryable" | "picklist";

/** One field of an entity, as Autotask's own field information describes it. */
export interface Field<K extends Kind = Kind, M extends Mark = Mark> {
  readonly kind: K;
  readonly marks: readonly M[];
  /** The most characters a text may have. */
  readonly length?: number;
  /** The entity whose id this is. */
  readonly references?: string;
  /** What error texts call the field where that is not its REST name. */
  readonly soapName?: string;
}

/** Fields under their REST names. */
export type Fields = Readonly<Record<string, Field>>;

/** Where an entity is created: at its own path, beneath the record whose id stands in `key`, or not by API. */
export type Creation =
  | { readonly at: "top" }
  | { readonly at: "parent"; readonly parent: string; readonly child: string; readonly key: string }
  | { readonly at: "never" };

/** All there is to know of an entity. */
export interface Entity<
  F extends Fields = Fields,
  C extends Creation = Creation,
  U extends true | undefined = true | undefined,
> {
  readonly soapName: string;
  readonly created: C;
  /** Made and deleted, but never changed by API. */
  readonly unchangeable?: U;
  /** Written as the API user whoever asks: Autotask ignores or refuses `ImpersonationResourceId` here. */
  readonly ignoresImpersonation?: true;
  readonly fields: F;
}

/** An entity: what Autotask's error texts call it, where it is created, and all its fields. */
export const entity = <const F extends Fields, const C extends Creation, U extends true | undefined = undefined>(
  described: Entity<F, C, U>,
): Entity<F, C, U> => described;

/** Created at its own path. */
export const atTop = { at: "top" } as const;
/** Made in Autotask itself only. */
export const never = { at: "never" } as const;

/** Created at `/{parent}/{value of key}/{child}`. */
export const under = <const K extends string>(parent: string, child: string, key: K) =>
  ({ at: "parent", parent, child, key }) as const;

const of = <K extends Kind>(kind: K): Field<K, never> => ({ kind, marks: [] });

/** A whole number of 32 bits. */
export const integer = () => of("integer");
/** A whole number beyond 32 bits. */
export const long = () => of("long");
/** A number with decimals, as hours are. */
export const decimal = () => of("decimal");
/** A moment in UTC. */
export const date = () => of("date");
/** Yes or no. */
export const flag = () => of("flag");

/** A file's content. */
export const base64 = () => of("base64");

/** Text of at most `length` characters; no length where Autotask documents none. */
export const text = (length?: number): Field<"text", never> =>
  length === undefined ? of("text") : { ...of("text"), length };

/** A choice whose values are the tenant's own numbers. */
export const picklist = () => marked("picklist", integer());
/** A choice whose values are Autotask's own words. */
export const textPicklist = (length?: number) => marked("picklist", text(length));

/** The id of a record of another entity. */
export const reference = (references: string): Field<"integer", never> => ({ ...integer(), references });
/** The same, as an id beyond 32 bits. */
export const longReference = (references: string): Field<"long", never> => ({ ...long(), references });

/** The record's own id. */
export const id = () => readOnly(long());
/** The tenant's own fields. They are asked for by name with `udf: true`, never as this one. */
export const userDefinedFields = () => notQueryable(of("userDefined"));

/** Refused on create without a value. */
export const required = <K extends Kind, M extends Mark>(field: Field<K, M>) => marked("required", field);
/** Set by Autotask: a value of ours is silently ignored. */
export const readOnly = <K extends Kind, M extends Mark>(field: Field<K, M>) => marked("readOnly", field);
/** Set on create and never changed afterwards. */
export const createOnly = <K extends Kind, M extends Mark>(field: Field<K, M>) => marked("createOnly", field);
/** Comes with answers and cannot stand in a filter. */
export const notQueryable = <K extends Kind, M extends Mark>(field: Field<K, M>) => marked("notQueryable", field);

/** A field that error texts still call by its SOAP name. */
export const soap = <K extends Kind, M extends Mark>(soapName: string, field: Field<K, M>): Field<K, M> => ({
  ...field,
  soapName,
});

const marked = <K extends Kind, M extends Mark, New extends Mark>(
  mark: New,
  field: Field<K, M>,
): Field<K, M | New> => ({ ...field, marks: [...field.marks, mark] });
