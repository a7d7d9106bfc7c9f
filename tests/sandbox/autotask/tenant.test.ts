import { problems } from "./checks.ts";
import { cobblestone } from "./cobblestone.ts";
import { entities, entityAt, fieldOf } from "./entities.ts";
import { rules } from "./rules.ts";
import type { Row } from "./store.ts";
import { nordlicht } from "./tenant.ts";
import { createWorld, rowOf } from "./world.ts";

const world = createWorld(nordlicht, {}, () => 0);
const contacts = (address: string) =>
  world
    .rows("Contacts")
    .filter(({ emailAddress, emailAddress2, emailAddress3 }) =>
      [emailAddress, emailAddress2, emailAddress3].includes(address),
    );
const companyOf = (contact: Row) => world.rows("Companies").find(({ id }) => id === contact.companyID);
const withSite = (host: string) =>
  world.rows("Companies").filter(({ webAddress }) => String(webAddress).includes(host));

// People and records go out of use while others still point at them, and the API user makes records that nobody owns.
const mayPointAtTheGone = ["Resources", "Companies"];

const english = createWorld(cobblestone(), {}, () => 0);
const everything = [nordlicht, cobblestone()].flatMap((tenant) =>
  Object.entries(tenant.records).map(([path, rows]) => ({
    path,
    rows,
    world: tenant === nordlicht ? world : english,
    at: tenant.account.zoneName,
  })),
);

test.each(everything)("$path of zone $at hold only values that their fields know", ({ path, rows, world }) => {
  const entity = entityAt(path);
  if (!entity) throw new TypeError(path);
  const unknown = rows.flatMap((row) => Object.keys(row).filter((name) => !fieldOf(entity, name)));
  expect(unknown).toEqual([]);
  const judged = entity.fields.filter(
    ({ name, references }) => name !== "primaryLocationID" && !mayPointAtTheGone.includes(references ?? ""),
  );
  const wrong = world.rows(path).flatMap((row) =>
    problems(
      world,
      entity,
      row,
      judged.map(({ name }) => name),
    ),
  );
  expect(wrong).toEqual([]);
});

test.each([
  ["Nordlicht", world],
  ["Cobblestone", english],
])("every reference of %s points at a record that exists", (_, world) => {
  const dangling = entities.flatMap((entity) =>
    world.rows(entity.path).flatMap((row) => {
      const pointing = entity.fields.filter(({ name, references }) => entityAt(references ?? "") && row[name] !== null);
      return pointing.filter(({ name, references }) => !rowOf(world, references ?? "", row[name]));
    }),
  );
  expect(dangling).toEqual([]);
});

test.each(everything)("$path of zone $at keep the rules of their kind", ({ path, world }) => {
  const wrong = world
    .rows(path)
    .flatMap((row) => (rules[path] ?? []).flatMap((rule) => rule(world, row, Object.keys(row))));
  expect(wrong).toEqual([]);
});

test("the technicians who sign in are active and may be impersonated; Tom Alt has left, Lena Krause may not be", () => {
  const level = (email: string) => {
    const person = world.rows("Resources").find((row) => row.email === `${email}@nordlicht.example`);
    return [
      person?.isActive,
      nordlicht.security.levels[nordlicht.security.resources[String(person?.id)] ?? ""]?.impersonated,
    ];
  };
  for (const name of ["anna.becker", "jonas.weber", "priya.shah"]) expect(level(name)).toEqual([true, true]);
  expect(level("tom.alt")[0]).toBe(false);
  expect(level("lena.krause")).toEqual([true, false]);
});

test("the senders of the sample mails are the contacts that the mails expect", () => {
  expect(contacts("claudia.vogt@hansen-logistik.example").map(companyOf)).toMatchObject([
    { companyName: "Hansen Logistik GmbH" },
  ]);
  expect(contacts("m.okafor@brightwell-dental.example").map(companyOf)).toMatchObject([
    { companyName: "Brightwell Dental Ltd" },
  ]);
  expect(contacts("einkauf@muellerundsoehne.example")).toMatchObject([
    { emailAddress2: "einkauf@muellerundsoehne.example" },
  ]);
  expect(contacts("ex@hansen-logistik.example")).toMatchObject([{ isActive: 0 }]);
  expect(contacts("unknown@gmail.com")).toEqual([]);
  const twins = contacts("office@twin.example").map(({ companyID }) => companyID);
  expect(new Set(twins).size).toBe(2);
});

test("web addresses tell one organization, or two", () => {
  expect(contacts("someone@lakeside-school.example")).toEqual([]);
  expect(withSite("lakeside-school.example")).toHaveLength(1);
  expect(withSite("shared-domain.example")).toHaveLength(2);
});

test("the numbered tickets of the sample mails belong to Anna Becker and Priya Shah", () => {
  const assigned = (number: string) =>
    world.rows("Tickets").find(({ ticketNumber }) => ticketNumber === number)?.assignedResourceID;
  const named = (id: unknown) => world.rows("Resources").find((row) => row.id === id)?.firstName;
  expect(named(assigned("T20260311.0042"))).toBe("Anna");
  expect(named(assigned("T20260312.0007"))).toBe("Priya");
});

test.each([
  ["Claudia Vogt", 30683001],
  ["Michael Okafor", 30683006],
])("the newest open ticket of %s, by last activity, is not the one with the highest id", (_, contact) => {
  const open = world.rows("Tickets").filter(({ contactID, status }) => contactID === contact && status !== 5);
  const newest = open.toSorted((one, other) =>
    String(one.lastActivityDate).localeCompare(String(other.lastActivityDate)),
  );
  expect(open.length).toBeGreaterThan(1);
  expect(newest.at(-1)?.id).not.toBe(open.at(-1)?.id);
});

test.each(Object.keys(nordlicht.records))("ids of %s are said once", (path) => {
  const ids = nordlicht.records[path]?.map(({ id }) => id) ?? [];
  expect(new Set(ids).size).toBe(ids.length);
});
