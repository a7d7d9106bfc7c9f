import fc from "fast-check";
import { lookupMemory } from "../../functions/autotask/lookupMemory.ts";
import { type Lookups, lookups, type Source } from "../../functions/autotask/lookups.ts";
import { readAs } from "../../functions/autotask/reading.ts";
import { sources } from "../../functions/autotask/sources.ts";
import { visitMemory } from "../../functions/autotask/visitMemory.ts";
import { client, say, standIn } from "./world.ts";

const [hansen, brightwell, alster, harburg, altona] = [174, 175, 182, 183, 184];
const [claudia, michael, formerHansen, ofAlster, ofHarburg] = [30683001, 30683006, 30683004, 30683021, 30683023];

const [anna, priya] = [29682901, 29682903];

let world: Awaited<ReturnType<typeof standIn>>;
let find: (...asked: Parameters<Lookups["find"]>) => Promise<readonly string[]>;
let desk: Lookups;
beforeAll(async () => {
  world = await standIn();
});
beforeEach(() => {
  desk = lookups(world.autotask, anna, lookupMemory(world.clock));
  find = async (...asked) => (await desk.find(...asked)).map(({ label }) => label);
  world.sandbox.forgetRequests();
});
afterAll(() => world.close());

describe("organizations", () => {
  test("the best hit stands first: the whole name, then its beginning, then anything in it", async () => {
    const ids = ["Nord", "Nord AG", "Distri Nord AG"].map((companyName) =>
      world.sandbox.add("Companies", { companyName, isActive: true }),
    );
    const found = await find("Companies", "nord", {});
    expect(found.slice(0, 4)).toEqual(["Nord", "Nord AG", "Nordlicht IT GmbH", expect.stringContaining("Distri Nord")]);
    for (const id of ids) world.sandbox.change("Companies", id, { isActive: false });
  });

  test("several words are all in the name, in any order", async () => {
    expect(await find("Companies", "harburg  klinik", {})).toEqual(["Alster Klinik Harburg gGmbH"]);
  });

  test("they are found by number and by web address", async () => {
    expect(await find("Companies", "K-1002", {})).toEqual(["Brightwell Dental Ltd"]);
    expect(await find("Companies", "hansen-logistik.example", {})).toEqual(["Hansen Logistik GmbH"]);
  });

  test("inactive ones are not offered", async () => {
    expect(await find("Companies", "Aire Valley", {})).toEqual([]);
  });

  test("two of one name are told apart by their town", async () => {
    expect(await find("Companies", "Hafenkontor", {})).toEqual([
      "Hafenkontor Coworking GmbH (Hamburg)",
      "Hafenkontor Coworking GmbH (Bremen)",
    ]);
  });

  test("nothing typed finds nothing, for there are thousands", async () => {
    expect(await find("Companies", "  ", {})).toEqual([]);
    expect(world.sandbox.requests).toEqual([]);
  });
});

describe("contacts", () => {
  test("they are found by first and last name in any order, and by address", async () => {
    expect(await find("Contacts", "vogt claudia", {})).toEqual(["Claudia Vogt"]);
    expect(await find("Contacts", "CLAUDIA.VOGT@", {})).toEqual(["Claudia Vogt"]);
    expect(await find("Contacts", "einkauf@muellerundsoehne.example", {})).toEqual(["Jürgen Müller"]);
  });

  test("two of one name are told apart by their address", async () => {
    expect(await find("Contacts", "Okafor", {})).toEqual([
      "Michael Okafor (m.okafor@brightwell-dental.example)",
      "Michael Okafor (michael@tearooms.example)",
    ]);
  });

  test("within an organization only its own are found, and its parent's", async () => {
    expect(await find("Contacts", "Okafor", { Companies: brightwell })).toEqual(["Michael Okafor"]);
    expect(await find("Contacts", "Okafor", { Companies: hansen })).toEqual([]);
    expect(await find("Contacts", "Köhler", { Companies: harburg })).toEqual(["Matthias Köhler"]);
    expect(await find("Contacts", "Lindner", { Companies: alster })).toEqual([]);
  });

  test("nothing typed finds those of the organization, by name; former ones are not among them", async () => {
    expect(await find("Contacts", "", { Companies: hansen })).toEqual([
      "Aylin Demir",
      "Claudia Vogt",
      "Dirk Hansen",
      "Søren Kjær",
    ]);
    expect(await find("Contacts", "", {})).toEqual([]);
  });

  test("nobody is found within an organization that cannot be", async () => {
    for (const Companies of [2 ** 40, -0.5, Number.NaN]) expect(await find("Contacts", "a", { Companies })).toEqual([]);
  });

  test("one belongs to its organization, to those beneath it, and to no other", async () => {
    const belongs = (id: number, company: number) => desk.belongs("Contacts", id, { Companies: company });
    expect(await belongs(claudia, hansen)).toBe(true);
    expect(await belongs(claudia, brightwell)).toBe(false);
    expect(await belongs(ofAlster, harburg)).toBe(true);
    expect(await belongs(ofHarburg, alster)).toBe(false);
    expect(await belongs(ofHarburg, altona)).toBe(false);
    expect(await belongs(99, hansen)).toBe(false);
    expect(await desk.belongs("Contacts", claudia, {})).toBe(true);
  });
});

