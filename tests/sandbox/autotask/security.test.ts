import { type Caller, caller } from "./caller.ts";
import { type StandInAutotask, startAutotask } from "./startAutotask.ts";

const [anna, tom, lena, mehmet, apiUser] = [29682901, 29682904, 29682905, 29682906, 29682999];
const ticket = { companyID: 174, title: "Drucker", status: 1, priority: 2, queueID: 29683480 };
const denied = (right: string) => ({
  status: 500,
  body: { errors: [`The logged in Resource does not have the adequate permissions to ${right} this entity type.`] },
});

let autotask: StandInAutotask;
let call: Caller;

beforeEach(async () => {
  autotask = await startAutotask();
  call = caller(autotask);
});
afterEach(() => autotask.close());

const as = (id: number | string) => ({ ImpersonationResourceId: String(id) });
const create = (id: number | string) => call("POST", "Tickets", ticket, as(id));

test("a record made for somebody is theirs, and tells the API user behind it", async () => {
  const { itemId } = (await create(anna)).body;
  expect(autotask.records("Tickets").find(({ id }) => id === itemId)).toMatchObject({
    creatorResourceID: anna,
    impersonatorCreatorResourceID: apiUser,
  });
});

test("a note changed for somebody tells the API user behind it", async () => {
  await call("PATCH", "Tickets/7015/Notes", { id: 9001, title: "x", noteType: 3, publish: 1 }, as(anna));
  expect(autotask.records("TicketNotes")[0]).toMatchObject({ impersonatorUpdaterResourceID: apiUser });
});

test.each<[string, number | string]>([
  ["somebody whose level forbids it", lena],
  ["somebody who has left", tom],
  ["the API user itself", apiUser],
  ["somebody who does not exist", 1],
  ["no number at all", "anna"],
])("acting as %s is refused, and nothing is made", async (_, id) => {
  const before = autotask.records("Tickets").length;
  expect(await create(id)).toMatchObject(denied("create"));
  expect(autotask.records("Tickets")).toHaveLength(before);
});

test("the first lock: the API user's level, for each entity", async () => {
  autotask.changeSecurity({ impersonation: { Tickets: false } });
  expect(await create(anna)).toMatchObject(denied("create"));
  const note = { description: "a", noteType: 3, publish: 1 };
  expect((await call("POST", "Tickets/7001/Notes", note, as(anna))).status).toBe(200);
});

test("the second lock: the person's level", async () => {
  autotask.changeSecurity({ levels: { Technik: { impersonated: false } } });
  expect(await create(anna)).toMatchObject(denied("create"));
  autotask.changeSecurity({ resources: { [anna]: "Verwaltung" } });
  expect((await create(anna)).status).toBe(200);
});

test("a right that the person lacks is refused in the same sentence", async () => {
  const contact = { firstName: "Ann", lastName: "Lee", isActive: 1 };
  expect(await call("POST", "Companies/174/Contacts", contact, as(mehmet))).toMatchObject(denied("create"));
  autotask.changeSecurity({ levels: { Technik: { mayNot: ["update Tickets"] } } });
  expect(await call("PATCH", "Tickets", { id: 7001, title: "x" }, as(anna))).toMatchObject(denied("update"));
});

test("a right that the API user lacks helps nobody", async () => {
  autotask.changeSecurity({ levels: { API: { mayNot: ["create Tickets", "query Contacts", "delete Appointments"] } } });
  expect(await create(anna)).toMatchObject(denied("create"));
  expect(await call("GET", "Contacts/30683001")).toMatchObject(denied("query"));
  expect(await call("DELETE", "Appointments/1")).toMatchObject(denied("delete"));
});

test("entities that do not know impersonation are written as the API user", async () => {
  const task = { title: "a", status: 1, taskType: 1 };
  const { itemId } = (await call("POST", "Projects/401/Tasks", task, as(lena))).body;
  expect(autotask.records("Tasks").find(({ id }) => id === itemId)).toMatchObject({ creatorResourceID: apiUser });
});

describe("a read with the header", () => {
  test("is refused", async () => {
    expect(await call("GET", "Tickets/7001", undefined, as(anna))).toMatchObject(denied("query"));
    const filter = [{ op: "exist", field: "id" }];
    expect(await call("POST", "Tickets/query", { filter }, as(anna))).toMatchObject(denied("query"));
  });

  test("is answered as without it, where the switch says so", async () => {
    const lenient = await startAutotask({ switches: { impersonatedReads: "ignored" } });
    const { status } = await caller(lenient)("GET", "Tickets/7001", undefined, as(lena));
    await lenient.close();
    expect(status).toBe(200);
  });
});
