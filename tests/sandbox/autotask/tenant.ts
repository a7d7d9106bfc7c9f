import type { Choice } from "./choices.ts";
import type { Security } from "./security.ts";
import type { Row } from "./store.ts";
import ActionTypes from "./tenant/ActionTypes.json" with { type: "json" };
import Appointments from "./tenant/Appointments.json" with { type: "json" };
import account from "./tenant/account.json" with { type: "json" };
import BillingCodes from "./tenant/BillingCodes.json" with { type: "json" };
import Companies from "./tenant/Companies.json" with { type: "json" };
import CompanyLocations from "./tenant/CompanyLocations.json" with { type: "json" };
import CompanyNotes from "./tenant/CompanyNotes.json" with { type: "json" };
import CompanyToDos from "./tenant/CompanyToDos.json" with { type: "json" };
import ConfigurationItems from "./tenant/ConfigurationItems.json" with { type: "json" };
import Contacts from "./tenant/Contacts.json" with { type: "json" };
import Contracts from "./tenant/Contracts.json" with { type: "json" };
import Countries from "./tenant/Countries.json" with { type: "json" };
import Departments from "./tenant/Departments.json" with { type: "json" };
import Opportunities from "./tenant/Opportunities.json" with { type: "json" };
import Phases from "./tenant/Phases.json" with { type: "json" };
import ProjectNotes from "./tenant/ProjectNotes.json" with { type: "json" };
import Projects from "./tenant/Projects.json" with { type: "json" };
import picklists from "./tenant/picklists.json" with { type: "json" };
import ResourceRoleDepartments from "./tenant/ResourceRoleDepartments.json" with { type: "json" };
import ResourceRoleQueues from "./tenant/ResourceRoleQueues.json" with { type: "json" };
import ResourceRoles from "./tenant/ResourceRoles.json" with { type: "json" };
import ResourceServiceDeskRoles from "./tenant/ResourceServiceDeskRoles.json" with { type: "json" };
import Resources from "./tenant/Resources.json" with { type: "json" };
import Roles from "./tenant/Roles.json" with { type: "json" };
import ServiceCalls from "./tenant/ServiceCalls.json" with { type: "json" };
import ServiceCallTaskResources from "./tenant/ServiceCallTaskResources.json" with { type: "json" };
import ServiceCallTasks from "./tenant/ServiceCallTasks.json" with { type: "json" };
import ServiceCallTicketResources from "./tenant/ServiceCallTicketResources.json" with { type: "json" };
import ServiceCallTickets from "./tenant/ServiceCallTickets.json" with { type: "json" };
import security from "./tenant/security.json" with { type: "json" };
import TaskNotes from "./tenant/TaskNotes.json" with { type: "json" };
import TaskSecondaryResources from "./tenant/TaskSecondaryResources.json" with { type: "json" };
import Tasks from "./tenant/Tasks.json" with { type: "json" };
import TicketCategories from "./tenant/TicketCategories.json" with { type: "json" };
import TicketCategoryFieldDefaults from "./tenant/TicketCategoryFieldDefaults.json" with { type: "json" };
import TicketNotes from "./tenant/TicketNotes.json" with { type: "json" };
import TicketSecondaryResources from "./tenant/TicketSecondaryResources.json" with { type: "json" };
import Tickets from "./tenant/Tickets.json" with { type: "json" };
import TimeEntries from "./tenant/TimeEntries.json" with { type: "json" };
import userDefinedFields from "./tenant/userDefinedFields.json" with { type: "json" };

/** Who the tenant is, and the one API-only user that may call. */
export interface Account {
  readonly ci: number;
  readonly zoneName: string;
  readonly username: string;
  readonly secret: string;
  readonly integrationCode: string;
  /** The resource behind the API user. */
  readonly apiUser: number;
  /** Fields that a ticket category demands, by category id: no field information tells them. */
  readonly categoryRequires: Readonly<Record<string, readonly string[]>>;
  /** Fields that a system setting demands, by entity: no field information tells them either. */
  readonly settingsRequire: Readonly<Record<string, readonly string[]>>;
}

/** A picklist: its values, the name of another one that has the same values, or the records that are its values. */
export type Picklist = readonly Choice[] | string | { readonly rows: string; readonly default?: string };

/** A field that the tenant defined itself. */
export interface UserDefinedField {
  readonly name: string;
  readonly label: string;
  /** `text`, `number`, `date` or `list`. */
  readonly type: string;
  readonly length?: number;
  readonly isRequired?: boolean;
  readonly picklist?: readonly Choice[];
}

/** Everything that makes one Autotask database; `records` by REST name, `picklists` by `Entity.field`. */
export interface Tenant {
  readonly account: Account;
  readonly records: Readonly<Record<string, readonly Row[]>>;
  readonly picklists: Readonly<Record<string, Picklist>>;
  readonly userDefinedFields: Readonly<Record<string, readonly UserDefinedField[]>>;
  readonly security: Security;
}

/** Nordlicht IT: a managed service provider in Hamburg and Leeds, with its customers and their tickets. */
export const nordlicht: Tenant = {
  account,
  records: {
    ActionTypes,
    Appointments,
    BillingCodes,
    Companies,
    CompanyLocations,
    CompanyNotes,
    CompanyToDos,
    ConfigurationItems,
    Contacts,
    Contracts,
    Countries,
    Departments,
    Opportunities,
    Phases,
    ProjectNotes,
    Projects,
    ResourceRoleDepartments,
    ResourceRoleQueues,
    ResourceRoles,
    ResourceServiceDeskRoles,
    Resources,
    Roles,
    ServiceCallTaskResources,
    ServiceCallTasks,
    ServiceCallTicketResources,
    ServiceCallTickets,
    ServiceCalls,
    TaskNotes,
    TaskSecondaryResources,
    Tasks,
    TicketCategories,
    TicketCategoryFieldDefaults,
    TicketNotes,
    TicketSecondaryResources,
    Tickets,
    TimeEntries,
  },
  picklists,
  userDefinedFields,
  security,
};
