import { lookupMemory } from "../../functions/autotask/lookupMemory.ts";
import type { Known } from "../../functions/autotask/searched.ts";
import { testClock } from "./world.ts";

const known = (id: number): Known => ({ id, label: `C${id}`, detail: "", names: [], active: true, of: {} });

function asking(there: (id: number) => boolean = () => true) {
  const { clock, pass } = testClock();
  const asked: (readonly number[])[] = [];
  const memory = lookupMemory(clock);
  const get = (ids: readonly number[]) =>
    memory.get("Companies", ids, async (missing) => {
      asked.push(missing);
      return missing.filter(there).map(known);
    });
  return { asked, pass, memory, get };
}

test("those that are missing are asked for in one call", async () => {
  const { asked, get, memory } = asking();
  memory.put("Companies", [known(2)]);
  expect(await get([1, 2, 3])).toEqual([known(1), known(2), known(3)]);
  expect(asked).toEqual([[1, 3]]);
});

test("two who ask at once share the call", async () => {
  const { asked, get } = asking();
  await Promise.all([get([1, 2]), get([2, 1])]);
  expect(asked).toEqual([[1, 2]]);
});

test("a record is remembered for two minutes", async () => {
  const { asked, get, pass } = asking();
  await get([1]);
  pass(119_000);
  await get([1]);
  pass(2000);
  await get([1]);
  expect(asked).toEqual([[1], [1]]);
});

test("what is not there may be made meanwhile", async () => {
  const { asked, get } = asking(() => asked.length > 1);
  expect(await get([1])).toEqual([null]);
  expect(await get([1])).toEqual([known(1)]);
});

test("a failure is everybody's who waits, and nobody's afterwards", async () => {
  const { clock } = testClock();
  const memory = lookupMemory(clock);
  const failing = memory.get("Companies", [1], () => Promise.reject(new Error("away")));
  const waiting = memory.get("Companies", [1], async () => []);
  await expect(failing).rejects.toThrow("away");
  await expect(waiting).rejects.toThrow("away");
  expect(await memory.get("Companies", [1], async () => [known(1)])).toEqual([known(1)]);
});

test("one source's ids are not another's", async () => {
  const { get, memory } = asking();
  memory.put("Contacts", [{ ...known(1), label: "Ada" }]);
  expect(await get([1])).toEqual([known(1)]);
});
