import { billingCodes } from "./entities/billingCodes.ts";
import { companies } from "./entities/companies.ts";
import { configurationItems } from "./entities/configurationItems.ts";
import { contacts } from "./entities/contacts.ts";
import { contracts } from "./entities/contracts.ts";
import { resourceServiceDeskRoles } from "./entities/resourceServiceDeskRoles.ts";
import { resources } from "./entities/resources.ts";
import { roles } from "./entities/roles.ts";
import { ticketCategoryFieldDefaults } from "./entities/ticketCategoryFieldDefaults.ts";
import { ticketSecondaryResources } from "./entities/ticketSecondaryResources.ts";
import { tickets } from "./entities/tickets.ts";
import type { Entity, Kinds, Mark } from "./entity.ts";

/** Every entity the product uses, under the word that stands in its address. */
export const entities = {
  BillingCodes: billingCodes,
  Companies: companies,
  ConfigurationItems: configurationItems,
  Contacts: contacts,
  Contracts: contracts,
  Resources: resources,
  ResourceServiceDeskRoles: resourceServiceDeskRoles,
  Roles: roles,
  TicketCategoryFieldDefaults: ticketCategoryFieldDefaults,
  TicketSecondaryResources: ticketSecondaryResources,
  Tickets: tickets,
} satisfies Readonly<Record<string, Entity>>;

type Entities = typeof entities;
type FieldsOf<E extends EntityName> = Entities[E]["fields"];
type MarksOf<E extends EntityName, F extends FieldName<E>> = FieldsOf<E>[F] extends {
  readonly marks: readonly (infer M)[];
}
  ? M
  : never;
type KindOf<E extends EntityName, F extends FieldName<E>> = FieldsOf<E>[F] extends { readonly kind: infer K }
  ? K
  : never;
type Marked<E extends EntityName, M extends Mark> = {
  [F in FieldName<E>]: M extends MarksOf<E, F> ? F : never;
}[FieldName<E>];
type Writable<E extends EntityName> = Exclude<FieldName<E>, Marked<E, "readOnly">>;
type Needed<E extends EntityName> = Writable<E> & Marked<E, "required">;

/** An entity's word in addresses. */
export type EntityName = keyof Entities;

/** The entities that can be created by API. */
export type Creatable = {
  [E in EntityName]: Entities[E]["created"]["at"] extends "never" ? never : E;
}[EntityName];

/** A field's REST name. */
export type FieldName<E extends EntityName> = Extract<keyof FieldsOf<E>, string>;

/** The fields that may stand in a filter. */
export type QueryableField<E extends EntityName> = Exclude<FieldName<E>, Marked<E, "notQueryable">>;

/** What a field's value is when there is one. */
export type ValueOf<E extends EntityName, F extends FieldName<E>> =
  KindOf<E, F> extends keyof Kinds ? Kinds[KindOf<E, F>] : never;

// Autotask writes an unset text as "" or as null, at random: here it is always "".
type Read<E extends EntityName, F extends FieldName<E>> =
  | ValueOf<E, F>
  | (F extends "id" | Marked<E, "required"> ? never : KindOf<E, F> extends "text" | "userDefined" ? never : null);

/** A record as Autotask answers it: unset text is "", anything else that is unset is null. */
export type Row<E extends EntityName> = { readonly [F in FieldName<E>]: Read<E, F> } & { readonly id: number };

/** What a record is created from: required fields must be there, null and undefined are left out, read-only fields do not exist. */
export type Values<E extends EntityName> = { readonly [F in Needed<E>]: ValueOf<E, F> } & {
  readonly [F in Exclude<Writable<E>, Needed<E>>]?: ValueOf<E, F> | null | undefined;
};

/** A choice field of an entity whose values are numbers, as `Tickets.queueID`. */
export type PicklistName = {
  [E in EntityName]: `${E}.${Extract<Marked<E, "picklist">, NumberField<E>>}`;
}[EntityName];

type NumberField<E extends EntityName> = {
  [F in FieldName<E>]: KindOf<E, F> extends "integer" ? F : never;
}[FieldName<E>];
