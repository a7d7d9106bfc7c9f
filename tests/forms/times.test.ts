import fc from "fast-check";
import {
  dayOf,
  endAfter,
  localOf,
  midnightOf,
  momentOf,
  nextHalfHour,
  quarterHours,
  secondOf,
} from "../../functions/forms/times.ts";

const berlin = "Europe/Berlin";
const lordHowe = "Australia/Lord_Howe";
const zones = fc.constantFrom(
  berlin,
  lordHowe,
  "America/New_York",
  "America/St_Johns",
  "Asia/Kathmandu",
  "Etc/GMT+12",
  "Pacific/Apia",
  "Pacific/Kiritimati",
  "UTC",
);
const minute = 60_000;
const moments = fc
  .integer({ min: Date.UTC(2009, 0) / minute, max: Date.UTC(2040, 0) / minute })
  .map((minutes) => new Date(minutes * minute).toISOString());
const hoursFrom = (start: string, end: string | null) => (Date.parse(end ?? "") - Date.parse(start)) / (60 * minute);

describe("a local date and time", () => {
  it.each([
    ["2026-11-22", "15:30", berlin, "2026-11-22T14:30:00.000Z"],
    ["2026-07-01", "15:30:00", berlin, "2026-07-01T13:30:00.000Z"],
    ["2026-11-22", "00:10", "Asia/Kathmandu", "2026-11-21T18:25:00.000Z"],
    ["2026-03-29", "02:30", berlin, "2026-03-29T01:30:00.000Z"],
    ["2026-10-25", "02:30", berlin, "2026-10-25T00:30:00.000Z"],
    ["2026-04-05", "01:45", lordHowe, "2026-04-04T14:45:00.000Z"],
    ["2026-10-04", "02:15", lordHowe, "2026-10-03T15:45:00.000Z"],
  ])("%s %s in %s is %s", (date, time, zone, moment) => expect(momentOf(date, time, zone)).toBe(moment));

  it.each([
    ["", ""],
    ["2026-11-22", ""],
    ["", "09:15"],
    ["2026-02-30", "09:15"],
    ["2026-11-22", "25:00"],
    ["2026-11-22", "9 o'clock"],
    ["2026-W47-7", "09:15"],
    ["2026-11-22", "09:15+09:00"],
  ])("%j %j is none", (date, time) => {
    expect(momentOf(date, time, berlin)).toBeNull();
    expect(endAfter(date, time, "10:00", berlin)).toBeNull();
  });

  it("is shown as it was entered, and read again as the same moment or the first of two", () =>
    fc.assert(
      fc.property(moments, zones, (moment, zone) => {
        const { date, time } = localOf(moment, zone);
        const again = momentOf(date, time, zone) ?? "";
        expect(localOf(again, zone)).toEqual({ date, time });
        expect([0, 0.5, 1]).toContain(hoursFrom(again, moment));
      }),
    ));
});

describe("a moment and what a clock shows at it", () => {
  it("are told apart from the same time an hour before", () => {
    expect(secondOf("2026-10-25T00:30:00Z", berlin)).toBe("");
    expect(secondOf("2026-10-25T01:30:00Z", berlin)).toBe("2026-10-25T01:30:00.000Z");
    expect(secondOf("2026-11-22T01:30:00Z", berlin)).toBe("");
  });

  it("are the same moment where that is told", () =>
    fc.assert(
      fc.property(moments, zones, (moment, zone) => {
        const { date, time } = localOf(moment, zone);
        expect(momentOf(date, time, zone, secondOf(moment, zone))).toBe(moment);
      }),
    ));
});

describe("what a clock shows", () => {
  it("is read in UTC where the time names no offset, as Autotask may write it", () => {
    expect(localOf("2026-11-22T23:30:00.12", berlin)).toEqual({ date: "2026-11-23", time: "00:30" });
    expect(localOf("2026-11-22T23:30:00-05:00", berlin)).toEqual({ date: "2026-11-23", time: "05:30" });
  });

  it("is nothing where there is no time", () => expect(localOf("yesterday", berlin)).toEqual({ date: "", time: "" }));
});

