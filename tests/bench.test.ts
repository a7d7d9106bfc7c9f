import { readFile } from "node:fs/promises";
import { type Call, longestChain, ownTime } from "../bench/calls.ts";
import { complaints, count } from "../bench/counts.ts";

test("opening and sending a form takes no more calls and bytes than the committed figures say", async () => {
  const { counts } = JSON.parse(await readFile("bench/latest.json", "utf8"));
  const grown = complaints(counts, await count());
  // Printed as it stands here, when one of them grew.
  expect({ grown, "if that is meant": "npm run bench -- --counts" }).toEqual({
    grown: [],
    "if that is meant": "npm run bench -- --counts",
  });
}, 120_000);

test("more calls are told, a few more bytes are not, and a goal holds whatever is committed", () => {
  const committed = { "calls of X": 2, "bytes of X": 1_000, "bytes of dist/app.cjs": 9_000_000 };
  expect(complaints(committed, { "calls of X": 3, "bytes of X": 1_051 })).toEqual([
    "calls of X grew from 2 to 3",
    "bytes of X grew from 1000 to 1051",
  ]);
  expect(complaints(committed, { "calls of X": 1, "bytes of X": 1_050 })).toEqual([]);
  expect(complaints(committed, { "bytes of dist/app.cjs": 5_000_001 })).toEqual([
    "bytes of dist/app.cjs: 5000001, and 5000000 is the most",
  ]);
  expect(complaints(committed, { "calls of Y": 1 })).toEqual([
    "calls of Y: 1, and bench/latest.json has no such figure",
  ]);
});

const call = (begin: number, end: number): Call => ({ method: "GET", origin: "", path: "", begin, end });

test("calls side by side are one step, and own time is what lies outside all of them", () => {
  const calls = [call(10, 30), call(15, 25), call(40, 60), call(41, 70)];
  expect(longestChain(calls)).toBe(2);
  expect(ownTime(0, 100, calls)).toBe(10 + 10 + 30);
  expect(ownTime(20, 50, calls)).toBe(10);
  expect(longestChain([])).toBe(0);
  expect(ownTime(0, 5, [])).toBe(5);
});
