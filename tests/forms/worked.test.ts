import fc from "fast-check";
import { blank, type Entry } from "../../functions/forms/entry.ts";
import type { Pen } from "../../functions/forms/kinds/kind.ts";
import { workedKind as kind, type Worked, type WorkedField, worked } from "../../functions/forms/kinds/worked.ts";
import { wordsFor } from "../../functions/words/words.ts";
import { noMessage } from "../origins.ts";

const where = { timeZone: "Europe/Berlin", now: Date.parse("2026-11-22T10:07:00Z") };
const field: WorkedField = worked("Time worked", () => ({
  start: "2026-11-22T09:00:00Z",
  end: "2026-11-22T09:15:00Z",
}));
const begun: Entry = { ...blank, ...kind.begin(field, noMessage, where) };
const came = (typed: string, began = begun.typed): Entry => kind.settle?.({ ...blank, typed, began }, where) ?? blank;
const answer = (typed: string) => kind.read(field, { ...blank, typed }, where);

test("it begins with the suggested times on the person's own clock", () => {
  expect(begun.typed).toBe("2026-11-22|10:00|10:15|0.25");
});

test("the time zone stands beneath the start and the end", () => {
  const pen: Pen = { say: wordsFor("en"), listed: 40, live: true, timeZone: "Europe/Berlin", press: () => ({}) };
  const drawn = kind.draw("worked", field, begun, pen);
  expect(drawn.map(({ type }) => type)).toEqual(["Input.Date", "ColumnSet", "RichTextBlock", "Input.Text"]);
  expect(JSON.stringify(drawn[2])).toContain("Europe/Berlin");
});

test("what lasts no whole quarters begins with the end that goes with its hours", () => {
  const call = worked("Time worked", () => ({ start: "2026-11-22T09:00:00Z", end: "2026-11-22T09:20:00Z" }));
  expect(kind.begin(call, noMessage, where).typed).toBe("2026-11-22|10:00|10:30|0.5");
});

test("hours follow start and end, rounded up to a quarter, and the end moves there", () => {
  expect(came("2026-11-22|10:00|11:05|0.25").typed).toBe("2026-11-22|10:00|11:15|1.25");
  expect(came("2026-11-22|10:00|11:05|1.25").typed).toBe("2026-11-22|10:00|11:15|1.25");
  expect(came("2026-11-22|23:30|00:30|0.25").typed).toBe("2026-11-22|23:30|00:30|1");
  expect(came("2026-11-22|10:00|11:00|").typed).toBe("2026-11-22|10:00|11:00|1");
});

test("the end follows hours that were typed", () => {
  expect(came("2026-11-22|10:00|10:15|1.5").typed).toBe("2026-11-22|10:00|11:30|1.5");
  expect(came("2026-11-22|23:30|23:45|1", "2026-11-22|23:30|23:45|0.25").typed).toBe("2026-11-22|23:30|00:30|1");
});

test("the end follows hours that were typed beside another start or another day", () => {
  expect(came("2026-11-22|14:00|10:15|2").typed).toBe("2026-11-22|14:00|16:00|2");
  expect(came("2026-11-19|10:00|10:15|2").typed).toBe("2026-11-19|10:00|12:00|2");
});

test("hours and an end that were both changed stay, and are named where they disagree", () => {
  expect(came("2026-11-22|10:00|12:00|1").typed).toBe("2026-11-22|10:00|12:00|1");
  expect(answer("2026-11-22|10:00|12:00|1")).toEqual({
    wrong: { sentence: "From start to end it is {hours} hours.", at: "Hours worked", facts: { hours: 2 } },
  });
});

test("the day worked is the day the person means, whatever the day in UTC", () => {
  expect(answer("2026-11-22|00:15|00:45|0.5")).toEqual({
    value: {
      dateWorked: "2026-11-22T00:00:00Z",
      startDateTime: "2026-11-21T23:15:00.000Z",
      endDateTime: "2026-11-21T23:45:00.000Z",
      hoursWorked: 0.5,
    },
  });
});

test("an entry across midnight ends on the next day", () => {
  expect(answer("2026-11-22|23:30|00:30|1")).toMatchObject({ value: { endDateTime: "2026-11-22T23:30:00.000Z" } });
});

test("more than twelve hours across midnight that nobody has seen are asked about once", () => {
  const read = (entry: Entry) => kind.read(field, entry, where);
  const mistyped = came("2026-11-22|10:00|09:45|0.25");
  expect(mistyped.typed).toBe("2026-11-22|10:00|09:45|23.75");
  expect(read(mistyped)).toMatchObject({ wrong: { facts: { hours: 23.75 } } });
  expect(read(came(mistyped.typed, mistyped.began))).toHaveProperty("value");
  expect(read(came("2026-11-22|10:00|10:45|23.75", mistyped.began))).toMatchObject({ value: { hoursWorked: 0.75 } });
  for (const meant of ["2026-11-22|20:00|07:00|0.25", "2026-11-22|10:00|23:45|0.25", "2026-11-22|10:00|10:15|20"])
    expect(read(came(meant))).toHaveProperty("value");
});

