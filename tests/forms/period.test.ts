import { blank } from "../../functions/forms/entry.ts";
import { comingTime, periodKind as kind, period, whenSent } from "../../functions/forms/kinds/period.ts";
import { wordsFor } from "../../functions/words/words.ts";
import { noMessage } from "../origins.ts";

const where = { timeZone: "Europe/Berlin", now: Date.parse("2026-11-22T10:07:00Z") };
const field = period("Start and end", comingTime);
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
  expect(answer("2026-11-22 11:30 2026-11-22 11:00")).toEqual({
    wrong: { sentence: "The end is before the start.", at: "End" },
  });
  for (const typed of ["2026-11-22  2026-11-22 11:00", " 11:30 2026-11-22 12:00", "2026-11-22 11:30 2026-11-22 ", ""])
    expect(answer(typed)).toHaveProperty("wrong");
});

test("an end at the start is named where it must last, and taken elsewhere", () => {
  const moment = { ...blank, typed: "2026-11-22 11:30 2026-11-22 11:30" };
  const call = period("Start and end", comingTime, { lasting: true });
  expect(kind.read(call, moment, where)).toEqual({ wrong: { sentence: "The end is at the start.", at: "End" } });
  expect(kind.read(field, moment, where)).toHaveProperty("value");
});

test("a start that is moved behind its end takes the end along, unless somebody has touched that", () => {
  const began = "2026-11-22 11:30 2026-11-22 12:00";
  const settled = (typed: string) => kind.settle?.({ ...blank, typed, began }, where).typed;
  expect(settled("2026-11-25 23:45 2026-11-22 12:00")).toBe("2026-11-25 23:45 2026-11-26 00:15");
  expect(settled("2026-11-22 12:00 2026-11-22 12:00")).toBe("2026-11-22 12:00 2026-11-22 12:30");
  for (const typed of [
    "2026-11-22 11:45 2026-11-22 12:00",
    "2026-11-25 09:00 2026-11-22 12:15",
    "2026-11-25  2026-11-22 12:00",
    "",
  ])
    expect(settled(typed)).toBe(typed);
});

test("an end that was taken along comes back with its start", () => {
  const after = (...starts: readonly string[]) => {
    let entry = { ...blank, typed: "2026-11-22 11:30 2026-11-22 12:00", began: "2026-11-22 11:30 2026-11-22 12:00" };
    for (const start of starts) {
      const [, , date, time] = entry.typed.split(" ");
      const typed = `2026-11-22 ${start} ${date} ${time}`;
      entry = { ...entry, ...kind.settle?.({ ...entry, typed }, where) };
    }
    return entry;
  };
  expect(after("14:00", "11:30").typed).toBe("2026-11-22 11:30 2026-11-22 12:00");
  expect(after("14:00", "16:00", "16:00", "09:00").typed).toBe("2026-11-22 09:00 2026-11-22 09:30");
  const touched = { ...after("14:00"), typed: "2026-11-22 11:00 2026-11-22 15:00" };
  expect(kind.settle?.(touched, where)?.typed).toBe("2026-11-22 11:00 2026-11-22 15:00");
});

test("the receipt says it as it was sent, the day once where it is the same", () => {
  const told = (typed: string) => kind.told?.({ ...blank, typed }, where, wordsFor("en-GB")).replace(/\s/g, " ");
  expect(told("2026-11-22 11:30 2026-11-22 12:00")).toBe("22 Nov 2026, 11:30–12:00");
  expect(told("2026-11-22 11:30 2026-11-22 11:30")).toBe("22 Nov 2026, 11:30");
  expect(told("2026-11-22 23:30 2026-11-23 00:30")).toBe("22 Nov 2026, 23:30 – 23 Nov 2026, 00:30");
});

test("a mere reminder in the calendar says when something begins, and not how long it takes", () => {
  const when = { start: "2026-11-24T17:00:00Z", end: "2026-11-24T17:00:00Z" };
  const told = comingTime({ ...noMessage, when }, where);
  expect(told).toEqual({ start: "2026-11-24T17:00:00Z", end: "2026-11-24T17:30:00.000Z" });
});

test("times in the second of two like hours stay there until others are typed", () => {
  const when = { start: "2026-10-25T00:45:00.000Z", end: "2026-10-25T01:15:00.000Z" };
  const { typed = "", began = "" } = kind.begin(field, { ...noMessage, when }, where);
  expect(typed).toBe("2026-10-25 02:45 2026-10-25 02:15");
  expect(kind.read(field, { ...blank, typed, began }, where)).toEqual({ value: when });
  const other = kind.read(field, { ...blank, typed: "2026-10-25 02:00 2026-10-25 02:30", began }, where);
  expect(other).toEqual({ value: { start: "2026-10-25T00:00:00.000Z", end: "2026-10-25T00:30:00.000Z" } });
});

test("what happened was when it was sent, what is to come is in the next half hour, a calendar item has its own times", () => {
  const sent = "2026-11-20T09:12:34Z";
  const when = { start: "2026-11-18T13:00:00Z", end: "2026-11-18T14:30:00Z" };
  const now = "2026-11-22T10:07:00.000Z";
  expect(whenSent({ ...noMessage, sent }, where)).toEqual({ start: sent, end: sent });
  expect(whenSent(noMessage, where)).toEqual({ start: now, end: now });
  expect(comingTime({ ...noMessage, sent }, where).start).toBe("2026-11-22T10:30:00.000Z");
  for (const suggest of [whenSent, comingTime]) expect(suggest({ ...noMessage, sent, when }, where)).toEqual(when);
});
