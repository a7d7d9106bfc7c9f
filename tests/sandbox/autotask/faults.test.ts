import { type Caller, caller } from "./caller.ts";
import type { Fault } from "./faults.ts";
import { type StandInAutotask, startAutotask } from "./startAutotask.ts";

const ticket = { companyID: 174, title: "Drucker", status: 1, priority: 2, queueID: 29683480 };

let autotask: StandInAutotask;
let call: Caller;

beforeEach(async () => {
  autotask = await startAutotask();
  call = caller(autotask);
});
afterEach(() => autotask.close());

const made = () => autotask.records("Tickets").length - 20;
const create = () => call("POST", "Tickets", ticket);

test("the next request gets another answer, with headers and body, and the one after it the right one", async () => {
  autotask.fail({ kind: "answer", status: 503, headers: { "Retry-After": "2" }, body: { errors: ["busy"] } });
  const first = await create();
  expect(first).toMatchObject({ status: 503, body: { errors: ["busy"] } });
  expect(first.headers.get("retry-after")).toBe("2");
  expect(made()).toBe(0);
  expect((await create()).status).toBe(200);
});

test("an answer may be lost although the request was executed", async () => {
  autotask.fail({ kind: "answer", status: 502, executed: true });
  expect((await create()).status).toBe(502);
  expect(made()).toBe(1);
});

test.each([
  [false, 0],
  [true, 1],
])("a connection lost, executed: %s, leaves %i records", async (executed, records) => {
  autotask.fail({ kind: "drop", executed });
  await expect(create()).rejects.toThrow();
  expect(made()).toBe(records);
});

test.each([
  [false, 0],
  [true, 1],
])("no answer at all, executed: %s, leaves %i records", async (executed, records) => {
  autotask.fail({ kind: "silent", executed });
  const impatient = new AbortController();
  const asked = fetch(`${autotask.url}/ATServicesRest/V1.0/Tickets`, {
    method: "POST",
    signal: impatient.signal,
    body: JSON.stringify(ticket),
    headers: {
      UserName: autotask.credentials.username,
      Secret: autotask.credentials.secret,
      ApiIntegrationCode: autotask.credentials.integrationCode,
    },
  });
  while (autotask.requests.length === 0) await new Promise(setImmediate);
  await call("GET", "Companies/0");
  impatient.abort();
  await expect(asked).rejects.toThrow("aborted");
  expect(made()).toBe(records);
});

describe("a write that is executed late", () => {
  const [minute, limit] = [60_000, 5 * 60_000];

  beforeEach(async () => {
    await autotask.close();
    autotask = await startAutotask({ now: () => Date.parse("2026-03-12T12:00:00Z") });
    call = caller(autotask);
  });

  test("is seen by nobody before its time, and then has its time", async () => {
    autotask.fail({ kind: "answer", status: 504, executed: { after: 3 * minute } });
    expect((await create()).status).toBe(504);
    autotask.turn(3 * minute - 1);
    expect(made()).toBe(0);
    autotask.turn(minute);
    expect(made()).toBe(1);
    expect(autotask.records("Tickets").at(-1)).toMatchObject({ createDate: "2026-03-12T12:03:00Z" });
  });

  test("may have lost its connection", async () => {
    autotask.fail({ kind: "drop", executed: { after: limit } });
    await expect(create()).rejects.toThrow();
    autotask.turn(limit);
    const question = { filter: [{ op: "eq", field: "title", value: ticket.title }] };
    expect((await call("POST", "Tickets/query/count", question)).body.queryCount).toBe(1);
  });

  test("comes in the order of the times, not of the calls", async () => {
    autotask.fail({ kind: "answer", status: 504, executed: { after: 2 * minute } });
    autotask.fail({ kind: "answer", status: 504, executed: { after: minute } });
    await call("POST", "Tickets", { ...ticket, title: "second" });
    await call("POST", "Tickets", { ...ticket, title: "first" });
    autotask.turn(limit);
    expect(autotask.records("Tickets").slice(-2)).toMatchObject([{ title: "first" }, { title: "second" }]);
  });

  test("and is not right leaves nothing", async () => {
    autotask.fail({ kind: "answer", status: 504, executed: { after: minute } });
    await call("POST", "Tickets", { ...ticket, priority: 77 });
    autotask.turn(limit);
    expect(made()).toBe(0);
  });
});

test("a delay executes and answers later", async () => {
  autotask.fail({ kind: "delay", milliseconds: 20 });
  expect((await create()).status).toBe(200);
  expect(made()).toBe(1);
});

test.each<[string, Fault]>([
  ["verb", { kind: "answer", status: 500, method: "post" }],
  ["entity", { kind: "answer", status: 500, entity: "ticketnotes" }],
  ["path", { kind: "answer", status: 500, path: "/notes" }],
])("a fault may be meant for one %s only", async (_, fault) => {
  autotask.fail(fault);
  expect((await call("GET", "Tickets/7001")).status).toBe(200);
  expect((await call("POST", "Tickets/7001/Notes", {})).status).toBe(500);
  expect((await call("GET", "Tickets/7001")).status).toBe(200);
});

test("a fault may come several times, and be called off", async () => {
  autotask.fail({ kind: "answer", status: 503, times: 2 });
  autotask.fail({ kind: "answer", status: 504, times: 5 });
  const statuses = [await create(), await create(), await create()].map(({ status }) => status);
  expect(statuses).toEqual([503, 503, 504]);
  autotask.heal();
  expect((await create()).status).toBe(200);
});

test("the zone look-up can fail too", async () => {
  autotask.fail({ kind: "answer", status: 503, entity: "zoneInformation" });
  expect((await fetch(`${autotask.zoneLookup}?user=${autotask.credentials.username}`)).status).toBe(503);
});