test("a whole day ends where it begins, on the next day", () => {
  const day = came("2026-11-22|10:00|10:15|24").typed;
  expect(day).toBe("2026-11-22|10:00|10:00|24");
  expect(answer(day)).toMatchObject({ value: { endDateTime: "2026-11-23T09:00:00.000Z", hoursWorked: 24 } });
  expect(answer("2026-11-22|10:00|10:00|1")).toEqual({ wrong: { sentence: "The end is at the start.", at: "End" } });
});

test("a start that clocks skip is shown where it is meant", () => {
  expect(came("2026-03-29|02:30|03:00|0.25").typed).toBe("2026-03-29|03:30|04:00|0.5");
});

test("on the day the clocks are put back, 02:30 to 03:30 takes two hours of which the first is meant", () => {
  expect(came("2026-10-25|02:30|03:30|0.25").typed).toBe("2026-10-25|02:30|03:30|2");
  expect(answer("2026-10-25|02:30|03:30|2")).toMatchObject({ value: { startDateTime: "2026-10-25T00:30:00.000Z" } });
});

test("hours alone are taken, in quarters and with a decimal comma", () => {
  const typed = kind.gather?.("worked", { worked: "2026-11-22", "worked.hours": " 1,5 " });
  expect(answer(typed ?? "")).toEqual({
    value: { dateWorked: "2026-11-22T00:00:00Z", startDateTime: undefined, endDateTime: undefined, hoursWorked: 1.5 },
  });
  for (const hours of ["", "0", "0.1", "24.25", "99", "-1", "one"])
    expect(answer(`2026-11-22|||${hours}`)).toHaveProperty("wrong");
});

test("hours are taken however they are written, and drawn as a number", () => {
  const hoursOf = (hours: string) => kind.gather?.("worked", { worked: "2026-11-22", "worked.hours": hours });
  for (const hours of ["1,5", "1:30", "1h 30m", "90 min", "+1.50"]) expect(hoursOf(hours)).toBe("2026-11-22|||1.5");
  expect(hoursOf("20 min")).toBe("2026-11-22|||20 min");
  expect(answer("2026-11-22|||20 min")).toHaveProperty("wrong");
});

test.each([
  "",
  "|||",
  "|10:00|10:15|0.25",
  "2026-11-22|10:00||0.25",
  "2026-11-22|25:00|26:00|1",
  "2026-11-22|10:00|10:00|1",
])("%j is named as wrong", (typed) => expect(answer(typed)).toHaveProperty("wrong"));

test("a start in the second of two like hours stays there until another is typed", () => {
  const night = worked("Time worked", () => ({ start: "2026-10-25T01:15:00Z", end: "2026-10-25T01:45:00Z" }));
  const { typed = "", began = "" } = kind.begin(night, noMessage, where);
  expect(typed).toBe("2026-10-25|02:15|02:45|0.5");
  const sent = (now: string) => kind.read(night, came(now, began), where);
  expect(sent(typed)).toMatchObject({ value: { startDateTime: "2026-10-25T01:15:00.000Z" } });
  expect(sent("2026-10-25|02:15|04:00|0.5")).toMatchObject({
    value: { startDateTime: "2026-10-25T01:15:00.000Z", hoursWorked: 1.75 },
  });
  expect(sent("2026-10-25|02:30|02:45|0.5")).toMatchObject({ value: { startDateTime: "2026-10-25T00:30:00.000Z" } });
});

test("whatever is typed settles after one round, and what is read lasts as long as it says, a day at most", () => {
  const time = fc.oneof(fc.constantFrom("", "00:00", "23:59", "02:30", "x"), fc.string({ maxLength: 6 }));
  const text = fc.tuple(
    fc.constantFrom("2026-03-29", "2026-10-25", "", "never"),
    time,
    time,
    fc.constantFrom("", "1", "0.25", "7.5", "1e9"),
  );
  fc.assert(
    fc.property(text, text, fc.constantFrom("", "|2026-10-25T01:30:00.000Z|", "|x|unseen"), (now, before, more) => {
      const once = came(now.join("|"), before.join("|") + more);
      expect(kind.settle?.(once, where).typed).toBe(once.typed);
      const read = kind.read(field, once, where);
      if (!("value" in read) || !read.value) return;
      const { startDateTime, endDateTime, hoursWorked } = read.value as Worked;
      const between = (Date.parse(endDateTime ?? "") - Date.parse(startDateTime ?? "")) / 3_600_000;
      if (startDateTime) expect(hoursWorked).toBe(between);
      expect(hoursWorked).toBeLessThanOrEqual(24);
    }),
  );
});
