import { timesOf } from "../../functions/actions/timeEntry.ts";

const timeZone = "Europe/Berlin";
const now = Date.parse("2026-11-22T00:07:00Z");
const untilNow = { start: "2026-11-21T23:52:00.000Z", end: "2026-11-22T00:07:00.000Z" };

test("time was worked while the calendar item lasted", () => {
  const when = { start: "2026-11-20T09:00:00Z", end: "2026-11-20T10:30:00Z" };
  expect(timesOf({ when }, { now, timeZone })).toEqual(when);
});

test("an evening until midnight was worked", () => {
  const when = { start: "2026-11-20T20:00:00Z", end: "2026-11-20T23:00:00Z" };
  expect(timesOf({ when }, { now, timeZone })).toEqual(when);
});

test.each<[string, { start: string; end: string } | null]>([
  ["no calendar item", null],
  ["one for the whole day", { start: "2026-11-20T00:00:00Z", end: "2026-11-21T00:00:00Z" }],
  ["one for the day on which clocks are put forward", { start: "2026-03-28T23:00:00Z", end: "2026-03-29T22:00:00Z" }],
  ["one for a week", { start: "2026-11-16T09:00:00Z", end: "2026-11-20T17:00:00Z" }],
  ["a mere reminder", { start: "2026-11-20T09:00:00Z", end: "2026-11-20T09:00:00Z" }],
])("with %s it was the quarter of an hour until now", (_, when) => {
  expect(timesOf({ when }, { now, timeZone })).toEqual(untilNow);
});
