import { type Caller, caller } from "./caller.ts";
import { cobblestone } from "./cobblestone.ts";
import { type StandInAutotask, startAutotask } from "./startAutotask.ts";

const ticket = {
  companyID: 5001,
  title: "Printer",
  status: 1,
  priority: 32,
  source: 63,
  queueID: 40001,
  userDefinedFields: [{ name: "Cost centre", value: "Front office" }],
};

let autotask: StandInAutotask;
let call: Caller;

beforeAll(async () => {
  autotask = await startAutotask({ tenant: cobblestone() });
  call = caller(autotask);
});
afterAll(() => autotask.close());

const choices = async (name: string) => {
  const { fields } = (await call("GET", "Tickets/entityInformation/fields")).body;
  const list = fields.find((field) => field.name === name)?.picklistValues;
  return list as readonly { readonly value: string; readonly label: string; readonly isDefaultValue: boolean }[];
};

test("it is large: 5,000 organizations, 300 queues, 600 sub-issues, and no two of one name", async () => {
  const names = autotask.records("Companies").map(({ companyName }) => companyName);
  expect([names.length, new Set(names).size]).toEqual([5_001, 5_001]);
  for (const [name, count] of [
    ["queueID", 300],
    ["issueType", 30],
    ["subIssueType", 600],
  ] as const) {
    const labels = (await choices(name)).map(({ label }) => label);
    expect([labels.length, new Set(labels).size]).toEqual([count, count]);
  }
});

test("no default is marked", async () => {
  for (const name of ["queueID", "status", "priority", "source", "ticketType", "ticketCategory"]) {
    expect((await choices(name)).filter(({ isDefaultValue }) => isDefaultValue)).toEqual([]);
  }
  const pairs = autotask.records("ResourceServiceDeskRoles");
  expect(pairs.filter(({ isDefault }) => isDefault)).toEqual([]);
});

test("its people sign in with the addresses of Nordlicht, and its ids are its own", async () => {
  const people = autotask.records("Resources").filter(({ licenseType }) => licenseType === 1);
  expect(people.map(({ id, email }) => [id, email])).toContainEqual([11, "anna.becker@nordlicht.example"]);
});

test("it takes a ticket for one of its people, whose settings demand a source and a cost centre", async () => {
  const as = { ImpersonationResourceId: "11" };
  expect((await call("POST", "Tickets", ticket, as)).body.itemId).toBe(501);
  expect((await call("POST", "Tickets", { ...ticket, source: undefined }, as)).body.errors).toEqual([
    "source is required",
  ]);
  expect((await call("POST", "Tickets", { ...ticket, userDefinedFields: [] }, as)).body.errors).toEqual([
    "Value does not exist for the required field Cost centre",
  ]);
});

test("a sub-issue belongs to its issue", async () => {
  const create = (subIssueType: number) => call("POST", "Tickets", { ...ticket, issueType: 2001, subIssueType });
  expect((await create(30020)).status).toBe(200);
  expect((await create(30021)).status).toBe(500);
});
