import { type Caller, caller } from "./caller.ts";
import { type AutotaskOptions, type StandInAutotask, startAutotask } from "./startAutotask.ts";
import type { Values } from "./store.ts";

const noon = Date.parse("2026-03-12T12:00:00.250Z");
const anna = 29682901;
const apiUser = 29682999;
const ticket = { companyID: 174, title: "Drucker", status: 1, priority: 2, queueID: 29683480 };

let autotask: StandInAutotask;
let call: Caller;

async function start(options: AutotaskOptions = {}): Promise<void> {
  autotask = await startAutotask({ now: () => noon, ...options });
  call = caller(autotask);
}

beforeEach(() => start());
afterEach(() => autotask.close());

const restart = async (options: AutotaskOptions) => {
  await autotask.close();
  await start(options);
};
const held = (entity: string, id: number) => autotask.records(entity).find((row) => row.id === id);
const errorsOf = async (method: string, path: string, body: unknown) => {
  const answer = await call(method, path, body);
  return { status: answer.status, errors: answer.body.errors };
};
const refused = (...errors: readonly string[]) => ({ status: 500, errors });

describe("creating", () => {
  test("answers the id and nothing else, and fills in what the service itself knows", async () => {
    const { status, body } = await call("POST", "Tickets", ticket);
    expect({ status, body }).toEqual({ status: 200, body: { itemId: 7021 } });
    expect(held("Tickets", 7021)).toMatchObject({
      ...ticket,
      ticketNumber: "T20260312.0021",
      ticketCategory: 3,
      createDate: "2026-03-12T12:00:00.25Z",
      lastActivityDate: "2026-03-12T12:00:00.25Z",
      creatorResourceID: apiUser,
      impersonatorCreatorResourceID: null,
      description: null,
    });
  });

  test("numbers go on within a day", async () => {
    await call("POST", "Tickets", ticket);
    const { itemId } = (await call("POST", "Tickets", ticket)).body;
    expect(held("Tickets", itemId)?.ticketNumber).toBe("T20260312.0022");
  });

  test("takes names in any case, numbers as texts and an id of 0, and drops what is unknown or read-only", async () => {
    const sent = {
      ID: "0",
      CompanyID: "174",
      Title: 5,
      Status: "1",
      priority: 2.0,
      QueueID: 29683480,
      colour: "red",
      ticketNumber: "T1",
      creatorResourceID: anna,
    };
    const { itemId } = (await call("POST", "Tickets", sent)).body;
    expect(held("Tickets", itemId)).toMatchObject({
      companyID: 174,
      title: "5",
      ticketNumber: "T20260312.0021",
      creatorResourceID: apiUser,
    });
  });

  test.each([
    ["2026-03-20T14:00:00", "2026-03-20T14:00:00Z"],
    ["2026-03-20T15:00:00+01:00", "2026-03-20T14:00:00Z"],
    ["2026-03-20", "2026-03-20T00:00:00Z"],
  ])("reads the date %s as UTC", async (dueDateTime, kept) => {
    const { itemId } = (await call("POST", "Tickets", { ...ticket, dueDateTime })).body;
    expect(held("Tickets", itemId)?.dueDateTime).toBe(kept);
  });

  test("fails without a reason where a value is an explicit null", async () => {
    expect(await errorsOf("POST", "Tickets", { ...ticket, contactID: null })).toEqual(
      refused("Object reference not set to an instance of an object."),
    );
  });

  test("names every required field without a value", async () => {
    expect(await errorsOf("POST", "Tickets", { title: "" })).toEqual(
      refused(
        ...["companyID", "priority", "status", "title"].map(
          (name) => `Value does not exist for the required field ${name}`,
        ),
      ),
    );
  });

  test.each<[string, Values, string]>([
    [
      "a text that is too long",
      { title: "x".repeat(256) },
      "String value exceeds maximum length (field:title). ; on record number [1].",
    ],
    ["a choice that never was", { priority: 77 }, "Picklist value [77] does not exist for priority"],
    ["a choice that is no longer active", { priority: 6 }, "Picklist value [6] does not exist for priority"],
    [
      "a record that does not exist",
      { contactID: 1 },
      "Reference value on field: contactID of type: Contact does not exist or is invalid. ; on record number [1].",
    ],
    [
      "an organization that is not active",
      { companyID: 188 },
      "Reference value on field: companyID of type: Company does not exist or is invalid. ; on record number [1].",
    ],
    [
      "a contact that is not active",
      { contactID: 30683004 },
      "Reference value on field: contactID of type: Contact does not exist or is invalid. ; on record number [1].",
    ],
    [
      "the API user as assignee",
      { assignedResourceID: apiUser, assignedResourceRoleID: 29683301 },
      "Reference value on field: assignedResourceID of type: Resource does not exist or is invalid. ; on record number [1].",
    ],
    [
      "a contract that has ended",
      { contractID: 29684204 },
      "Reference value on field: contractID of type: Contract does not exist or is invalid. ; on record number [1].",
    ],
    [
      "an unknown user-defined field",
      { userDefinedFields: [{ name: "Farbe", value: "rot" }] },
      "Unable to find Farbe in the Ticket Entity.",
    ],
  ])("refuses %s and keeps nothing", async (_, values, sentence) => {
    const before = autotask.records("Tickets").length;
    expect(await errorsOf("POST", "Tickets", { ...ticket, ...values })).toEqual(refused(sentence));
    expect(autotask.records("Tickets")).toHaveLength(before);
  });

  test("an administrator's change takes effect at once", async () => {
    autotask.change("Companies", 174, { isActive: false });
    autotask.changeChoice("Tickets.status", 1, { isActive: false });
    const { errors } = await errorsOf("POST", "Tickets", ticket);
    expect(errors).toHaveLength(2);
  });

  test.each([
    [
      "a boolean for a number",
      '{"status":true}',
      "Unexpected character encountered while parsing value: t. Path 'status', line 1, position 10.",
    ],
    [
      "a word for a number",
      '{"status":"new"}',
      "Could not convert string to integer: new. Path 'status', line 1, position 10.",
    ],
    [
      "no date",
      '{"dueDateTime":"soon"}',
      "Could not convert string to datetime: soon. Path 'dueDateTime', line 1, position 15.",
    ],
    ["no JSON", "title=x", "Unexpected character encountered while parsing value: t. Path '', line 0, position 0."],
    ["a list", "[]", "Unexpected character encountered while parsing value: [. Path '', line 0, position 0."],
  ])("does not read %s", async (_, body, sentence) => {
    expect(await errorsOf("POST", "Tickets", body)).toEqual(refused(sentence));
  });

  test("keeps user-defined fields with all that the tenant has defined", async () => {
    const userDefinedFields = [{ name: "Gerätenummer", value: "HH-12" }];
    const { itemId } = (await call("POST", "Tickets", { ...ticket, userDefinedFields })).body;
    expect(held("Tickets", itemId)?.userDefinedFields).toEqual([
      ...userDefinedFields,
      { name: "Rückruf gewünscht", value: null },
      { name: "Anfahrt in km", value: null },
      { name: "Wunschtermin", value: null },
    ]);
  });
});

