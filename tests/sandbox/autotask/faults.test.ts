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
