import type { Searched, Source } from "./searched.ts";
import { companies } from "./sources/companies.ts";
import { companyLocations } from "./sources/companyLocations.ts";
import { configurationItems } from "./sources/configurationItems.ts";
import { contacts } from "./sources/contacts.ts";
import { contracts } from "./sources/contracts.ts";
import { opportunities } from "./sources/opportunities.ts";
import { projects } from "./sources/projects.ts";
import { resources } from "./sources/resources.ts";
import { tasks } from "./sources/tasks.ts";
import { tickets } from "./sources/tickets.ts";

/** How each source is searched, labelled and narrowed. */
export const sources: { readonly [S in Source]: Searched<S> } = {
  Companies: companies,
  CompanyLocations: companyLocations,
  ConfigurationItems: configurationItems,
  Contacts: contacts,
  Contracts: contracts,
  Opportunities: opportunities,
  Projects: projects,
  Resources: resources,
  Tasks: tasks,
  Tickets: tickets,
};
