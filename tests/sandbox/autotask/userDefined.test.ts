import { type Caller, caller } from "./caller.ts";
import { type AutotaskOptions, type StandInAutotask, startAutotask } from "./startAutotask.ts";

const ticket = { companyID: 174, title: "Drucker", status: 1, priority: 2, queueID: 29683480 };

let autotask: StandInAutotask;
let call: Caller;

async function start(options: AutotaskOptions = {}): Promise<void> {
  autotask = await startAutotask(options);
  call = caller(autotask);
}

beforeEach(() => start());
afterEach(() => autotask.close());

const create = async (name: string, value: unknown) =>
  (await call("POST", "Tickets", { ...ticket, userDefinedFields: [{ name, value }] })).body;
const shown = async (id: number) => (await call("GET", `Tickets/${id}`)).body.item?.userDefinedFields;
const counted = async (op: string, field: string, value?: unknown) =>
  (await call("POST", "Tickets/query/count", { filter: [{ op, field, value, udf: true }] })).body.queryCount;

test.each([
  ["Gerätenummer", "HH-12", "HH-12"],
  ["Gerätenummer", 12, "12"],
  ["Anfahrt in km", "12.5", "12.5"],
  ["Anfahrt in km", 12.5, "12.5"],
  ["Wunschtermin", "2026-03-20", "2026-03-20T00:00:00Z"],
  ["Rückruf gewünscht", "Ja", "Ja"],
  ["Rückruf gewünscht", null, null],
  ["Wunschtermin", "", null],
])("%s sent as %j is read as %j: always a text", async (name, sent, read) => {
  const { itemId } = await create(name, sent);
  expect(await shown(itemId)).toContainEqual({ name, value: read });
});

test.each([
  [
    "Gerätenummer",
    "x".repeat(101),
    "String value exceeds maximum length (field:Gerätenummer). ; on record number [1].",
  ],
  ["Anfahrt in km", "weit", "The value [weit] of the user-defined field Anfahrt in km is not a number."],
  ["Wunschtermin", "bald", "The value [bald] of the user-defined field Wunschtermin is not a date."],
  ["Rückruf gewünscht", "Vielleicht", "Picklist value [Vielleicht] does not exist for Rückruf gewünscht"],
  ["Farbe", "rot", "Unable to find Farbe in the Ticket Entity."],
])("%s cannot be %s", async (name, value, sentence) => {
  expect(await create(name, value)).toEqual({ errors: [sentence] });
  expect(autotask.records("Tickets")).toHaveLength(20);
});

test("a name that nobody defined is dropped, where the switch says so", async () => {
  await autotask.close();
  await start({ switches: { unknownUserDefined: "dropped" } });
  const { itemId } = await create("Farbe", "rot");
  expect(JSON.stringify(await shown(itemId))).not.toContain("Farbe");
});

test("a required one is asked for in a new record, and cannot be cleared; old records stay as they are", async () => {
  autotask.define("Tickets", { name: "Standort", label: "Standort", type: "text", isRequired: true });
  const errors = ["Value does not exist for the required field Standort"];
  expect((await call("POST", "Tickets", ticket)).body).toEqual({ errors });
  const { itemId } = await create("Standort", "Halle 2");
  const clear = { id: itemId, userDefinedFields: [{ name: "Standort", value: null }] };
  expect((await call("PATCH", "Tickets", clear)).body).toEqual({ errors });
  expect((await call("PATCH", "Tickets", { id: 7015, title: "x" })).status).toBe(200);
  const { fields } = (await call("GET", "Tickets/entityInformation/userDefinedFields")).body;
  expect(fields.at(-1)).toMatchObject({ name: "Standort", isRequired: true });
});

test("their types are told as those of fields, or as kinds where the switch says so", async () => {
  await autotask.close();
  await start({ switches: { userDefinedTypes: "kinds" } });
  const { fields } = (await call("GET", "Tickets/entityInformation/userDefinedFields")).body;
  expect(fields.map(({ type }) => type)).toEqual(["text", "list", "number", "date"]);
});

describe("a query", () => {
  beforeEach(async () => {
    await create("Anfahrt in km", "9");
    await create("Anfahrt in km", "12.5");
    await create("Wunschtermin", "2026-03-20");
    await create("Gerätenummer", "hh-12");
  });

  test.each([
    ["gt", "Anfahrt in km", 9, 1],
    ["gte", "anfahrt in km", "9", 2],
    ["in", "Anfahrt in km", ["9", 12.5], 2],
    ["exist", "Anfahrt in km", undefined, 2],
    ["lt", "Wunschtermin", "2026-03-21T00:00:00", 1],
    ["contains", "Gerätenummer", "HH", 1],
    ["notExist", "Gerätenummer", undefined, 23],
  ])("%s %s %j compares by kind", async (op, field, value, count) => {
    expect(await counted(op, field, value)).toBe(count);
  });

  test("has one condition of the kind at most", async () => {
    const item = { op: "exist", field: "Gerätenummer", udf: true };
    const filter = [{ op: "or", items: [item, { ...item, field: "Wunschtermin" }] }];
    const { status, body } = await call("POST", "Tickets/query", { filter });
    expect({ status, body }).toEqual({
      status: 500,
      body: { errors: ["Only one user-defined field may be used in a query."] },
    });
  });

  test("for a field that nobody defined is refused", async () => {
    const { body } = await call("POST", "Tickets/query", {
      filter: [{ op: "exist", field: "Farbe", udf: true }],
    });
    expect(body.errors).toEqual(["Unable to find Farbe in the Ticket Entity."]);
  });
});
