import { retrying } from "../../functions/autotask/retrying.ts";
import { type Answer, type Call, NoAnswer } from "../../functions/autotask/send.ts";
import { answer, change, giving, read, write } from "./calls.ts";
import { testClock, testLog } from "./world.ts";

const fine = answer(200, { items: [] });
const busy = answer(429, { errors: ["API thread threshold of 3 threads has been exceeded."] });
const lost = new NoAnswer(true, "lost");

function trying(call: Call, outcomes: readonly (Answer | Error)[], random = () => 0) {
  const { clock, slept } = testClock();
  const { send, calls } = giving(...outcomes);
  const { log, lines } = testLog();
  return { answered: retrying({ clock, log, random })(send)(call), calls, slept, lines };
}

test.each([
  ["a read", read],
  ["a write", write],
])("%s that Autotask was too busy for was not executed and is sent again", async (_, call) => {
  const { answered, calls } = trying(call, [busy, busy, fine]);
  expect(await answered).toBe(fine);
  expect(calls).toHaveLength(3);
});

test("the thread threshold is known by its words, whatever the status", async () => {
  const { answered, calls } = trying(write, [answer(500, { errors: ["Thread Threshold Exceeded"] }), fine]);
  expect(await answered).toBe(fine);
  expect(calls).toHaveLength(2);
});

test("a record whose text speaks of a thread threshold is an answer like any other", async () => {
  const text = answer(200, { item: { title: "thread threshold" } });
  const { answered, calls } = trying(read, [text]);
  expect(await answered).toBe(text);
  expect(calls).toHaveLength(1);
});

test.each([502, 503, 504])("a read that met a %d is sent again, a write is not", async (status) => {
  const reading = trying(read, [answer(status), fine]);
  expect(await reading.answered).toBe(fine);
  const writing = trying(write, [answer(status), fine]);
  expect(await writing.answered).toEqual(answer(status));
  expect(writing.calls).toHaveLength(1);
});

test("a read whose connection was lost is sent again, a write is not", async () => {
  const reading = trying(read, [lost, fine]);
  expect(await reading.answered).toBe(fine);
  const writing = trying(write, [lost, fine]);
  await expect(writing.answered).rejects.toBe(lost);
  expect(writing.calls).toHaveLength(1);
});

test("a change is the same when it is made twice, and is sent again like a read", async () => {
  for (const trouble of [lost, answer(502), answer(503), answer(504)]) {
    const { answered, calls } = trying(change, [trouble, fine]);
    expect(await answered).toBe(fine);
    expect(calls).toHaveLength(2);
  }
});

test.each([400, 401, 404, 500])("a %d is an answer: nothing is sent again", async (status) => {
  const { answered, calls } = trying(read, [answer(status), fine]);
  expect((await answered).status).toBe(status);
  expect(calls).toHaveLength(1);
});

test("a bug is not tried again", async () => {
  const { answered, calls } = trying(read, [new TypeError("bug"), fine]);
  await expect(answered).rejects.toThrow("bug");
  expect(calls).toHaveLength(1);
});

test("the time between attempts grows and is spread, so that callers do not come back at once", async () => {
  const least = trying(write, [busy, busy, busy, fine]);
  await least.answered;
  expect(least.slept).toEqual([250, 500, 1000]);
  const most = trying(write, [busy, busy, busy, fine], () => 1);
  await most.answered;
  expect(most.slept).toEqual([500, 1000, 2000]);
});

test.each([
  ["3", 3250],
  ["Fri, 15 Jan 2027 08:00:10 GMT", 10_250],
  ["Fri, 15 Jan 2027 07:00:00 GMT", 250],
  ["soon", 250],
])("Retry-After: %s is heeded", async (header, wait) => {
  const { answered, slept } = trying(write, [answer(429, "", header), fine]);
  await answered;
  expect(slept).toEqual([wait]);
});

test("a read comes back soon, and gives up while somebody may still be looking", async () => {
  const { answered, slept } = trying(read, [busy], () => 1);
  expect(await answered).toBe(busy);
  expect(slept.slice(0, 4)).toEqual([250, 500, 1000, 1500]);
  expect(slept.reduce((sum, wait) => sum + wait, 0)).toBeLessThanOrEqual(12_000);
});

test("after a minute the answer is what it is", async () => {
  const { answered, slept } = trying(write, [busy]);
  expect(await answered).toBe(busy);
  expect(slept.reduce((sum, wait) => sum + wait, 0)).toBeLessThanOrEqual(60_000);
});

test("nobody waits for an hour because Autotask says so", async () => {
  const { answered, slept } = trying(read, [answer(429, "", "3600"), fine]);
  expect((await answered).status).toBe(429);
  expect(slept).toEqual([]);
});

test("nothing is sent for a caller who has gone", async () => {
  const gone = new AbortController();
  gone.abort();
  const { answered, calls, slept } = trying({ ...read, signal: gone.signal }, [lost, fine]);
  await expect(answered).rejects.toBe(lost);
  expect([calls.length, slept.length]).toEqual([1, 0]);
});

test("a caller who goes while we wait gets what there was", async () => {
  const going = new AbortController();
  const { send, calls } = giving(busy, fine);
  const { clock } = testClock();
  const sleep = async () => {
    going.abort();
    throw going.signal.reason;
  };
  const pace = { clock: { ...clock, sleep }, log: testLog().log, random: () => 0 };
  expect(await retrying(pace)(send)({ ...read, signal: going.signal })).toBe(busy);
  expect(calls).toHaveLength(1);
});

test("a file is not sent again where there may be no room for it, but where only the threads were busy", async () => {
  const upload = { ...write, upload: true };
  const full = trying(upload, [answer(429, { errors: ["Uploading is blocked for 5 minutes."] }), fine]);
  expect((await full.answered).status).toBe(429);
  expect(full.calls).toHaveLength(1);
  const crowded = trying(upload, [busy, fine]);
  expect(await crowded.answered).toBe(fine);
});