describe("tickets", () => {
  test("they are found by number, also when complete, and by words of the title while open", async () => {
    expect(await find("Tickets", "t20260216.0003", {})).toEqual(["T20260216.0003 Neuer Scanner im Wareneingang"]);
    expect(await find("Tickets", "T20260216.0003 Neuer Scanner im Wareneingang", {})).toHaveLength(1);
    expect(await find("Tickets", "Scanner", {})).toEqual([]);
    const ofYear = await find("Tickets", "T2026", {});
    expect(ofYear).not.toHaveLength(0);
    expect(ofYear.join()).not.toContain("T20260216.0003");
    expect(await find("Tickets", "leere drucker", {})).toEqual(["T20260311.0009 Drucker Halle 2 druckt leere Seiten"]);
  });

  test("nothing typed finds the newest open ones of the organization", async () => {
    const found = await find("Tickets", "", { Companies: hansen });
    expect(found.map((label) => label.slice(0, 14))).toEqual(["T20260311.0042", "T20260311.0009"]);
  });

  test("one belongs to its organization only", async () => {
    expect(await desk.belongs("Tickets", 7015, { Companies: hansen })).toBe(true);
    expect(await desk.belongs("Tickets", 7015, { Companies: brightwell })).toBe(false);
  });

  test("what one person may read is not remembered for another", async () => {
    const memory = lookupMemory(world.clock);
    const of = (resourceID: number) =>
      lookups(readAs(world.autotask, "own", resourceID), resourceID, visitMemory(memory, world.clock));
    expect(await of(anna).named("Tickets", [7015])).toHaveLength(1);
    expect(await of(priya).named("Tickets", [7015])).toEqual([]);
  });
});

describe("naming", () => {
  test("a complete ticket says that it is done, and may still be chosen", async () => {
    const [complete, open] = await desk.named("Tickets", [7018, 7015]);
    expect(complete).toMatchObject({ active: true, done: true });
    expect(open).not.toHaveProperty("done");
  });

  test("records come in the order asked, inactive ones marked, missing and impossible ones left out", async () => {
    const ids = [formerHansen, 99, claudia, -1, 2 ** 60, 0.5, michael];
    expect(await desk.named("Contacts", ids)).toEqual([
      { id: formerHansen, label: "Erik Xaver", active: false, mine: false },
      { id: claudia, label: "Claudia Vogt", active: true, mine: false },
      { id: michael, label: "Michael Okafor", active: true, mine: false },
    ]);
  });

  test("the tenant's own organization has the id 0", async () => {
    expect(await desk.named("Companies", [0])).toMatchObject([{ id: 0, label: "Nordlicht IT GmbH" }]);
  });

  test("what was found is named without another call", async () => {
    const [found] = await desk.find("Contacts", "Claudia Vogt", {});
    world.sandbox.forgetRequests();
    expect(await desk.named("Contacts", [claudia])).toEqual([found]);
    expect(world.sandbox.requests).toEqual([]);
  });
});

test("at most 25 are offered", async () => {
  const items = Array.from({ length: 60 }, (_, id) => ({ id, companyName: `Nord ${id}`, isActive: true }));
  const { autotask, clock, close } = await client((_, response) => say(response, 200, { items }));
  const many = lookups(autotask, anna, lookupMemory(clock));
  expect(await many.find("Companies", "nord", {})).toHaveLength(25);
  await close();
});

test("whatever is typed is a search, never a bug", async () => {
  const { autotask, clock, close } = await client((_, response) => say(response, 200, { items: [] }));
  const any = lookups(autotask, anna, lookupMemory(clock));
  const typed = fc.oneof(fc.string({ unit: "binary" }), fc.string({ minLength: 2000 }), fc.constant("a ".repeat(600)));
  const source = fc.constantFrom(...(Object.keys(sources) as Source[]));
  await fc.assert(
    fc.asyncProperty(source, typed, async (source, typed) => {
      expect(await any.find(source, typed, {})).toEqual([]);
    }),
    { numRuns: 60 },
  );
  await close();
});
