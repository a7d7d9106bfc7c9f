import { type Body, type Caller, caller } from "./caller.ts";
import { type StandInAutotask, startAutotask } from "./startAutotask.ts";
import type { Row } from "./store.ts";

let autotask: StandInAutotask;
let call: Caller;

beforeAll(async () => {
  autotask = await startAutotask();
  call = caller(autotask);
});
afterAll(() => autotask.close());

const ask = (entity: string, ...filter: readonly unknown[]) => call("POST", `${entity}/query`, { filter });
const ids = async (entity: string, ...filter: readonly unknown[]) =>
  (await ask(entity, ...filter)).body.items.map(({ id }) => id);
const held = (entity: string, test: (row: Row) => boolean) =>
  autotask
    .records(entity)
    .filter(test)
    .map(({ id }) => id);
const all = { op: "exist", field: "id" };

describe("one record", () => {
  test("comes with all its fields, unset ones null", async () => {
    const { item } = (await call("GET", "Tickets/7015")).body;
    expect(item).toMatchObject({ ticketNumber: "T20260311.0042", externalID: null, completedDate: null });
    expect(item).toHaveProperty("changeInfoField5", null);
  });

  test("is null with status 200 where there is none", async () => {
    expect(await call("GET", "Tickets/1")).toMatchObject({ status: 200, body: { item: null } });
  });
});

describe("filters", () => {
  const title = (row: Row) => String(row.title).toLowerCase();
  test.each<[string, unknown, (row: Row) => boolean]>([
    ["eq", { op: "eq", field: "status", value: 8 }, ({ status }) => status === 8],
    [
      "noteq leaves unset values out",
      { op: "noteq", field: "contractID", value: 1 },
      ({ contractID }) => contractID !== null,
    ],
    ["gt", { op: "gt", field: "id", value: 7018 }, ({ id }) => id > 7018],
    ["gte", { op: "gte", field: "id", value: 7018 }, ({ id }) => id >= 7018],
    ["lt", { op: "lt", field: "id", value: 7003 }, ({ id }) => id < 7003],
    ["lte", { op: "lte", field: "id", value: 7003 }, ({ id }) => id <= 7003],
    [
      "beginsWith in any case",
      { op: "beginsWith", field: "title", value: "NEUER" },
      (row) => title(row).startsWith("neuer"),
    ],
    ["endsWith", { op: "endsWith", field: "title", value: "offline" }, (row) => title(row).endsWith("offline")],
    ["contains", { op: "contains", field: "title", value: "wlan" }, (row) => title(row).includes("wlan")],
    ["exist", { op: "exist", field: "completedDate" }, ({ completedDate }) => completedDate !== null],
    ["notExist", { op: "notExist", field: "completedDate" }, ({ completedDate }) => completedDate === null],
    ["in", { op: "in", field: "status", value: [1, 5] }, ({ status }) => status === 1 || status === 5],
    ["notIn", { op: "notIn", field: "status", value: [1, 5] }, ({ status }) => status !== 1 && status !== 5],
    [
      "any case of operator and field",
      { OP: "x", op: "EQ", field: "COMPANYID", value: 174 },
      ({ companyID }) => companyID === 174,
    ],
    [
      "dates in any form",
      { op: "gt", field: "createDate", value: "2026-03-12" },
      ({ createDate }) => String(createDate) > "2026-03-12",
    ],
    ["numbers written as texts", { op: "eq", field: "status", value: "8" }, ({ status }) => status === 8],
    ["eq null matches nothing", { op: "eq", field: "contractID", value: null }, () => false],
    ["noteq null matches nothing", { op: "noteq", field: "contractID", value: null }, () => false],
  ])("%s", async (_, item, test) => {
    expect(await ids("Tickets", item)).toEqual(held("Tickets", test));
  });

  test("items stand together, groups say and and or", async () => {
    const or = {
      op: "or",
      items: [
        { op: "eq", field: "status", value: 1 },
        { op: "eq", field: "priority", value: 1 },
      ],
    };
    const and = { op: "and", items: [{ op: "eq", field: "companyID", value: 174 }, or] };
    expect(await ids("Tickets", and, { op: "gt", field: "id", value: 7010 })).toEqual(
      held("Tickets", (row) => row.companyID === 174 && (row.status === 1 || row.priority === 1) && row.id > 7010),
    );
  });

  test("a boolean is asked for with true and false, the number isActive of a contact with 0 and 1", async () => {
    expect(await ids("Companies", { op: "eq", field: "isActive", value: false })).toEqual([188, 194]);
    expect(await ids("Companies", { op: "eq", field: "isActive", value: 0 })).toEqual([]);
    expect(await ids("Contacts", { op: "eq", field: "isActive", value: 0 })).toEqual(
      held("Contacts", ({ isActive }) => isActive === 0),
    );
  });

  test("a user-defined field is asked for by its name, one in a query", async () => {
    const id = autotask.add("Companies", {
      companyName: "Kost",
      userDefinedFields: [{ name: "Kostenstelle", value: "4711" }],
    });
    const item = { op: "eq", field: "Kostenstelle", value: "4711", udf: true };
    expect(await ids("Companies", item)).toEqual([id]);
    expect((await ask("Companies", item, item)).status).toBe(500);
  });

  test("an operator that nobody knows is dropped without a word, and everything comes", async () => {
    expect(await ids("Tickets", { op: "ne", field: "status", value: 8 })).toEqual(held("Tickets", () => true));
  });

  test("a strict stand-in names such an operator", async () => {
    const strict = await startAutotask({ switches: { unknownOperators: "refused" } });
    const { status, body } = await caller(strict)("POST", "Tickets/query", {
      filter: [{ op: "ne", field: "status", value: 8 }],
    });
    await strict.close();
    expect({ status, body }).toEqual({ status: 500, body: { errors: ["The operator ne is not supported."] } });
  });

  test.each([
    [
      "an unknown field",
      "TimeEntries",
      { op: "eq", field: "projectID", value: 1 },
      "Unable to find projectID in the TimeEntry Entity.",
    ],
    [
      "a field that cannot be asked for",
      "Tickets",
      { op: "eq", field: "creatorType", value: 1 },
      "creatorType is not a queryable field of the Ticket Entity.",
    ],
    [
      "too many alternatives",
      "Tickets",
      { op: "in", field: "id", value: Array.from({ length: 501 }, (_, id) => id) },
      "Queries are limited to 500 or fewer 'OR' conditions.",
    ],
    [
      "the history by anything but its ticket",
      "TicketHistory",
      { op: "gt", field: "id", value: 0 },
      "TicketHistory can only be queried by ticketID.",
    ],
  ])("%s is refused", async (_, entity, item, sentence) => {
    expect(await ask(entity, item)).toMatchObject({ status: 500, body: { errors: [sentence] } });
  });

  test("there is no query without a filter", async () => {
    expect((await call("POST", "Tickets/query", { maxRecords: 5 })).status).toBe(500);
    expect((await call("GET", "Tickets/query")).status).toBe(500);
  });
});

