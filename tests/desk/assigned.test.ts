import type { AssignedPerson } from "../../functions/autotask/assigned.ts";
import { assignedEntry } from "../../functions/desk/assigned.ts";
import { blank, type Entry } from "../../functions/forms/entry.ts";
import { assigned } from "../../functions/forms/kinds/assigned.ts";
import { searches } from "../../functions/forms/kinds/searches.ts";

const [me, jonas] = [1, 2];
const person = (record: number, resource: number, role?: number): AssignedPerson => ({
  record,
  resource,
  role,
  label: `${resource} on ${record}`,
  mine: resource === me,
});
// On 7 there is nobody but me, on 8 Jonas as well, on 9 he alone.
const all = [
  ...[person(7, me), person(7, me, 30)],
  ...[person(8, me), person(8, jonas), person(8, me, 30)],
  ...[person(9, jonas), person(9, me, 30), person(9, me, 31)],
];
const field = assigned("Resources", ["tickets"]);
const fields = { tickets: searches("Tickets", "Tickets", { find: "Find ticket" }), resources: field };
const look = async (_: unknown, ids: readonly number[]) => all.filter(({ record }) => ids.includes(record));

const entryFor = (tickets: string, entry: Partial<Entry> = {}, sending = false) =>
  assignedEntry(field, fields, { ...blank, ...entry }, () => tickets, { assigned: look, ask: {} }, { sending });
const values = ({ options }: Entry) => options.map(({ value }) => value);

test("who is there can be chosen, and oneself in a role where one is not", async () => {
  expect(values(await entryFor("8,9"))).toEqual([
    ...["tickets:8:1", "tickets:8:2", "tickets:9:2"],
    ...["tickets:9:1:30", "tickets:9:1:31"],
  ]);
});

test("oneself is chosen where nobody else is, until somebody has touched it", async () => {
  const untouched = await entryFor("7,8,9");
  expect([untouched.typed, untouched.began]).toEqual(["tickets:7:1", "tickets:7:1"]);
  expect((await entryFor("8", untouched)).typed).toBe("");
  expect((await entryFor("7", { typed: "", began: "tickets:7:1" })).typed).toBe("");
});

test("nothing is chosen for anybody on the way out", async () => {
  expect((await entryFor("7", {}, true)).typed).toBe("");
});

test("with a record go those who were chosen for it, and no others", async () => {
  const typed = "tickets:8:2,tickets:9:2,tasks:9:2,tickets:9:3";
  expect((await entryFor("9", { typed, began: "x" }, true)).typed).toBe("tickets:9:2,tickets:9:3");
});

test("a role in which one was to be assigned stays a choice once one is", async () => {
  const typed = "tickets:8:1:30";
  expect(values(await entryFor("8", { typed }, true))).toContain(typed);
  expect(values(await entryFor("8", { typed: "tickets:8:1:99" }, true))).not.toContain("tickets:8:1:99");
});
