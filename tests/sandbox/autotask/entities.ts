import described from "./entities.json" with { type: "json" };

/** How a field's value is carried; `userDefinedFields` is a list of names and values. */
export type FieldType =
  | "integer"
  | "long"
  | "decimal"
  | "boolean"
  | "datetime"
  | "string"
  | "base64"
  | "userDefinedFields";

/** One field as Autotask's own field information describes it; `length` is 0 where there is no limit. */
export interface Field {
  readonly name: string;
  readonly type: FieldType;
  readonly length: number;
  readonly required: boolean;
  readonly readOnly: boolean;
  readonly createOnly: boolean;
  readonly picklist: boolean;
  readonly queryable: boolean;
  readonly references: string | null;
}

export type Verb = "POST" | "PUT" | "PATCH" | "DELETE";

/** Where a child is written: `Tickets/{ticketID}/Notes`. */
interface ChildPlace {
  readonly parent: string;
  readonly field: string;
  readonly path: string;
}

/** One kind of record: `path` is its REST name, `name` the SOAP-style one that error texts use. */
export interface Entity {
  readonly path: string;
  readonly name: string;
  readonly verbs: readonly Verb[];
  readonly child: ChildPlace | null;
  readonly writtenAtTop: boolean;
  readonly fields: readonly Field[];
}

interface Described {
  readonly name: string;
  /** Where not all about it is known: what is, and from whom. */
  readonly told?: string;
  readonly verbs: string;
  readonly child?: string;
  readonly topLevelToo?: boolean;
  readonly fields: Readonly<Record<string, string>>;
}

const none: Field = {
  name: "",
  type: "string",
  length: 0,
  required: false,
  readOnly: false,
  createOnly: false,
  picklist: false,
  queryable: true,
  references: null,
};

const flags: Readonly<Record<string, Partial<Field>>> = {
  required: { required: true },
  readOnly: { readOnly: true },
  createOnly: { required: true, readOnly: true, createOnly: true },
  picklist: { picklist: true },
  notQueryable: { queryable: false },
};

// "string(255) required", "integer createOnly → Companies"
function fieldFrom(name: string, text: string): Field {
  const [left = "", references] = text.split(" → ");
  const [typed = "", ...marks] = left.split(" ");
  const [, type, length] = /^(\w+)(?:\((\d+)\))?$/.exec(typed) ?? [];
  return Object.assign(
    { ...none, name, type: type as FieldType, length: Number(length ?? 0), references: references ?? null },
    ...marks.map((mark) => flags[mark]),
  );
}

function childFrom(text: string): ChildPlace {
  const [, parent = "", field = "", path = ""] = /^(\w+)\/\{(\w+)\}\/(\w+)$/.exec(text) ?? [];
  return { parent, field, path };
}

const entityFrom = ([path, told]: readonly [string, Described]): Entity => ({
  path,
  name: told.name,
  verbs: told.verbs.split(" ").filter(Boolean) as Verb[],
  child: told.child ? childFrom(told.child) : null,
  writtenAtTop: !told.child || told.topLevelToo === true,
  fields: Object.entries(told.fields).map(([name, text]) => fieldFrom(name, text)),
});

/** All entities, in the order of the data file. */
export const entities: readonly Entity[] = Object.entries<Described>(described).map(entityFrom);

const same = (left: string, right: string) => left.toLowerCase() === right.toLowerCase();

/** The entity of that REST name in any case. */
export const entityAt = (path: string): Entity | undefined => entities.find((entity) => same(entity.path, path));

/** The entity below `parent` at that child path in any case: `Tickets` and `notes` → TicketNotes. */
export const childAt = (parent: Entity, path: string): Entity | undefined =>
  entities.find(({ child }) => child && child.parent === parent.path && same(child.path, path));

/** The field of that name in any case. */
export const fieldOf = (entity: Entity, name: string): Field | undefined =>
  entity.fields.find((field) => same(field.name, name));

const irregular: Readonly<Record<string, string>> = {
  AttachmentInfo: "AttachmentInfo",
  TicketHistory: "TicketHistory",
};

/** The singular REST name that field information and reference errors use: `Companies` → `Company`. */
export const singular = (path: string): string =>
  irregular[path] ?? (path.endsWith("ies") ? `${path.slice(0, -3)}y` : path.replace(/s$/, ""));
