import { isAttachment } from "./attachments.ts";
import { type Entity, entityAt, type Field } from "./entities.ts";
import type { Row } from "./store.ts";
import { rowOf, type World } from "./world.ts";

// 2026-03-11T13:27:31Z → 2026-03-11 13:27, and a midnight → 2026-03-11: it stands for the day.
const minute = (date: string) =>
  date
    .replace(/T00:00:00Z$/, "")
    .slice(0, 16)
    .replace("T", " ");

const longest = 80;

function firstLine(text: unknown): string {
  const [line = ""] = String(text ?? "")
    .trim()
    .split("\n");
  return line.length > longest ? `${line.slice(0, longest)}…` : line;
}

type Namer = (row: Row, called: (path: string, id: unknown) => string) => string;

const person: Namer = ({ firstName, lastName }) => `${firstName} ${lastName}`;

const helper: Namer = ({ resourceID, roleID }, called) =>
  `${called("Resources", resourceID)}, ${called("Roles", roleID)}`;

const traveller: Namer = ({ resourceID }, called) => called("Resources", resourceID);

const namers: Readonly<Record<string, Namer>> = {
  Companies: ({ companyName }) => String(companyName),
  Contacts: person,
  Resources: person,
  Tickets: ({ ticketNumber, title }) => `${ticketNumber} ${title}`,
  Tasks: ({ taskNumber, title }) => `${taskNumber} ${title}`,
  Projects: ({ projectNumber, projectName }) => `${projectNumber} ${projectName}`,
  ConfigurationItems: ({ referenceTitle }) => String(referenceTitle),
  Contracts: ({ contractName }) => String(contractName),
  Countries: ({ displayName }) => String(displayName),
  CompanyNotes: ({ name, note }) => firstLine(name ?? note),
  CompanyToDos: ({ activityDescription }) => firstLine(activityDescription),
  TicketNotes: ({ title, description }) => firstLine(title ?? description),
  TaskNotes: ({ title, description }) => firstLine(title ?? description),
  TimeEntries: ({ dateWorked, hoursWorked, resourceID }, called) =>
    `${minute(String(dateWorked))}, ${hoursWorked} h, ${called("Resources", resourceID)}`,
  ServiceCalls: ({ startDateTime, companyID }, called) =>
    `${minute(String(startDateTime))} ${called("Companies", companyID)}`,
  ServiceCallTickets: ({ ticketID }, called) => called("Tickets", ticketID),
  ServiceCallTasks: ({ taskID }, called) => called("Tasks", taskID),
  ServiceCallTicketResources: traveller,
  ServiceCallTaskResources: traveller,
  TicketSecondaryResources: helper,
  TaskSecondaryResources: helper,
};

/** What a record is called on the screen. */
export function titleOf(world: World, { path }: Entity, row: Row): string {
  const called = (other: string, id: unknown) => {
    const [entity, record] = [entityAt(other), rowOf(world, other, id)];
    return entity && record ? titleOf(world, entity, record) : "";
  };
  return namers[path]?.(row, called) || String(row.title ?? row.name ?? `#${row.id}`);
}

function choiceLabel(world: World, entity: Entity, field: Field, value: unknown): string {
  const found = world.choices.of(`${entity.path}.${field.name}`).find((choice) => choice.value === String(value));
  return found?.label ?? String(value);
}

const pairs = (list: readonly { readonly name: string; readonly value: unknown }[]) =>
  list.flatMap(({ name, value }) => (value === null ? [] : `${name}: ${value}`)).join(", ");

// 5321 → 5.3 kB
function size(bytes: number): string {
  if (bytes < 1000) return `${bytes} bytes`;
  return bytes < 1_000_000 ? `${(bytes / 1000).toFixed(1)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}

// The service does not call these references, and yet they are people.
const people = /(Resource|User)ID$/;

/** The kind of record whose id stands in a field, null where none does. */
export const pointedAt = ({ name, references }: Field): Entity | null =>
  entityAt(references ?? (people.test(name) ? "Resources" : "")) ?? null;

/** What a value says to a person: a picklist's label, the name of the record it points at, or itself. */
export function shownValue(world: World, entity: Entity, field: Field, row: Row): string {
  const value = row[field.name];
  if (value === null || value === undefined) return "";
  if (field.picklist) return choiceLabel(world, entity, field, value);
  if (field.type === "datetime") return minute(String(value));
  if (field.type === "boolean") return value ? "yes" : "no";
  if (isAttachment(entity) && field.name === "fileSize") return size(Number(value));
  if (Array.isArray(value)) return pairs(value);
  const target = pointedAt(field);
  const record = target && rowOf(world, target.path, value);
  return record ? titleOf(world, target, record) : String(value);
}
