import type { Changeable, Changes, Creatable, EntityName, FieldName, PicklistName, Row, Values } from "./entities.ts";
import type { Where } from "./query.ts";

/** The caller's deadline and cancellation. */
export interface Ask {
  readonly signal?: AbortSignal | undefined;
}

/** Which records, and what of them. All conditions must hold; `id` always comes along. */
export interface Question<E extends EntityName, F extends FieldName<E>> {
  readonly where: readonly Where<E>[];
  readonly fields: readonly F[];
  readonly limit?: number;
}

/** What was asked for of a record, and its id. */
export type Found<E extends EntityName, F extends FieldName<E>> = Pick<Row<E>, F> & { readonly id: number };

/** Reading as the API user. Every failure is a Problem. */
export interface Reads {
  /** These fields of the record, or null where there is none: what else Autotask tells of it is not even looked at. */
  get<E extends EntityName, F extends FieldName<E>>(
    entity: E,
    id: number,
    ask: Ask & Pick<Question<E, F>, "fields">,
  ): Promise<Found<E, F> | null>;
  /** The records in the order of their ids, asked for page by page as they are taken. */
  query<E extends EntityName, F extends FieldName<E>>(
    entity: E,
    question: Question<E, F>,
    ask?: Ask,
  ): AsyncIterable<Found<E, F>>;
}

/** Writing. Never cancelled; what happened to it is told by the Problem's code. */
export interface Writes {
  /** The new record's id. Never sent twice where it may have been executed. */
  create<E extends Creatable>(entity: E, values: Values<E>): Promise<number>;
  /** Changes these fields and no others. Sent again where no answer came, for twice is the same as once. */
  update<E extends Changeable>(entity: E, id: number, values: Changes<E>): Promise<void>;
}

/** One choice in the tenant's own words. */
export interface PicklistValue {
  readonly value: number;
  readonly label: string;
  readonly isDefault: boolean;
  /** The value of the field this one depends on, for which it may be chosen. */
  readonly parent?: number;
}

/** A field of the tenant's own making. Its values are always texts. */
export interface UserDefinedField {
  readonly name: string;
  readonly label: string;
  readonly type: "text" | "number" | "date" | "list";
  /** The most characters of a text. */
  readonly length: number;
  readonly required: boolean;
  readonly preset: string;
  readonly choices: readonly { readonly value: string; readonly label: string }[];
}

/** The fields that the tenant has added to an entity and that may be written, at most an hour old. */
export type UserDefinedFields = (entity: EntityName, ask?: Ask) => Promise<readonly UserDefinedField[]>;

/** What can be opened in Autotask's own screens; a ticket also by its number, a task only by that. */
export interface Linked {
  readonly ticket: number;
  readonly ticketNumber: string;
  readonly company: number;
  readonly contact: number;
  readonly project: number;
  readonly taskNumber: string;
  readonly contract: number;
  readonly opportunity: number;
}

/** Autotask for one API user. */
export interface Autotask extends Reads {
  /** The active values in their sort order, at most an hour old. */
  picklist(name: PicklistName, ask?: Ask): Promise<readonly PicklistValue[]>;
  /** The fields that the tenant has added to an entity. */
  userDefined: UserDefinedFields;
  /** Whether such records may be made at all, at most an hour old: no only where Autotask says so, for a module may be switched off. */
  mayCreate(entity: Creatable, ask?: Ask): Promise<boolean>;
  /** Writes that Autotask records as this person's own. */
  as(resourceID: number): Writes;
  /** The address that opens a record in the browser. */
  link<K extends keyof Linked>(kind: K, id: Linked[K]): Promise<string>;
  /** The address of Autotask's own start page. */
  home(): Promise<string>;
}
