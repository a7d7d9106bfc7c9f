import { type Entity, entityAt, fieldOf } from "./entities.ts";
import { type Html, html } from "./html.ts";
import { shownValue } from "./labels.ts";
import type { Row } from "./store.ts";
import { rowOf, type World } from "./world.ts";

const headings: Readonly<Record<string, string>> = {
  ticketNumber: "Number",
  companyID: "Organization",
  contactID: "Contact",
  queueID: "Queue",
  assignedResourceID: "Assigned to",
  creatorResourceID: "Created by",
  createDate: "Created",
};

const spaced = (name: string) =>
  name.replace(/([a-z\d])([A-Z])/g, (_, left, right) => `${left} ${right.toLowerCase()}`);

/** A field's or an entity's name for people: `companyName` → Company name. */
export const heading = (name: string): string =>
  headings[name] ?? spaced(name.replace(/ID$/, "")).replace(/^./, (first) => first.toUpperCase());

/** Where a record is shown. */
export const pathOf = (path: string, id: number): string => `/records/${path}/${id}`;

/** A value for people, with the way to the record that it names. */
export function cell(world: World, entity: Entity, row: Row, name: string): Html {
  const field = fieldOf(entity, name);
  const shown = field ? shownValue(world, entity, field, row) : "";
  const target = field?.references ? entityAt(field.references) : undefined;
  const record = target && rowOf(world, target.path, row[name]);
  return record ? html`<a href="${pathOf(target.path, record.id)}">${shown}</a>` : html`${shown}`;
}
