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

describe("entities that nobody has told about", () => {
  const helper = { resourceID: 29682902, roleID: 29683301 };

  test("take no notice of the header", async () => {
    expect((await call("POST", "Tickets/7010/SecondaryResources", helper, as(lena))).status).toBe(200);
  });

  test("or refuse it where the switch says so; Tasks never do", async () => {
    const strict = await startAutotask({ switches: { impersonationElsewhere: "refused" } });
    const ask = caller(strict);
    const answers = [
      await ask("POST", "Tickets/7010/SecondaryResources", helper, as(anna)),
      await ask("POST", "Tickets/7010/SecondaryResources", helper),
      await ask("POST", "Projects/401/Tasks", { title: "a", status: 1, taskType: 1 }, as(anna)),
    ];
    await strict.close();
    expect(answers.map(({ status }) => status)).toEqual([500, 200, 200]);
  });
});

test("a missing right is 403 where the switch says so", async () => {
  const other = await startAutotask({ switches: { missingRight: 403 } });
  const { status, body } = await caller(other)("POST", "Tickets", ticket, as(lena));
  await other.close();
  expect({ status, body }).toEqual({ ...denied("create"), status: 403 });
});

test.each([401, 500] as const)("an API user that is no longer active is told so with %i", async (lockedUser) => {
  const other = await startAutotask({ switches: { lockedUser } });
  other.change("Resources", apiUser, { isActive: false });
  const { status } = await caller(other)("GET", "Tickets/7001");
  await other.close();
  expect(status).toBe(lockedUser);
});

describe("time entries", () => {
  const start = { startDateTime: "2026-03-12T09:00:00Z", endDateTime: "2026-03-12T10:00:00Z" };
  const entry = { ...start, ticketID: 7015, resourceID: anna, roleID: 29683302 };
  const made = async (headers = {}) => (await call("POST", "TimeEntries", entry, headers)).body.itemId;

  test("of a colleague cannot be changed for somebody, for another reason than it says", async () => {
    const change = { id: await made(as(anna)), summaryNotes: "x" };
    expect((await call("PATCH", "TimeEntries", change, as(29682902))).body.errors).toEqual([
      "User not authorized to change Show On Invoice values for Ticket time entries",
    ]);
    expect((await call("PATCH", "TimeEntries", change, as(anna))).status).toBe(200);
    expect((await call("PATCH", "TimeEntries", change)).status).toBe(200);
  });

  test("are deleted by whoever made them: one made for somebody only for them", async () => {
    const id = await made(as(anna));
    expect((await call("DELETE", `TimeEntries/${id}`)).body.errors).toEqual([
      "You do not have permission to delete time entries that you did not create",
    ]);
    expect((await call("DELETE", `TimeEntries/${id}`, undefined, as(anna))).status).toBe(200);
    expect((await call("DELETE", `TimeEntries/${await made()}`)).status).toBe(200);
  });
});

describe("a contact as author", () => {
  const [claudia, gone, stranger] = [30683001, 30683004, 30683006];
  const note = { description: "a", noteType: 3, publish: 1, createdByContactID: claudia };
  const author = async (values: object) => {
    const { itemId } = (await call("POST", "Tickets/7001/Notes", { ...note, ...values })).body;
    return autotask.records("TicketNotes").find(({ id }) => id === itemId)?.createdByContactID;
  };

  test("is kept where the API user's level allows it", async () => {
    expect(await author({})).toBeNull();
    autotask.changeSecurity({ contacts: true });
    expect(await author({})).toBe(claudia);
  });

  test.each([
    ["the note is internal", { publish: 2 }],
    ["the contact has left", { createdByContactID: gone }],
    ["the contact is of another organization", { createdByContactID: stranger }],
  ])("is dropped without a word where %s", async (_, values) => {
    autotask.changeSecurity({ contacts: true });
    expect(await author(values)).toBeNull();
  });

  test("may have made a ticket or attached a file, too", async () => {
    autotask.changeSecurity({ contacts: true });
    await call("POST", "Tickets", { ...ticket, createdByContactID: claudia });
    expect(autotask.records("Tickets").at(-1)).toMatchObject({ createdByContactID: claudia, creatorType: 2 });
    const file = { attachmentType: "FILE_ATTACHMENT", fullPath: "a", title: "a", publish: 1, data: "AAAA" };
    await call("POST", "TicketNotes/9001/Attachments", { ...file, attachedByContactID: claudia });
    expect(autotask.records("TicketNoteAttachments")).toMatchObject([{ attachedByContactID: claudia }]);
  });
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