describe("below a parent", () => {
  test("a contact is made below its organization, and the id in the address wins", async () => {
    const { itemId } = (
      await call("POST", "Companies/175/Contacts", { companyID: 174, firstName: "Ann", lastName: "Lee", isActive: 1 })
    ).body;
    expect(held("Contacts", itemId)).toMatchObject({ companyID: 175, createDate: "2026-03-12T12:00:00.25Z" });
  });

  test("a contact's isActive is a number: true is the recorded failure", async () => {
    expect(
      await errorsOf("POST", "Companies/175/Contacts", '{"firstName":"A","lastName":"B","isActive":true}'),
    ).toEqual(
      refused("Unexpected character encountered while parsing value: t. Path 'isActive', line 1, position 43."),
    );
  });

  test.each(["Contacts", "TicketNotes", "Tasks", "CompanyToDos"])(
    "%s cannot be made at the top level",
    async (path) => {
      const { status, body } = await call("POST", path, {});
      expect(status).toBe(404);
      expect(body.Message).toMatch(/^No HTTP resource was found that matches the request URI/);
    },
  );

  test("or the verb is refused, where the switch says so", async () => {
    await restart({ switches: { writesOutsideParent: 405 } });
    const { status, body } = await call("POST", "Contacts", {});
    expect({ status, body }).toEqual({
      status: 405,
      body: { Message: "The requested resource does not support http method 'POST'." },
    });
  });

  test("notes of tasks can be made at both places", async () => {
    const note = { description: "a", noteType: 3, publish: 1 };
    expect((await call("POST", "Tasks/8001/Notes", note)).status).toBe(200);
    expect((await call("POST", "TaskNotes", { ...note, taskID: 8001 })).status).toBe(200);
  });

  test("nothing is made below a parent that is not there", async () => {
    const { errors } = await errorsOf("POST", "Tickets/1/Notes", { description: "a", noteType: 3, publish: 1 });
    expect(errors).toEqual([
      "Reference value on field: ticketID of type: Ticket does not exist or is invalid. ; on record number [1].",
    ]);
  });

  test("an attachment knows its parent twice", async () => {
    const sent = { attachmentType: "FILE_ATTACHMENT", fullPath: "a.png", title: "a", publish: 1, data: "AAAA" };
    const { itemId } = (await call("POST", "Tickets/7001/Attachments", sent)).body;
    expect(held("TicketAttachments", itemId)).toMatchObject({
      ticketID: 7001,
      parentID: 7001,
      attachedByResourceID: apiUser,
    });
  });
});

