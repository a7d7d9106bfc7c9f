import { type Entity, entityAt, type Field } from "./entities.ts";
import type { Row } from "./store.ts";
import { rowOf, type World } from "./world.ts";

const namers: Readonly<Record<string, (row: Row) => string>> = {
  Companies: ({ companyName }) => String(companyName),
  Contacts: ({ firstName, lastName }) => `${firstName} ${lastName}`,
  Resources: ({ firstName, lastName }) => `${firstName} ${lastName}`,
  Tickets: ({ ticketNumber, title }) => `${ticketNumber} ${title}`,
  Projects: ({ projectNumber, projectName }) => `${projectNumber} ${projectName}`,
  ConfigurationItems: ({ referenceTitle }) => String(referenceTitle),
  Countries: ({ displayName }) => String(displayName),
  Contracts: ({ contractName }) => String(contractName),
};

/** What a record is called on the screen. */
export const titleOf = ({ path }: Entity, row: Row): string =>
  namers[path]?.(row) ?? String(row.title ?? row.name ?? `#${row.id}`);

function choiceLabel(world: World, entity: Entity, field: Field, value: unknown): string {
  const found = world.choices.of(`${entity.path}.${field.name}`).find((choice) => choice.value === String(value));
  return found?.label ?? String(value);
}

// 2026-03-11T13:27:31Z → 2026-03-11 13:27
const minute = (date: string) => date.slice(0, 16).replace("T", " ");

const pairs = (list: readonly { readonly name: string; readonly value: unknown }[]) =>
  list.flatMap(({ name, value }) => (value === null ? [] : `${name}: ${value}`)).join(", ");

/** What a value says to a person: a picklist's label, the name of the record it points at, or itself. */
export function shownValue(world: World, entity: Entity, field: Field, row: Row): string {
  const value = row[field.name];
  if (value === null || value === undefined) return "";
  if (field.picklist) return choiceLabel(world, entity, field, value);
  if (field.type === "datetime") return minute(String(value));
  if (Array.isArray(value)) return pairs(value);
  const target = field.references ? entityAt(field.references) : undefined;
  const record = target ? rowOf(world, target.path, value) : null;
  return target && record ? titleOf(target, record) : String(value);
}
