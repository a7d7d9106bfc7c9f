import type { Choice } from "./choices.ts";
import told from "./cobblestone.json" with { type: "json" };
import type { Row } from "./store.ts";
import { nordlicht, type Picklist, type Tenant } from "./tenant.ts";

const { towns, trades, forms, forenames, surnames, areas, troubles, ...sizes } = told.generated;

const times = <T>(count: number, make: (index: number) => T): readonly T[] =>
  Array.from({ length: count }, (_, index) => make(index));

// Each list turns one step when the one before it is through: no two names are alike until all have met.
function named(index: number, ...lists: readonly (readonly string[])[]): string {
  let rest = index;
  const words = lists.map((list) => {
    const word = list[rest % list.length];
    rest = Math.floor(rest / list.length);
    return word;
  });
  return rest === 0 ? words.join(" ") : `${words.join(" ")} ${rest + 1}`;
}

const firstOrganization = 5001;

const organization = (index: number): Row => ({
  id: firstOrganization + index,
  companyName: named(index, towns, trades, forms),
  companyType: 101,
  isActive: true,
  phone: `01947 ${String(100_000 + index)}`,
  webAddress: `https://www.client-${index + 1}.example`,
  ownerResourceID: 11,
});

const contact = (index: number): Row => ({
  id: 15_001 + index,
  companyID: firstOrganization + index,
  firstName: forenames[index % forenames.length],
  lastName: surnames[Math.floor(index / forenames.length) % surnames.length],
  emailAddress: `office@client-${index + 1}.example`,
  isActive: 1,
});

const own: Row = {
  id: 0,
  companyName: "Cobblestone IT Ltd",
  companyType: 101,
  isActive: true,
  phone: "01947 100000",
  webAddress: "cobblestone.example",
  ownerResourceID: 11,
};

const employee = {
  emailTypeCode: "PRIMARY",
  isActive: true,
  licenseType: 1,
  resourceType: "Employee",
  userType: 8,
  locationID: 9,
  payrollType: 1,
  hireDate: "2020-01-06T00:00:00Z",
  numberFormat: "X,XXX.XX",
};

const queue = (index: number): Choice => ({
  value: String(40_001 + index),
  label: `${named(index, towns, areas)} desk`,
});

const issue = (index: number): Choice => ({ value: String(2001 + index), label: named(index, areas, trades) });

const subIssue = (index: number): Choice => ({
  value: String(30_001 + index),
  label: named(index, troubles, areas, towns),
  parent: String(2001 + Math.floor(index / sizes.subIssuesOfEach)),
});

// Which picklists repeat another one, or the records of an entity, is Autotask's doing and not a tenant's.
const isStructure = ([, list]: readonly [string, Picklist]) => !Array.isArray(list);
const structure = Object.fromEntries(
  Object.entries(nordlicht.picklists)
    .filter(isStructure)
    .map(([name, list]) => [name, typeof list === "object" && "rows" in list ? { rows: list.rows } : list]),
);

/**
 * Cobblestone IT: a small English provider that Nordlicht bought; its people sign in there, its Autotask is its own. It has grown by hand: thousands
 * of organizations, hundreds of queues, no default marked anywhere.
 */
export const cobblestone = (): Tenant => ({
  ...told,
  records: {
    ...told.records,
    Resources: told.records.Resources.map((resource) => ({ ...employee, ...resource })),
    Companies: [own, ...times(sizes.organizations, organization)],
    Contacts: times(sizes.contacts, contact),
  },
  picklists: {
    ...structure,
    ...told.picklists,
    "Tickets.queueID": times(sizes.queues, queue),
    "Tickets.issueType": times(sizes.issues, issue),
    "Tickets.subIssueType": times(sizes.issues * sizes.subIssuesOfEach, subIssue),
  },
});
