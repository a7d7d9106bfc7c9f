import { actionTypes } from "./entities/actionTypes.ts";
import { appointments } from "./entities/appointments.ts";
import { billingCodes } from "./entities/billingCodes.ts";
import { companies } from "./entities/companies.ts";
import { companyLocations } from "./entities/companyLocations.ts";
import { companyNoteAttachments } from "./entities/companyNoteAttachments.ts";
import { companyNotes } from "./entities/companyNotes.ts";
import { companyToDos } from "./entities/companyToDos.ts";
import { configurationItems } from "./entities/configurationItems.ts";
import { contacts } from "./entities/contacts.ts";
import { contracts } from "./entities/contracts.ts";
import { countries } from "./entities/countries.ts";
import { departments } from "./entities/departments.ts";
import { opportunities } from "./entities/opportunities.ts";
import { projectNoteAttachments } from "./entities/projectNoteAttachments.ts";
import { projectNotes } from "./entities/projectNotes.ts";
import { projects } from "./entities/projects.ts";
import { resourceRoleDepartments } from "./entities/resourceRoleDepartments.ts";
import { resourceServiceDeskRoles } from "./entities/resourceServiceDeskRoles.ts";
import { resources } from "./entities/resources.ts";
import { roles } from "./entities/roles.ts";
import { serviceCalls } from "./entities/serviceCalls.ts";
import { serviceCallTaskResources } from "./entities/serviceCallTaskResources.ts";
import { serviceCallTasks } from "./entities/serviceCallTasks.ts";
import { serviceCallTicketResources } from "./entities/serviceCallTicketResources.ts";
import { serviceCallTickets } from "./entities/serviceCallTickets.ts";
import { taskNoteAttachments } from "./entities/taskNoteAttachments.ts";
import { taskNotes } from "./entities/taskNotes.ts";
import { taskSecondaryResources } from "./entities/taskSecondaryResources.ts";
import { tasks } from "./entities/tasks.ts";
import { ticketAttachments } from "./entities/ticketAttachments.ts";
import { ticketCategoryFieldDefaults } from "./entities/ticketCategoryFieldDefaults.ts";
import { ticketNoteAttachments } from "./entities/ticketNoteAttachments.ts";
import { ticketNotes } from "./entities/ticketNotes.ts";
import { ticketSecondaryResources } from "./entities/ticketSecondaryResources.ts";
import { tickets } from "./entities/tickets.ts";
import { timeEntries } from "./entities/timeEntries.ts";
import type { Entity, Kinds, Mark } from "./entity.ts";

/** Every entity the product uses, under the word that stands in its address. */
export const entities = {
  ActionTypes: actionTypes,
  Appointments: appointments,
  BillingCodes: billingCodes,
  Companies: companies,
  CompanyLocations: companyLocations,
  CompanyNoteAttachments: companyNoteAttachments,
  CompanyNotes: companyNotes,
  CompanyToDos: companyToDos,
  ConfigurationItems: configurationItems,
  Contacts: contacts,
  Contracts: contracts,
  Countries: countries,
  Departments: departments,
  Opportunities: opportunities,
  ProjectNoteAttachments: projectNoteAttachments,
  ProjectNotes: projectNotes,
  Projects: projects,
  ResourceRoleDepartments: resourceRoleDepartments,
  Resources: resources,
  ResourceServiceDeskRoles: resourceServiceDeskRoles,
  Roles: roles,
  ServiceCalls: serviceCalls,
  ServiceCallTaskResources: serviceCallTaskResources,
  ServiceCallTasks: serviceCallTasks,
  ServiceCallTicketResources: serviceCallTicketResources,
  ServiceCallTickets: serviceCallTickets,
  TaskNoteAttachments: taskNoteAttachments,
  TaskNotes: taskNotes,
  Tasks: tasks,
  TaskSecondaryResources: taskSecondaryResources,
  TicketAttachments: ticketAttachments,
  TicketCategoryFieldDefaults: ticketCategoryFieldDefaults,
  TicketNoteAttachments: ticketNoteAttachments,
  TicketNotes: ticketNotes,
  Tickets: tickets,
  TicketSecondaryResources: ticketSecondaryResources,
  TimeEntries: timeEntries,
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
// The record that a new one is made beneath: not always a required field, but always a part of the address.
type ParentKey<E extends EntityName> = Entities[E]["created"] extends { readonly key: infer K }
  ? K & FieldName<E>
  : never;
type Needed<E extends EntityName> = (Writable<E> & Marked<E, "required">) | ParentKey<E>;
type Alterable<E extends EntityName> = Exclude<Writable<E>, Marked<E, "createOnly"> | ParentKey<E>>;

/** An entity's word in addresses. */
export type EntityName = keyof Entities;

/** The entities that can be created by API. */
export type Creatable = {
  [E in EntityName]: Entities[E]["created"]["at"] extends "never" ? never : E;
}[EntityName];

/** The entities that can be changed by API. */
export type Changeable = {
  [E in Creatable]: true extends Entities[E]["unchangeable"] ? never : E;
}[Creatable];

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
  | (F extends "id" | Marked<E, "required">
      ? never
      : KindOf<E, F> extends "text" | "base64" | "userDefined"
        ? never
        : null);

/** A record as Autotask answers it: unset text is "", anything else that is unset is null. */
export type Row<E extends EntityName> = { readonly [F in FieldName<E>]: Read<E, F> } & { readonly id: number };

/** What a record is created from: required fields must be there, null and undefined are left out, read-only fields do not exist. */
export type Values<E extends EntityName> = { readonly [F in Needed<E>]: ValueOf<E, F> } & {
  readonly [F in Exclude<Writable<E>, Needed<E>>]?: ValueOf<E, F> | null | undefined;
};

/**
 * What is changed of a record: null clears a field, what is left out stays as it is. Of a record that lives beneath another
 * one, that one's id must be there, which is not changed.
 */
export type Changes<E extends Changeable> = { readonly [F in ParentKey<E>]: ValueOf<E, F> } & {
  readonly [F in Alterable<E>]?: ValueOf<E, F> | (F extends Marked<E, "required"> ? never : null) | undefined;
};

/** A choice field of an entity whose values are numbers, as `Tickets.queueID`. */
export type PicklistName = {
  [E in EntityName]: `${E}.${Extract<Marked<E, "picklist">, NumberField<E>>}`;
}[EntityName];

type NumberField<E extends EntityName> = {
  [F in FieldName<E>]: KindOf<E, F> extends "integer" ? F : never;
}[FieldName<E>];
