import fc from "fast-check";
import { blank, type Entry } from "../../functions/forms/entry.ts";
import { type Field, optional } from "../../functions/forms/field.ts";
import { assigned } from "../../functions/forms/kinds/assigned.ts";
import { nothing } from "../../functions/forms/kinds/choice.ts";
import { dateTime } from "../../functions/forms/kinds/dateTime.ts";
import { hours } from "../../functions/forms/kinds/hours.ts";
import type { Pen } from "../../functions/forms/kinds/kind.ts";
import { pair } from "../../functions/forms/kinds/pair.ts";
import { picklist } from "../../functions/forms/kinds/picklist.ts";
import { search } from "../../functions/forms/kinds/search.ts";
import { searches } from "../../functions/forms/kinds/searches.ts";
import { longText, text } from "../../functions/forms/kinds/text.ts";
import { toggle } from "../../functions/forms/kinds/toggle.ts";
import { kindOf } from "../../functions/forms/kinds.ts";
import { wordsFor } from "../../functions/words/words.ts";

const answerOf = (field: Field, entry: Entry) => kindOf(field).read(field, entry, { timeZone: "Europe/Berlin" });

const pen: Pen = { say: wordsFor("en"), listed: 40, live: true, timeZone: "UTC", press: () => ({}) };

const title = text("Title", 10);
const description = longText("Description", 10);
const queue = picklist("Queue", "Tickets.queueID");
const organization = search("Organization", "Companies", { find: "Find organization" });
const options = [
  { value: "0", title: "Own company", active: true },
  { value: "5", title: "Hansen", active: true },
  { value: "6", title: "Closed Ltd", active: false },
];

test("a text is trimmed, one line stays one line, and lines are kept where there may be several", () => {
  expect(answerOf(title, { ...blank, typed: "  a\n b " })).toEqual({ value: "a b" });
  expect(answerOf(description, { ...blank, typed: " a\r\n b " })).toEqual({ value: "a\n b" });
});

test("a required field left empty is named, an optional one answers nothing", () => {
  expect(answerOf(title, { ...blank, typed: " \n" })).toMatchObject({ wrong: { sentence: "Enter a value." } });
  expect(answerOf(queue, { ...blank, options })).toMatchObject({ wrong: { sentence: "Choose a value." } });
  expect(answerOf(optional(title), blank)).toEqual({ value: undefined });
  expect(answerOf(optional(queue), { ...blank, options, typed: nothing })).toEqual({ value: undefined });
});

test("a list shows its own words for no choice until something is chosen", () => {
  const status = optional(picklist("Ticket status", "Tickets.status", { none: "(unchanged)" }));
  const drawn = (field: Field, typed: string) =>
    kindOf(field).draw("status", field, { ...blank, options, typed }, pen)[0];
  expect(drawn(status, "")).toMatchObject({
    value: nothing,
    choices: [{ title: "(unchanged)", value: nothing }, {}, {}, {}],
  });
  expect(drawn(status, "5")).toMatchObject({ value: "5" });
  expect(drawn(optional(queue), "")).not.toHaveProperty("value");
});

test("a text that is too long is told by how much", () => {
  const typed = "a".repeat(11);
  expect(answerOf(title, { ...blank, typed })).toMatchObject({ wrong: { facts: { length: 11, max: 10 } } });
  expect(answerOf(title, { ...blank, typed: typed.slice(1) })).toEqual({ value: "a".repeat(10) });
});

test("a choice counts only if it is still there and active", () => {
  expect(answerOf(organization, { ...blank, options, typed: "0" })).toEqual({ value: 0 });
  expect(answerOf(organization, { ...blank, options, typed: "6" })).toMatchObject({
    wrong: { facts: { name: "Closed Ltd" } },
  });
  for (const typed of ["7", "5 ", "05", "5.0", "null", "[object Object]"])
    expect(answerOf(queue, { ...blank, options, typed })).toMatchObject({
      wrong: { sentence: "This choice no longer exists. Choose another one." },
    });
});

test("whatever is typed is read as a value or named as wrong, never half a character", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: "binary" }),
      fc.constantFrom(title, description, queue, organization),
      (typed, field) => {
        const answer = answerOf(field, { ...blank, options, typed });
        if ("wrong" in answer) return;
        expect(typeof answer.value).toBe(field.kind === "picklist" || field.kind === "search" ? "number" : "string");
        if (typeof answer.value === "string") expect(answer.value.isWellFormed()).toBe(true);
      },
    ),
  );
});

test("hours are read however they are written, and only above zero", () => {
  const estimate = optional(hours("Estimated hours"));
  const read = (typed: string) => answerOf(estimate, { ...blank, typed });
  expect([read("1,5 h"), read(" 1:30 "), read("8"), read("")]).toEqual([
    { value: 1.5 },
    { value: 1.5 },
    { value: 8 },
    { value: undefined },
  ]);
  for (const typed of ["0", "-1", "1,5 d", "1e3", "999999", "NaN"]) expect(read(typed)).toHaveProperty("wrong");
});

test("hours that may be taken away are read with any minus sign", () => {
  const offset = optional(hours("Offset", { signed: true }));
  const read = (typed: string) => answerOf(offset, { ...blank, typed });
  expect(["-0,5", "−0.5", "–0.5", "0", "1.5", ""].map(read)).toEqual(
    [-0.5, -0.5, -0.5, 0, 1.5, undefined].map((value) => ({ value })),
  );
  for (const typed of ["--1", "- 1", "-", "-20000", "NaN"])
    expect(read(typed)).toEqual({ wrong: { sentence: "Enter hours as a number, such as 1.5 or -0.5." } });
});

