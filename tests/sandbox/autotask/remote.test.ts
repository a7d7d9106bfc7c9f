import { caller } from "./caller.ts";
import { type StandInAutotask, startAutotask } from "./startAutotask.ts";

let autotask: StandInAutotask;

beforeEach(async () => {
  autotask = await startAutotask();
});
afterEach(() => autotask.close());

async function control(method: string, path: string, body?: unknown, type = "application/json") {
  const response = await fetch(`${autotask.url}/_sandbox/${path}`, {
    method,
    headers: { "Content-Type": type },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  return { status: response.status, body: await response.json() };
}

test("faults are asked for and called off over HTTP", async () => {
  const fault = { kind: "answer", status: 503, times: 2 };
  expect((await control("POST", "faults", fault)).status).toBe(200);
  expect((await caller(autotask)("GET", "Companies/0")).status).toBe(503);
  await control("DELETE", "faults");
  expect((await caller(autotask)("GET", "Companies/0")).status).toBe(200);
});

test.each([{ kind: "explode" }, { kind: "answer" }, { kind: "drop", entitty: "Tickets" }, "drop"])(
  "%j is no fault",
  async (fault) => {
    expect((await control("POST", "faults", fault)).status).toBe(400);
  },
);

test("records are read, added and changed over HTTP", async () => {
  expect(await control("POST", "records/Companies", { companyName: "Neu" })).toEqual({
    status: 200,
    body: { id: 202 },
  });
  await control("PATCH", "records/Companies/202", { isActive: false });
  const { body } = await control("GET", "records/companies");
  expect(body).toContainEqual(expect.objectContaining({ id: 202, companyName: "Neu", isActive: false }));
});

test("choices and rights are changed over HTTP", async () => {
  await control("PATCH", "choices/Tickets.priority", { value: 2, changes: { isActive: false } });
  await control("PATCH", "security", { levels: { Technik: { mayNot: ["create Tickets"] } } });
  const call = caller(autotask);
  const ticket = { companyID: 174, title: "a", status: 1, priority: 2, queueID: 29683480 };
  expect((await call("POST", "Tickets", ticket)).body.errors).toEqual([
    "Picklist value [2] does not exist for priority",
  ]);
  const denied = await call("POST", "Tickets", ticket, { ImpersonationResourceId: "29682901" });
  expect(denied.body.errors[0]).toMatch(/adequate permissions to create/);
});

test("the clock is turned over HTTP", async () => {
  autotask.fail({ kind: "answer", status: 504, executed: { after: 300_000 } });
  const ticket = { companyID: 174, title: "too late", status: 1, priority: 2, queueID: 29683480 };
  await caller(autotask)("POST", "Tickets", ticket);
  await control("POST", "clock", { turn: 299_000 });
  const titles = async () => JSON.stringify((await control("GET", "records/Tickets")).body);
  expect(await titles()).not.toContain("too late");
  await control("POST", "clock", { turn: 1_000 });
  expect(await titles()).toContain("too late");
});

test("what arrived can be read and forgotten; the controls themselves are not among it", async () => {
  await caller(autotask)("GET", "Companies/0");
  expect((await control("GET", "requests")).body).toMatchObject([{ path: "/ATServicesRest/V1.0/Companies/0" }]);
  await control("DELETE", "requests");
  expect(autotask.requests).toEqual([]);
});

test("a page of another origin cannot send controls, and what is unknown is said", async () => {
  expect((await control("POST", "faults", { kind: "drop" }, "text/plain")).status).toBe(415);
  expect((await control("GET", "records/Nonsense")).status).toBe(400);
  expect((await control("PUT", "faults", {})).status).toBe(405);
});
