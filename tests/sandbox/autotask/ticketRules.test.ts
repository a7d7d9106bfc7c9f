import { type Caller, caller } from "./caller.ts";
import { type StandInAutotask, startAutotask } from "./startAutotask.ts";
import type { Values } from "./store.ts";
import type { Switches } from "./world.ts";

const [anna, jonas, senior, firstLevel] = [29682901, 29682902, 29683302, 29683301];
const ticket = { companyID: 174, title: "Drucker", status: 1, priority: 2, queueID: 29683480 };
const invalid = (field: string, type: string) =>
  `Reference value on field: ${field} of type: ${type} does not exist or is invalid. ; on record number [1].`;

let autotask: StandInAutotask;
let call: Caller;

beforeEach(async () => {
  autotask = await startAutotask();
  call = caller(autotask);
});
afterEach(() => autotask.close());

const create = async (values: Values) => (await call("POST", "Tickets", { ...ticket, ...values })).body;
const held = (id: number) => autotask.records("Tickets").find((row) => row.id === id);

async function setUp(switches: Partial<Switches>): Promise<void> {
  await autotask.close();
  autotask = await startAutotask({ switches });
  call = caller(autotask);
}

describe("a ticket", () => {
  test.each<[string, Values, string]>([
    [
      "a resource without a role",
      { assignedResourceID: anna },
      "Data violation: When assigning a Resource, you must assign both a assignedResourceID and assignedResourceRoleID.",
    ],
    [
      "a role without a resource",
      { assignedResourceRoleID: senior },
      "Data violation: When assigning a Resource, you must assign both a assignedResourceID and assignedResourceRoleID.",
    ],
    [
      "a role that the resource does not have",
      { assignedResourceID: jonas, assignedResourceRoleID: 29683303 },
      "The specified AssignedResourceID and AssignedRoleID combination is not currently defined",
    ],
    [
      "a role that the resource has no more",
      { assignedResourceID: jonas, assignedResourceRoleID: senior },
      "The specified AssignedResourceID and AssignedRoleID combination is not currently defined",
    ],
    ["neither queue nor resource", { queueID: undefined }, "queueID is required"],
    ["a category whose demands are not met", { ticketCategory: 100 }, "dueDateTime is required"],
    ["a contact of another organization", { contactID: 30683006 }, invalid("contactID", "Contact")],
    ["a contract of another organization", { contractID: 29684202 }, invalid("contractID", "Contract")],
    [
      "a location of another organization",
      { companyLocationID: 1175 },
      invalid("companyLocationID", "CompanyLocation"),
    ],
    [
      "a device of another organization",
      { configurationItemID: 29685005 },
      invalid("configurationItemID", "ConfigurationItem"),
    ],
    ["a device that is gone", { configurationItemID: 29685004 }, invalid("configurationItemID", "ConfigurationItem")],
    [
      "a sub-issue of another issue",
      { issueType: 10, subIssueType: 120 },
      "Picklist value [120] does not exist for subIssueType",
    ],
    ["a sub-issue without an issue", { subIssueType: 120 }, "Picklist value [120] does not exist for subIssueType"],
  ])("with %s is refused", async (_, values, sentence) => {
    expect((await create(values)).errors).toEqual([sentence]);
  });

  test.each<[string, Values]>([
    [
      "a resource with a role of theirs, and no queue",
      { queueID: undefined, assignedResourceID: anna, assignedResourceRoleID: senior },
    ],
    ["a contact of the organization", { contactID: 30683001 }],
    ["a contact of the parent organization", { companyID: 183, contactID: 30683022 }],
    ["a sub-issue of its issue", { issueType: 12, subIssueType: 120 }],
    ["a device of the organization", { configurationItemID: 29685001 }],
    ["a contract of the organization", { contractID: 29684201 }],
  ])("with %s is kept", async (_, values) => {
    expect(await create(values)).toEqual({ itemId: 7021 });
  });

  test("lacks what a category or a setting demands from now on", async () => {
    autotask.demand(3, ["estimatedHours"]);
    autotask.demand("Tickets", ["source", "title"]);
    expect((await create({})).errors).toEqual(["source is required", "estimatedHours is required"]);
    expect((await create({ source: 4, estimatedHours: 1 })).errors).toBeUndefined();
  });

  test("gets its category's queue where it names none", async () => {
    const { itemId } = await create({ queueID: undefined, ticketCategory: 1 });
    expect(held(itemId)?.queueID).toBe(29683483);
  });

  test("may keep a contact who has left, as long as nobody touches it", async () => {
    autotask.change("Contacts", 30683001, { isActive: 0 });
    expect((await call("PATCH", "Tickets", { id: 7015, title: "x" })).status).toBe(200);
    expect((await call("PATCH", "Tickets", { id: 7015, contactID: 30683001 })).body.errors).toEqual([
      invalid("contactID", "Contact"),
    ]);
  });

  test("cannot be assigned to one who helps on it already", async () => {
    const { status } = await call("PATCH", "Tickets", {
      id: 7015,
      assignedResourceID: jonas,
      assignedResourceRoleID: firstLevel,
    });
    expect(status).toBe(500);
  });

  test("needs no queue, and takes no contact of the parent, where the tenant is set up so", async () => {
    await setUp({ queueOrAssignee: false, contactsOfParent: false });
    expect(await create({ queueID: undefined })).toEqual({ itemId: 7021 });
    expect((await create({ companyID: 183, contactID: 30683022 })).errors).toEqual([invalid("contactID", "Contact")]);
  });
});

describe("a secondary resource", () => {
  const add = (ticketID: number, resourceID: number, roleID: number) =>
    call("POST", `Tickets/${ticketID}/SecondaryResources`, { resourceID, roleID });

  test("needs a role of theirs", async () => {
    expect((await add(7001, jonas, 29683303)).body.errors).toEqual([
      "The specified ResourceID and RoleID combination is not currently defined",
    ]);
  });

  test("cannot be the primary one, nor there twice", async () => {
    expect((await add(7015, anna, senior)).status).toBe(500);
    expect((await add(7015, jonas, firstLevel)).status).toBe(500);
    expect((await add(7010, jonas, firstLevel)).status).toBe(200);
  });
});