test("a pair answers both its values, or the first alone", () => {
  const issue = pair("Issue and sub-issue", "Issues");
  const values = ["11:112", "11:"].map((value) => ({ value, title: value, active: true }));
  const read = (typed: string) => answerOf(issue, { ...blank, options: values, typed });
  expect(read("11:112")).toEqual({ value: { first: 11, second: 112 } });
  expect(read("11:")).toEqual({ value: { first: 11, second: undefined } });
  expect(read("11:999")).toHaveProperty("wrong");
});

test("a date and time are read in the person's own time zone, also where clocks change", () => {
  const due = optional(dateTime("Due date"));
  const read = (typed: string) => answerOf(due, { ...blank, typed });
  expect(read("2026-11-22T15:30")).toEqual({ value: "2026-11-22T14:30:00.000Z" });
  expect(read("2026-07-01T15:30")).toEqual({ value: "2026-07-01T13:30:00.000Z" });
  // On that Sunday there is no half past two, and in autumn there are two: the earlier one counts.
  expect(read("2026-03-29T02:30")).toEqual({ value: "2026-03-29T01:30:00.000Z" });
  expect(read("2026-10-25T02:30")).toEqual({ value: "2026-10-25T00:30:00.000Z" });
  expect(read("")).toEqual({ value: undefined });
  for (const typed of ["2026-13-01T10:00", "tomorrowT10:00", "2026-11-22T25:00"])
    expect(read(typed)).toHaveProperty("wrong");
});

test("a date without a time of day means the end of that working day, a time without a date is named", () => {
  const gathered = (inputs: Record<string, string>) => kindOf(dateTime("Due date")).gather?.("due", inputs);
  expect(gathered({ due: "2026-11-22", "due.time": "09:15" })).toBe("2026-11-22T09:15");
  expect(gathered({ due: "2026-11-22", "due.time": "" })).toBe("2026-11-22T17:00");
  expect(gathered({ "due.time": "" })).toBe("");
  const timeAlone = gathered({ "due.time": "09:15" }) ?? "";
  expect(answerOf(optional(dateTime("Due date")), { ...blank, typed: timeAlone })).toHaveProperty("wrong");
});

test("several records count only if each is there and active", () => {
  const tickets = searches("Tickets", "Tickets", { find: "Find ticket" });
  expect(answerOf(tickets, { ...blank, options, typed: "0,5" })).toEqual({
    value: [
      { id: 0, name: "Own company" },
      { id: 5, name: "Hansen" },
    ],
  });
  expect(answerOf(tickets, { ...blank, options, typed: "0,6" })).toMatchObject({
    wrong: { facts: { name: "Closed Ltd" } },
  });
  expect(answerOf(tickets, { ...blank, options, typed: "0,7" })).toHaveProperty("wrong");
  expect(answerOf(tickets, { ...blank, options })).toMatchObject({ wrong: { sentence: "Choose a value." } });
  expect(answerOf(optional(tickets), { ...blank, options })).toEqual({ value: undefined });
});

test("people count each once on a record, only if they are still offered, with the role they are to have there", () => {
  const resources = optional(assigned("Resources", ["tickets"]));
  const offered = ["tickets:7:1", "tickets:7:2:30", "tickets:7:2:31", "tickets:8:1"];
  const people = offered.map((value) => ({ value, title: `Name of ${value}`, active: true }));
  const read = (typed: string) => answerOf(resources, { ...blank, options: people, typed });
  expect(read("tickets:7:1,tickets:8:1,tickets:7:2:30")).toEqual({
    value: [
      { to: "tickets", record: 7, resource: 1, role: undefined, name: "Name of tickets:7:1" },
      { to: "tickets", record: 8, resource: 1, role: undefined, name: "Name of tickets:8:1" },
      { to: "tickets", record: 7, resource: 2, role: 30, name: "Name of tickets:7:2:30" },
    ],
  });
  expect(read("tickets:7:2:30,tickets:7:2:31")).toMatchObject({ value: [{ role: 31 }] });
  expect(read("")).toEqual({ value: undefined });
  for (const forged of ["tickets:7:3", "tickets:7:2", "tasks:7:1", "tickets:7:1,x"])
    expect(read(forged)).toHaveProperty("wrong");
});

test("a tick is never empty", () => {
  const announcement = toggle("Announcement");
  expect(["true", "false", "", "yes"].map((typed) => answerOf(announcement, { ...blank, typed }))).toEqual([
    { value: true },
    { value: false },
    { value: false },
    { value: false },
  ]);
});

test("earlier messages stand below the text where they are wanted, as far as they fit", () => {
  const note = longText("Description", 40, undefined, { earlier: ({ history }) => history });
  const entry = { ...blank, typed: "Done.", earlier: "On Monday, Jane wrote: it smokes and smokes" };
  expect(answerOf(note, entry)).toEqual({ value: "Done." });
  const both = answerOf(note, { ...entry, withEarlier: true }) as { value: string };
  expect(both.value).toMatch(/^Done\.\n\n─+\n\nOn Mon/);
  expect(both.value.length).toBeLessThanOrEqual(40);
});