describe("what comes back", () => {
  test("only the fields that were asked for", async () => {
    const { body } = await call("POST", "Tickets/query", {
      IncludeFields: ["TITLE", "id"],
      Filter: [{ op: "eq", field: "id", value: 7001 }],
    });
    expect(body.items).toEqual([{ id: 7001, title: "Neuer Scanner im Wareneingang" }]);
  });

  test("a field that is not there is named", async () => {
    const { body } = await call("POST", "Tickets/query", { includeFields: ["colour"], filter: [all] });
    expect(body.errors).toEqual(["Unable to find colour in the Ticket Entity."]);
  });

  test.each([0, 501, -1, "many"])("a page of %j records is refused", async (maxRecords) => {
    const { body } = await call("POST", "Tickets/query", { maxRecords, filter: [all] });
    expect(body.errors).toEqual(["maxCountOfRecordsToReturn must be between 1 and 500"]);
  });

  test("the content of an attachment is in no list, and with the attachment below its parent", async () => {
    const id = autotask.add("TicketAttachments", { ticketID: 7001, title: "a", data: "AAAA" });
    expect((await ask("TicketAttachments", all)).body.items[0]).not.toHaveProperty("data");
    const included = await call("POST", "TicketAttachments/query", { includeFields: ["id", "data"], filter: [all] });
    expect(included.body.items).toEqual([{ id }]);
    expect((await call("GET", `Tickets/7001/Attachments/${id}`)).body.items).toMatchObject([{ data: "AAAA" }]);
  });

  test("how many there are", async () => {
    const filter = [{ op: "eq", field: "companyID", value: 174 }];
    const there = held("Contacts", ({ companyID }) => companyID === 174).length;
    expect((await call("POST", "Contacts/query/count", { filter })).body).toEqual({ queryCount: there });
    const search = encodeURIComponent(JSON.stringify({ filter }));
    expect((await call("GET", `Contacts/query/count?search=${search}`)).body).toEqual({ queryCount: there });
  });

  test("a category's defaults below it", async () => {
    const below = async (id: number) => (await call("GET", `TicketCategories/${id}/FieldDefaults`)).body.items;
    expect(await below(101)).toMatchObject([{ ticketCategoryID: 101, queueID: 29683480, subIssueTypeID: 130 }]);
    expect(await below(103)).toEqual([]);
  });

  test("the records below a parent, and one of them", async () => {
    const { items } = (await call("GET", "Tickets/7015/notes")).body;
    expect(items).toMatchObject([{ title: "Rückruf" }, { title: "Intern" }]);
    expect((await call("GET", "Tickets/7015/Notes/9001")).body.item).toMatchObject({ title: "Rückruf" });
    expect((await call("GET", "Tickets/7001/Notes/9001")).body.item).toBeNull();
  });
});