describe("an end", () => {
  const end = (date: string, start: string, until: string, zone = berlin) => endAfter(date, start, until, zone);

  it("before the start is on the next day, also of the last of a year", () => {
    expect(end("2026-11-22", "09:00", "10:30")).toBe("2026-11-22T09:30:00.000Z");
    expect(end("2026-11-22", "22:00", "01:30")).toBe("2026-11-23T00:30:00.000Z");
    expect(end("2026-12-31", "22:00", "01:30")).toBe("2027-01-01T00:30:00.000Z");
  });

  it("at the time of the start is the same moment, never a day later", () =>
    expect(end("2026-11-22", "09:00", "09:00")).toBe("2026-11-22T08:00:00.000Z"));

  it("over an hour that is skipped or comes twice lasts as long as it did", () => {
    const lasts = (date: string, start: string, until: string) =>
      hoursFrom(momentOf(date, start, berlin) ?? "", end(date, start, until));
    expect(lasts("2026-03-29", "01:00", "04:00")).toBe(2);
    expect(lasts("2026-10-25", "01:00", "04:00")).toBe(4);
    expect(lasts("2026-03-28", "23:00", "04:00")).toBe(4);
    // From the first half past two to the second quarter past two.
    expect(lasts("2026-10-25", "02:30", "02:15")).toBe(0.75);
    // There is no half past two: the half hour that was meant begins at half past three.
    expect(lasts("2026-03-29", "02:30", "03:00")).toBe(0.5);
  });

  it("is never before its start and less than a day away, whatever the zone", () =>
    fc.assert(
      fc.property(moments, moments, zones, (one, other, zone) => {
        const [from, until] = [localOf(one, zone), localOf(other, zone).time];
        const start = momentOf(from.date, from.time, zone) ?? "";
        const length = hoursFrom(start, endAfter(from.date, from.time, until, zone));
        expect(length).toBeGreaterThanOrEqual(0);
        expect(length).toBeLessThan(25);
      }),
    ));
});

describe("the next half hour", () => {
  it.each([
    ["2026-11-22T09:01:30Z", berlin, "2026-11-22T09:30:00.000Z"],
    ["2026-11-22T09:30:00Z", berlin, "2026-11-22T10:00:00.000Z"],
    ["2026-11-22T09:31:00Z", "Asia/Kathmandu", "2026-11-22T09:45:00.000Z"],
    ["2026-03-29T00:59:59Z", berlin, "2026-03-29T01:00:00.000Z"],
  ])("after %s in %s is %s", (now, zone, next) => expect(nextHalfHour(Date.parse(now), zone)).toBe(next));

  it("is on the person's clock, and at most half an hour away", () =>
    fc.assert(
      fc.property(fc.integer({ min: Date.UTC(2009, 0), max: Date.UTC(2040, 0) }), zones, (now, zone) => {
        const next = nextHalfHour(now, zone);
        expect(localOf(next, zone).time).toMatch(/:[03]0$/);
        expect(Date.parse(next) - now).toBeGreaterThan(0);
        expect(Date.parse(next) - now).toBeLessThanOrEqual(30 * minute);
      }),
    ));
});

describe("hours in quarters", () => {
  const start = "2026-11-22T09:00:00Z";
  it.each([
    ["2026-11-22T09:15:00Z", 0.25],
    ["2026-11-22T09:15:01Z", 0.5],
    ["2026-11-22T10:50:00", 2],
    ["2026-11-23T09:00:00Z", 24],
    ["2026-11-22T09:00:00Z", 0.25],
    ["2026-11-22T08:00:00Z", 0.25],
  ])("until %s are %d", (end, hours) => expect(quarterHours(start, end)).toBe(hours));

  it("are never below the true length and less than a quarter above it", () =>
    fc.assert(
      fc.property(moments, fc.integer({ min: 1, max: 86_400_000 }), (from, length) => {
        const hours = quarterHours(from, new Date(Date.parse(from) + length).toISOString());
        expect(hours * 4).toBe(Math.round(hours * 4));
        expect(hours).toBeGreaterThanOrEqual(length / (60 * minute));
        expect(hours - length / (60 * minute)).toBeLessThan(0.25);
      }),
    ));
});

test("the day worked is the person's day, and Autotask is told its midnight in UTC", () => {
  expect(dayOf("2026-11-22T23:30:00Z", berlin)).toBe("2026-11-23");
  expect(dayOf("2026-11-22T09:30:00Z", "Pacific/Kiritimati")).toBe("2026-11-22");
  expect(dayOf("2026-11-22T10:30:00Z", "Pacific/Kiritimati")).toBe("2026-11-23");
  expect(midnightOf("2026-11-23")).toBe("2026-11-23T00:00:00Z");
});
