import { newestTickets, type Whose } from "../../functions/autotask/newestTickets.ts";
import { readAs } from "../../functions/autotask/reading.ts";
import { standIn } from "./world.ts";

const [contact, other, company] = [50_001, 50_002, 60_001];
const [assigned, colleague] = [40_001, 40_002];
const day = 86_400_000;

let world: Awaited<ReturnType<typeof standIn>>;
beforeEach(async () => {
  world = await standIn();
});
afterEach(() => world.close());

/** A ticket in which something happened so many days ago. */
const ticket = (title: string, days: number, more: object = {}) =>
  world.sandbox.add("Tickets", {
    title,
    ticketNumber: `T${title}`,
    companyID: company,
    contactID: other,
    status: 1,
    assignedResourceID: assigned,
    creatorResourceID: assigned,
    lastActivityDate: new Date(world.clock.now() - days * day).toISOString(),
    ...more,
  });

async function newest(whose: Whose, reads = world.autotask as Parameters<typeof newestTickets>[0]) {
  world.sandbox.forgetRequests();
  return newestTickets(reads, whose, world.clock);
}
const titles = async (whose: Whose) => (await newest(whose)).map(({ title }) => title);
const questions = () => world.sandbox.requests.filter(({ entity }) => entity === "Tickets").length;

test("the one in which something happened last stands first, not the one made last", async () => {
  const older = ticket("Drucker", 1);
  ticket("Scanner", 3);
  const found = await newest({ company });
  expect(found.map(({ title }) => title)).toEqual(["Drucker", "Scanner"]);
  expect(found[0]).toEqual({ id: older, ticketNumber: "TDrucker", title: "Drucker", of: "company" });
  expect(questions()).toBe(1);
});

test("complete ones and those of others are left out", async () => {
  ticket("Erledigt", 1, { status: 5 });
  ticket("Fremd", 1, { companyID: 60_002 });
  ticket("Offen", 2);
  expect(await titles({ company })).toEqual(["Offen"]);
});

test("a contact's own come before the company's, even when they are older", async () => {
  ticket("Der Firma", 1);
  ticket("Alt", 200, { contactID: contact });
  ticket("Eigenes", 90, { contactID: contact });
  const found = await newest({ contact, company });
  expect(found.map(({ title, of }) => [title, of])).toEqual([
    ["Eigenes", "contact"],
    ["Alt", "contact"],
  ]);
  expect(questions()).toBe(2);
});

test("the company's stand in where the contact has none", async () => {
  ticket("Der Firma", 20);
  ticket("Uralt", 500, { contactID: contact });
  expect(await newest({ contact, company })).toMatchObject([{ title: "Der Firma", of: "company" }]);
  expect(questions()).toBe(2);
});

test.each([
  [3, 1],
  [20, 2],
  [390, 2],
])("one of %d days ago is found with %d questions", async (days, asked) => {
  ticket("Altes", days);
  expect(await titles({ contact, company })).toEqual(["Altes"]);
  expect(questions()).toBe(2);
  world.sandbox.forgetRequests();
  expect(await titles({ company })).toEqual(["Altes"]);
  expect(questions()).toBe(asked);
});

test("nothing is sought for nobody, and nobody's is found in two questions", async () => {
  expect(await titles({})).toEqual([]);
  expect(questions()).toBe(0);
  expect(await titles({ contact, company })).toEqual([]);
  expect(questions()).toBe(2);
});

test("where more is open than one answer holds, the newest are found all the same", async () => {
  for (let days = 0; days < 500; days += 1) ticket("Lange her", 200 + days / 10);
  ticket("Im Quartal", 100);
  expect(await titles({ contact, company })).toEqual(["Im Quartal"]);
  expect(questions()).toBe(5);
  ticket("Im Monat", 20);
  expect(await titles({ contact, company })).toEqual(["Im Monat"]);
  ticket("Eigenes", 300, { contactID: contact });
  expect(await titles({ contact, company })).toEqual(["Eigenes"]);
  ticket("Der Woche", 3);
  expect(await titles({ contact, company })).toEqual(["Eigenes"]);
  expect(await titles({ company })).toEqual(["Der Woche"]);
});

test("at most five are told", async () => {
  for (let days = 1; days < 7; days += 1) ticket(`Vor ${days}`, days);
  expect(await titles({ company })).toEqual(["Vor 1", "Vor 2", "Vor 3", "Vor 4", "Vor 5"]);
});

test("where everybody reads their own, a colleague's ticket is not told", async () => {
  ticket("Meines", 1);
  expect(await newest({ company }, readAs(world.autotask, "own", colleague))).toEqual([]);
  expect(await newest({ company }, readAs(world.autotask, "own", assigned))).toHaveLength(1);
});