describe("pages", () => {
  async function follow(method: string, first: string, body?: unknown): Promise<readonly number[][]> {
    const pages: number[][] = [];
    let next: string | null = first;
    while (next) {
      const { items, pageDetails }: Body = (await call(method, next, body)).body;
      pages.push(items.map(({ id }) => id));
      next = pageDetails.nextPageUrl;
    }
    return pages;
  }
  const question = { maxRecords: 7, filter: [{ op: "gt", field: "id", value: 0 }] };
  const search = encodeURIComponent(JSON.stringify(question));

  test("follow each other in the order of the ids, by POST with the same body", async () => {
    const pages = await follow("POST", "Tickets/query", question);
    expect(pages.map((page) => page.length)).toEqual([7, 7, 6]);
    expect(pages.flat()).toEqual(held("Tickets", () => true));
  });

  test("follow each other by GET", async () => {
    expect((await follow("GET", `Tickets/query?search=${search}`)).flat()).toEqual(held("Tickets", () => true));
  });

  test("count their own rows only, and lead back to the page before", async () => {
    const first = await call("POST", "Tickets/query", question);
    expect(first.body.pageDetails).toMatchObject({ count: 7, requestCount: 7, prevPageUrl: null });
    const second = await call("POST", String(first.body.pageDetails.nextPageUrl), question);
    const back = await call("POST", String(second.body.pageDetails.prevPageUrl), question);
    expect(back.body.items).toEqual(first.body.items);
  });

  test("have absolute addresses", async () => {
    const { nextPageUrl } = (await call("POST", "Tickets/query", question)).body.pageDetails;
    expect(nextPageUrl).toMatch(new RegExp(`^${autotask.url}/ATServicesRest/V1.0/Tickets/query/next\\?paging=`));
  });

  test("keep the verb with which they began", async () => {
    const posted = (await call("POST", "Tickets/query", question)).body.pageDetails.nextPageUrl;
    expect((await call("GET", String(posted))).status).toBe(405);
    const got = (await call("GET", `Tickets/query?search=${search}`)).body.pageDetails.nextPageUrl;
    expect((await call("POST", String(got), question)).status).toBe(405);
  });

  test("end with null", async () => {
    expect((await ask("Companies", { op: "eq", field: "id", value: 0 })).body.pageDetails.nextPageUrl).toBeNull();
  });

  test("a question too long for an address is not found", async () => {
    const long = encodeURIComponent(
      JSON.stringify({ filter: [{ op: "eq", field: "title", value: "x".repeat(2100) }] }),
    );
    const response = await fetch(`${autotask.url}/ATServicesRest/V1.0/Tickets/query?search=${long}`, {
      headers: {
        UserName: autotask.credentials.username,
        Secret: autotask.credentials.secret,
        ApiIntegrationCode: autotask.credentials.integrationCode,
      },
    });
    expect(response.status).toBe(404);
    expect(await response.text()).toContain("<h1>404");
  });
});
