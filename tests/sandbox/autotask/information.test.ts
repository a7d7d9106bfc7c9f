import { type Caller, caller } from "./caller.ts";
import { type StandInAutotask, startAutotask } from "./startAutotask.ts";

let autotask: StandInAutotask;
let call: Caller;

beforeAll(async () => {
  autotask = await startAutotask();
  call = caller(autotask);
});
afterAll(() => autotask.close());

const field = async (entity: string, name: string) =>
  (await call("GET", `${entity}/entityInformation/fields`)).body.fields.find((one) => one.name === name);

test("an entity says what may be done with it", async () => {
  expect((await call("GET", "TicketNotes/entityInformation")).body.info).toEqual({
    name: "TicketNote",
    canCreate: true,
    canDelete: false,
    canQuery: true,
    canUpdate: true,
    userAccessForCreate: 1,
    userAccessForDelete: 0,
    userAccessForQuery: 1,
    userAccessForUpdate: 1,
    hasUserDefinedFields: false,
    supportsWebhookCallouts: true,
  });
});

test("fields come in alphabetical order with all that Autotask tells about them", async () => {
  const { fields } = (await call("GET", "Tickets/entityInformation/fields")).body;
  const names = fields.map(({ name }) => String(name));
  expect(names).toEqual(names.toSorted((one, other) => one.localeCompare(other, "en")));
  expect(names).not.toContain("userDefinedFields");
  expect(fields.find(({ name }) => name === "companyID")).toEqual({
    name: "companyID",
    dataType: "integer",
    length: 0,
    isRequired: true,
    isReadOnly: false,
    isQueryable: true,
    isReference: true,
    referenceEntityType: "Company",
    isPickList: false,
    picklistValues: null,
    picklistParentValueField: "",
    isSupportedWebhookField: false,
  });
  expect(fields.find(({ name }) => name === "id")).toMatchObject({ isRequired: true, isReadOnly: true });
});

test("a picklist comes in the tenant's words, inactive values too, values as texts", async () => {
  const { picklistValues } = (await field("Tickets", "priority")) ?? {};
  expect(picklistValues).toContainEqual({
    value: "2",
    label: "Normal",
    isDefaultValue: true,
    sortOrder: 3,
    parentValue: "",
    isActive: true,
    isSystem: false,
  });
  expect(picklistValues).toContainEqual(expect.objectContaining({ value: "6", isActive: false }));
});

test("a sub-issue names its issue", async () => {
  expect(await field("Tickets", "subIssueType")).toMatchObject({
    picklistParentValueField: "issueType",
    picklistValues: expect.arrayContaining([expect.objectContaining({ value: "120", parentValue: "12" })]),
  });
});

test("a list made of records follows them", async () => {
  autotask.change("TicketCategories", 100, { name: "Einsatz", isActive: false });
  expect((await field("Tickets", "ticketCategory"))?.picklistValues).toContainEqual(
    expect.objectContaining({ value: "100", label: "Einsatz", isActive: false }),
  );
});

test("two fields with the same list change together", async () => {
  autotask.changeChoice("ResourceRoles.queueID", 6, { isActive: false });
  const changed = expect.objectContaining({ value: "6", isActive: false });
  expect((await field("Tickets", "queueID"))?.picklistValues).toContainEqual(changed);
});

test("the same is told below a parent's path", async () => {
  const above = await call("GET", "TicketNotes/entityInformation/fields");
  expect((await call("GET", "Tickets/7001/Notes/entityInformation/fields")).body).toEqual(above.body);
});

test("the tenant's own fields are told apart", async () => {
  const { fields } = (await call("GET", "Tickets/entityInformation/userDefinedFields")).body;
  expect(fields).toMatchObject([
    { name: "Gerätenummer", type: "string", isPickList: false, picklistValues: null },
    { name: "Rückruf gewünscht", type: "string", isPickList: true, defaultValue: "Nein" },
    { name: "Anfahrt in km", type: "double", isRequired: false },
    { name: "Wunschtermin", type: "datetime", isRequired: false },
  ]);
});

test("names can be spelt as in 2020", async () => {
  const old = await startAutotask({ switches: { fieldNames: "PascalCase" } });
  const { fields } = (await caller(old)("GET", "Tickets/entityInformation/fields")).body;
  await old.close();
  expect(fields.find(({ name }) => name === "SubIssueType")).toMatchObject({ picklistParentValueField: "IssueType" });
});
