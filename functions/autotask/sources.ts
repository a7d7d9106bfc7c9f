import { allOf, anyOf, contains, eq, isIn, notEq } from "./query.ts";
import { type Known, type Searched, searched } from "./searched.ts";

/** The entities a form can search in. */
export type Source = "Companies" | "ConfigurationItems" | "Contacts" | "Contracts" | "Tickets";

const completeTicket = 5;
const ticketNumber = /^T\d{4,}/i;

const byLabel = (one: Known, other: Known) => one.label.localeCompare(other.label, "en", { sensitivity: "base" });
const newestFirst = (one: Known, other: Known) => other.id - one.id;

const companies = searched("Companies", {
  fields: ["companyName", "city", "companyNumber", "webAddress", "isActive", "parentCompanyID"],
  withParent: false,
  personal: false,
  order: byLabel,
  active: () => [eq("isActive", true)],
  matching: (typed, words) =>
    anyOf(
      allOf(...words.map((word) => contains("companyName", word))),
      contains("companyNumber", typed),
      contains("webAddress", typed),
    ),
  within: (ids) => isIn("parentCompanyID", ids),
  known: (row) => ({
    id: row.id,
    label: row.companyName,
    detail: row.city || row.companyNumber,
    names: [row.companyName, row.companyNumber, row.webAddress],
    active: row.isActive !== false,
    company: row.parentCompanyID,
  }),
});

const contacts = searched("Contacts", {
  fields: ["firstName", "lastName", "emailAddress", "emailAddress2", "emailAddress3", "companyID", "isActive"],
  withParent: true,
  personal: false,
  order: byLabel,
  active: () => [eq("isActive", 1)],
  matching: (_, words) =>
    allOf(
      ...words.map((word) =>
        anyOf(
          contains("firstName", word),
          contains("lastName", word),
          contains("emailAddress", word),
          contains("emailAddress2", word),
          contains("emailAddress3", word),
        ),
      ),
    ),
  within: (ids) => isIn("companyID", ids),
  known: (row) => ({
    id: row.id,
    label: `${row.firstName} ${row.lastName}`.trim(),
    detail: row.emailAddress,
    names: [
      `${row.firstName} ${row.lastName}`,
      `${row.lastName} ${row.firstName}`,
      row.emailAddress,
      row.emailAddress2,
      row.emailAddress3,
    ],
    active: row.isActive === 1,
    company: row.companyID,
  }),
});

const devices = searched("ConfigurationItems", {
  fields: ["referenceTitle", "serialNumber", "companyID", "isActive"],
  withParent: false,
  personal: false,
  order: byLabel,
  active: () => [eq("isActive", true)],
  matching: (typed, words) =>
    anyOf(allOf(...words.map((word) => contains("referenceTitle", word))), contains("serialNumber", typed)),
  within: (ids) => isIn("companyID", ids),
  known: (row) => ({
    id: row.id,
    label: row.referenceTitle || row.serialNumber,
    detail: row.serialNumber,
    names: [row.referenceTitle, row.serialNumber],
    active: row.isActive,
    company: row.companyID,
  }),
});

// Autotask's system value; everything else a contract can be is the tenant's own.
const activeContract = 1;

const contracts = searched("Contracts", {
  fields: ["contractName", "contractNumber", "companyID", "status"],
  withParent: false,
  personal: false,
  order: byLabel,
  active: () => [eq("status", activeContract)],
  matching: (typed, words) =>
    anyOf(allOf(...words.map((word) => contains("contractName", word))), contains("contractNumber", typed)),
  within: (ids) => isIn("companyID", ids),
  known: (row) => ({
    id: row.id,
    label: row.contractName,
    detail: row.contractNumber,
    names: [row.contractName, row.contractNumber],
    active: row.status === activeContract,
    company: row.companyID,
  }),
});

const tickets = searched("Tickets", {
  fields: ["ticketNumber", "title", "companyID"],
  withParent: false,
  personal: true,
  order: newestFirst,
  // A complete ticket still takes notes, so it is offered to whoever knows its number.
  active: (typed) => (ticketNumber.test(typed) ? [] : [notEq("status", completeTicket)]),
  matching: (typed, words) =>
    ticketNumber.test(typed) ? contains("ticketNumber", typed) : allOf(...words.map((word) => contains("title", word))),
  within: (ids) => isIn("companyID", ids),
  known: (row) => ({
    id: row.id,
    label: `${row.ticketNumber} ${row.title}`,
    detail: "",
    names: [row.ticketNumber, row.title],
    active: true,
    company: row.companyID,
  }),
});

/** How each source is searched, labelled and narrowed. */
export const sources: { readonly [S in Source]: Searched<S> } = {
  Companies: companies,
  ConfigurationItems: devices,
  Contacts: contacts,
  Contracts: contracts,
  Tickets: tickets,
};
