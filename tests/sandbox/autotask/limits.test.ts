import { caller } from "./caller.ts";
import { startAutotask } from "./startAutotask.ts";

const ticket = { companyID: 174, title: "Drucker", status: 1, priority: 2, queueID: 29683480 };
const hour = 3_600_000;

test("a fourth request at the same entity is turned away and not executed; other entities have their own door", async () => {
  const autotask = await startAutotask();
  const call = caller(autotask);
  autotask.fail({ kind: "silent", entity: "Tickets", times: 3 });
  const stuck = [1, 2, 3].map(() => call("POST", "Tickets", ticket).catch(() => "hung up"));
  while (autotask.requests.length < 3) await new Promise(setImmediate);
  const fourth = await call("POST", "Tickets", ticket);
  expect({ status: fourth.status, body: fourth.body }).toEqual({
    status: 429,
    body: { errors: ["API thread threshold of 3 threads has been exceeded."] },
  });
  expect((await call("GET", "Companies/0")).status).toBe(200);
  expect((await call("GET", "Tickets/entityInformation")).status).toBe(429);
  expect(autotask.records("Tickets")).toHaveLength(20);
  await autotask.close();
  await Promise.all(stuck);
});

test("a request that has left makes room", async () => {
  const autotask = await startAutotask({ threads: 1 });
  const call = caller(autotask);
  const statuses = [await call("GET", "Tickets/7001"), await call("GET", "Tickets/7001")].map(({ status }) => status);
  await autotask.close();
  expect(statuses).toEqual([200, 200]);
});

test("a latency keeps a request inside", async () => {
  const autotask = await startAutotask({ threads: 1, latency: 60_000 });
  const call = caller(autotask);
  const slow = call("GET", "Tickets/7001").catch(() => "hung up");
  while (autotask.requests.length === 0) await new Promise(setImmediate);
  expect((await call("GET", "Tickets/7001")).status).toBe(429);
  await autotask.close();
  expect(await slow).toBe("hung up");
});

test("whoever is turned away hears it with 500, or when to come again, where the switches say so", async () => {
  const autotask = await startAutotask({
    threads: 0,
    requestsPerHour: 1,
    switches: { busyStatus: 500, overStatus: 500, retryAfter: true },
  });
  const call = caller(autotask);
  const heard = [await call("GET", "Companies/0"), await call("GET", "Companies/0")];
  await autotask.close();
  expect(
    heard.map(({ status, headers, body }) => [status, headers.get("retry-after"), body.errors[0]?.split(" has ")[0]]),
  ).toEqual([
    [500, "1", "API thread threshold of 0 threads"],
    [500, "60", "The request threshold"],
  ]);
});

test.each<[boolean, readonly number[]]>([
  [false, []],
  [true, [500, 1000]],
])("with added latency %s, the second half of the hour's requests waits %j", async (thresholdLatency, expected) => {
  const waits: number[] = [];
  const autotask = await startAutotask({
    requestsPerHour: 4,
    switches: { thresholdLatency },
    sleep: async (milliseconds) => void waits.push(milliseconds),
  });
  const call = caller(autotask);
  for (const _ of [1, 2, 3]) await call("GET", "Companies/0");
  await autotask.close();
  expect(waits).toEqual(expected);
});

test("the hour's requests are counted and limited, and an hour later forgotten", async () => {
  let now = 0;
  const autotask = await startAutotask({ requestsPerHour: 2, now: () => now });
  const call = caller(autotask);
  expect((await call("GET", "Companies/0")).status).toBe(200);
  expect((await call("GET", "ThresholdInformation")).body).toMatchObject({
    externalRequestThreshold: 2,
    currentTimeframeRequestCount: 2,
  });
  expect((await call("GET", "Companies/0")).status).toBe(429);
  now = hour;
  expect((await call("GET", "Companies/0")).status).toBe(200);
  await autotask.close();
});
