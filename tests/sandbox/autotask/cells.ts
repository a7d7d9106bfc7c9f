import { type Entity, fieldOf } from "./entities.ts";
import { type Html, html } from "./html.ts";
import { pointedAt, shownValue } from "./labels.ts";
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
  createDateTime: "Created",
  attachedByResourceID: "Attached by",
  attachDate: "Attached",
  fullPath: "File",
  fileSize: "Size",
  companyLocationID: "Location",
  billingCodeID: "Work type",
  internalBillingCodeID: "Internal time",
  assignedToResourceID: "Assigned to",
  activityDescription: "Description",
  startDateTime: "Start",
  endDateTime: "End",
  creatorUserID: "Created by",
};

const spaced = (name: string) =>
  name.replace(/([a-z\d])([A-Z])/g, (_, left, right) => `${left} ${right.toLowerCase()}`);

/** A field's or an entity's name for people: `companyName` → Company name. */
export const heading = (name: string): string =>
  headings[name] ??
  spaced(name.replace(/^is(?=[A-Z])|ID$|Date(Time)?$/g, "")).replace(/^./, (first) => first.toUpperCase());

/** Where a record is shown. */
export const pathOf = (path: string, id: number): string => `/records/${path}/${id}`;

/** What a value says to a person, as plain text. */
export function textOf(world: World, entity: Entity, row: Row, name: string): string {
  const field = fieldOf(entity, name);
  return field ? shownValue(world, entity, field, row) : "";
}

const short = (text: string, longest: number) => (text.length > longest ? `${text.slice(0, longest)}…` : text);

/** A value for people, of no more than `longest` signs, with the way to the record that it names. */
export function cell(world: World, entity: Entity, row: Row, name: string, longest = Number.POSITIVE_INFINITY): Html {
  const field = fieldOf(entity, name);
  const shown = short(textOf(world, entity, row, name), longest);
  const target = field && pointedAt(field);
  const record = target && rowOf(world, target.path, row[name]);
  return record ? html`<a href="${pathOf(target.path, record.id)}">${shown}</a>` : html`${shown}`;
}