describe("changing", () => {
  test("PATCH keeps what is not sent, and null clears", async () => {
    expect(
      (await call("PATCH", "Tickets", { id: 7015, title: "Neu", description: null, creatorResourceID: anna })).body,
    ).toEqual({ itemId: 7015 });
    expect(held("Tickets", 7015)).toMatchObject({
      title: "Neu",
      description: null,
      companyID: 174,
      creatorResourceID: 29682906,
      lastActivityDate: "2026-03-12T12:00:00.25Z",
    });
  });

  test("PUT clears what is not sent, read-only fields aside", async () => {
    await call("PUT", "Tickets", { id: 7015, ...ticket });
    expect(held("Tickets", 7015)).toMatchObject({
      ...ticket,
      description: null,
      contactID: null,
      ticketNumber: "T20260311.0042",
    });
  });

  test("PUT without a required field is refused", async () => {
    expect((await errorsOf("PUT", "Tickets", { id: 7015, title: "x" })).errors).toContain(
      "Value does not exist for the required field status",
    );
  });

  test("a field that is fixed at creation stays", async () => {
    await call("PATCH", "Companies/174/Contacts", { id: 30683001, title: "Chefin", companyID: 175 });
    expect(held("Contacts", 30683001)).toMatchObject({ title: "Chefin", companyID: 174 });
  });

  test("a record of another parent is not found", async () => {
    const { status, errors } = await errorsOf("PATCH", "Companies/175/Contacts", { id: 30683001, title: "x" });
    expect(status).toBe(500);
    expect(errors[0]).toMatch(/^No message. No matching records found/);
  });

  test("status 5 notes when and by whom a ticket was completed", async () => {
    await call("PATCH", "Tickets", { id: 7015, status: 5 }, { ImpersonationResourceId: String(anna) });
    expect(held("Tickets", 7015)).toMatchObject({
      completedDate: "2026-03-12T12:00:00.25Z",
      completedByResourceID: anna,
    });
  });

  test("only the named user-defined fields change", async () => {
    autotask.change("Tickets", 7015, {
      userDefinedFields: [
        { name: "Gerätenummer", value: "A" },
        { name: "Rückruf gewünscht", value: "Ja" },
      ],
    });
    await call("PATCH", "Tickets", { id: 7015, userDefinedFields: [{ name: "Gerätenummer", value: "B" }] });
    expect(held("Tickets", 7015)?.userDefinedFields).toMatchObject([
      { name: "Gerätenummer", value: "B" },
      { name: "Rückruf gewünscht", value: "Ja" },
      { value: null },
      { value: null },
    ]);
  });
});

describe("deleting", () => {
  test("forgets the record, and its id is not given again", async () => {
    expect((await call("DELETE", "Tickets/7015/SecondaryResources/1")).body).toEqual({ itemId: 1 });
    const { itemId } = (await call("POST", "Tickets/7001/SecondaryResources", { resourceID: anna, roleID: 29683302 }))
      .body;
    expect(itemId).toBe(4);
  });

  test("of what is not there says so", async () => {
    expect(await errorsOf("DELETE", "Appointments/9", undefined)).toEqual(
      refused(
        "No message. No matching records found. The logged in Resource may not have the required permissions to delete the data.",
      ),
    );
  });
});

describe("verbs and routes", () => {
  test.each([
    ["DELETE", "Tickets/7001"],
    ["PATCH", "Tickets/7001"],
    ["GET", "Tickets"],
    ["POST", "Companies/0"],
    ["PATCH", "Tickets/7001/SecondaryResources"],
    ["DELETE", "Tickets/7015/Notes/9001"],
  ])("%s %s is not supported", async (method, path) => {
    const { status, body } = await call(method, path, method === "GET" ? undefined : {});
    expect({ status, body }).toEqual({
      status: 405,
      body: { Message: `The requested resource does not support http method '${method}'.` },
    });
  });

  test.each([
    ["GET", "Nonsense/1"],
    ["POST", "Tickets/7001/Notes/query"],
    ["GET", "Tickets/7001/ToDos"],
    ["GET", "ContactNotes/query"],
    ["GET", "Tickets/abc"],
  ])("%s %s does not exist", async (method, path) => {
    expect((await call(method, path, method === "GET" ? undefined : {})).status).toBe(404);
  });
});

describe("wording", () => {
  test("speaks of SOAP names and leaves the record number out, where the switches say so", async () => {
    await restart({ switches: { soapNames: true, recordNumbers: false } });
    expect((await errorsOf("POST", "Tickets", { ...ticket, companyID: 188 })).errors).toEqual([
      "Reference value on field: AccountID of type: Account does not exist or is invalid.",
    ]);
    expect((await errorsOf("POST", "Tickets", { ...ticket, queueID: undefined })).errors).toEqual([
      "QueueID is required",
    ]);
  });
});
