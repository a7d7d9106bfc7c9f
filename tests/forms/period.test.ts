import { blank } from "../../functions/forms/entry.ts";
import { periodKind as kind, period } from "../../functions/forms/kinds/period.ts";
import { nextHalfHour } from "../../functions/forms/times.ts";
import { noMessage } from "../origins.ts";

const where = { timeZone: "Europe/Berlin", now: Date.parse("2026-11-22T10:07:00Z") };
const field = period("Start and end", (_, { now, timeZone }) => {
  const start = nextHalfHour(now, timeZone);
  return { start, end: new Date(Date.parse(start) + 1_800_000).toISOString() };
});
const answer = (typed: string) => kind.read(field, { ...blank, typed }, where);

test("it begins with the suggested times on the person's own clock", () => {
  expect(kind.begin(field, noMessage, where).typed).toBe("2026-11-22 11:30 2026-11-22 12:00");
});

test("it answers both as UTC, an end without a date on the start's day", () => {
  const inputs = { period: "2026-11-22", "period.startTime": "11:30", "period.end": "", "period.endTime": "12:00" };
  expect(answer(kind.gather?.("period", inputs) ?? "")).toEqual({
    value: { start: "2026-11-22T10:30:00.000Z", end: "2026-11-22T11:00:00.000Z" },
  });
});

test("an end before the start is named, and so is a missing part", () => {
  expect(answer("2026-11-22 11:30 2026-11-22 11:00")).toEqual({ wrong: { sentence: "The end is before the start." } });
  for (const typed of ["2026-11-22  2026-11-22 11:00", " 11:30 2026-11-22 12:00", "2026-11-22 11:30 2026-11-22 ", ""])
    expect(answer(typed)).toHaveProperty("wrong");
});
