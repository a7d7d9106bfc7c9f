import { randomUUID } from "node:crypto";
import { type DraftRow, drafts } from "../../functions/storage/drafts.ts";
import { table } from "../../functions/storage/tables.ts";
import { ownStorage } from "../sandbox/shared.ts";

const hour = 3_600_000;

async function place() {
  const rows = table<DraftRow>({ connectionString: await ownStorage() }, `d${randomUUID().replaceAll("-", "")}`);
  let now = Date.parse("2026-11-22T10:00:00Z");
  const clock = { now: () => now, sleep: async () => undefined };
  const pass = (hours: number) => {
    now += hours * hour;
  };
  return { rows, kept: drafts(rows, clock), pass };
}

test("a long text comes back as it was, to its owner only", async () => {
  const { kept } = await place();
  const rests = { description: "漢😀".repeat(30_000), note: "" };
  await kept.keep("tenant|anna", "one", rests);
  expect(await kept.of("tenant|anna", "one")).toEqual(rests);
  expect(await kept.of("tenant|jonas", "one")).toBeNull();
});

test("after a day it is gone, and the sweep deletes it", async () => {
  const { kept, rows, pass } = await place();
  await kept.keep("o", "old", { a: "x" });
  pass(23);
  await kept.keep("o", "new", { a: "y" });
  expect(await kept.of("o", "old")).toEqual({ a: "x" });
  pass(2);
  expect(await kept.of("o", "old")).toBeNull();
  expect(await kept.sweep()).toBe(1);
  expect(await rows.get("o", "old")).toBeNull();
  expect(await kept.of("o", "new")).toEqual({ a: "y" });
});
