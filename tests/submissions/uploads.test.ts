import { table } from "../../functions/storage/tables.ts";
import { type Room, type UploadRow, uploads } from "../../functions/submissions/uploads.ts";
import { ownStorage } from "../sandbox/shared.ts";

const start = Date.parse("2026-11-22T10:00:00Z");
const minute = 60_000;
// Three bytes are four in base64.
const raw = (bytes: number) => (bytes * 3) / 4;

async function place() {
  const rows = table<UploadRow>({ connectionString: await ownStorage() }, "uploads");
  let now = start;
  const clock = { now: () => now, sleep: () => new Promise<void>((resume) => setTimeout(resume, 5)) };
  const pass = (milliseconds: number) => {
    now += milliseconds;
  };
  return { here: uploads(rows, clock), there: uploads(rows, clock), pass };
}

function given(answer: Room | { readonly until: string }): Room {
  if ("until" in answer) throw new Error(`not before ${answer.until}`);
  return answer;
}
const until = (minutes: number) => ({ until: new Date(start + minutes * minute + 5_000).toISOString() });

test("within five minutes there is room for 10,000,000 bytes of base64, whoever asks", async () => {
  const { here, there } = await place();
  given(await here.reserve(raw(6_000_000)));
  expect(await there.reserve(raw(4_000_004))).toEqual(until(5));
  given(await there.reserve(raw(4_000_000)));
  expect(await here.reserve(1)).toEqual(until(5));
});

test("there is room again when enough of the oldest is five minutes old", async () => {
  const { here, there, pass } = await place();
  given(await here.reserve(raw(3_000_000)));
  pass(minute);
  given(await there.reserve(raw(3_000_000)));
  pass(minute);
  given(await here.reserve(raw(4_000_000)));
  expect(await here.reserve(raw(3_000_000))).toEqual(until(5));
  expect(await here.reserve(raw(6_000_000))).toEqual(until(6));
  pass(3 * minute + 4_000);
  expect(await there.reserve(raw(3_000_000))).toEqual(until(5));
  pass(1_000);
  given(await there.reserve(raw(3_000_000)));
  expect(await there.reserve(1)).toEqual(until(6));
});

test("what is over counts from its end, for then Autotask has counted it at the latest", async () => {
  const { here, pass } = await place();
  const room = given(await here.reserve(raw(10_000_000)));
  pass(2 * minute);
  await here.settle(room, true);
  pass(4 * minute);
  expect(await here.reserve(1)).toEqual(until(7));
});

test("what Autotask has refused gives its room back, and that of others stays taken", async () => {
  const { here, there } = await place();
  const room = given(await here.reserve(raw(6_000_000)));
  given(await there.reserve(raw(4_000_000)));
  await here.settle(room, false);
  expect(await there.reserve(raw(6_000_004))).toEqual(until(5));
  given(await there.reserve(raw(6_000_000)));
});

test("after Autotask's own refusal nobody has room for five minutes", async () => {
  const { here, there, pass } = await place();
  await here.block();
  expect(await there.reserve(1)).toEqual(until(5));
  pass(5 * minute + 4_999);
  expect(await there.reserve(1)).toEqual(until(5));
  pass(1);
  given(await there.reserve(1));
});

test("a file that never fits has the five minutes to itself", async () => {
  const { here } = await place();
  given(await here.reserve(9_000_000));
  expect(await here.reserve(1)).toEqual(until(5));
});

test("of many that ask at the same instant on two hosts, no more are let in than fit", async () => {
  const { here, there } = await place();
  const all = await Promise.all(Array.from({ length: 16 }, (_, n) => (n % 2 ? here : there).reserve(raw(1_000_000))));
  expect(all.filter((answer) => !("until" in answer))).toHaveLength(10);
}, 30_000);
