import { lookupMemory } from "../../functions/autotask/lookupMemory.ts";
import { type Lookups, lookups, type Source, type Within } from "../../functions/autotask/lookups.ts";
import { type ReadingRule, readAs } from "../../functions/autotask/reading.ts";
import { client, say, standIn } from "./world.ts";

const [me, colleague, lead] = [40_001, 40_002, 40_003];
const [open, complete] = [1, 5];

let world: Awaited<ReturnType<typeof standIn>>;
let desk: Lookups;
const add = (entity: string, values: object) => world.sandbox.add(entity, { ...values });
const at = (rule: ReadingRule, resourceID = me) =>
  lookups(readAs(world.autotask, rule, resourceID), resourceID, lookupMemory(world.clock));
const found = async (source: Source, typed: string, within: Within = {}, looking = desk) =>
  (await looking.find(source, typed, within)).map(({ label }) => label);

const ids: Record<string, number> = {};
const id = (name: string): number => ids[name] ?? Number.NaN;

beforeAll(async () => {
  world = await standIn();
  const project = (name: string, companyID: number, status = open) =>
    add("Projects", {
      projectName: name,
      projectNumber: `P2026111${Object.keys(ids).length}.0001`,
      companyID,
      status,
      projectLeadResourceID: lead,
      creatorResourceID: lead,
    });
  let number = 0;
  const task = (title: string, projectID: number, assignedResourceID: number | null, status = open) => {
    number += 1;
    const taskNumber = `T20261101.000${number}`;
    return add("Tasks", { title, taskNumber, projectID, assignedResourceID, status, creatorResourceID: lead });
  };
  ids.yard = add("Companies", { companyName: "Werft Nord", isActive: true });
  ids.port = add("Companies", { companyName: "Hafen Süd", isActive: true });
  ids.hall = project("Halle 4", id("yard"));
  ids.pier = project("Pier 9", id("port"));
  ids.done = project("Altbau", id("yard"), complete);
  ids.plan = task("Plan zeichnen", id("hall"), me);
  ids.dig = task("Graben ziehen", id("hall"), colleague);
  ids.pull = task("Kabel ziehen", id("hall"), null);
  ids.weld = task("Rohre ziehen", id("pier"), colleague);
  ids.paid = task("Ziehen und zahlen", id("hall"), me, complete);
  ids.old = task("Putz ziehen", id("done"), colleague);
  add("TaskSecondaryResources", { taskID: id("weld"), resourceID: me, roleID: 1 });
  ids.ticket = add("Tickets", { ticketNumber: "T20261102.0001", title: "Tor", companyID: id("yard"), status: open });
  ids.contract = add("Contracts", { contractName: "Wartung", companyID: id("yard"), status: 1 });
  ids.office = add("CompanyLocations", { name: "Büro", companyID: id("yard"), isActive: true, city: "Kiel" });
  ids.main = add("CompanyLocations", { name: "Werk", companyID: id("yard"), isActive: true, isPrimary: true });
  add("CompanyLocations", { name: "Amt", companyID: id("yard"), isActive: false });
});
beforeEach(() => {
  desk = at("all");
  world.sandbox.forgetRequests();
});
afterAll(() => world.close());

describe("tasks", () => {
  test("nothing typed and nothing chosen finds one's own open ones, those one helps with among them", async () => {
    expect(await found("Tasks", "")).toEqual([
      "T20261101.0004 Rohre ziehen (Pier 9)",
      "T20261101.0001 Plan zeichnen (Halle 4)",
    ]);
    expect((await desk.find("Tasks", "", {})).map(({ mine }) => mine)).toEqual([true, true]);
    expect(await found("Tasks", "", {}, at("all", 40_004))).toEqual([]);
  });

  test("whoever helps with hundreds of tasks is shown the latest", async () => {
    const [busy, many] = [40_005, 600];
    for (let at = 0; at < many; at += 1) {
      const taskID = add("Tasks", {
        title: `Runde ${at}`,
        taskNumber: `T2025.${at}`,
        projectID: id("pier"),
        status: open,
      });
      add("TaskSecondaryResources", { taskID, resourceID: busy, roleID: 1 });
    }
    const own = await found("Tasks", "", {}, at("all", busy));
    expect(own).toHaveLength(25);
    expect(own[0]).toBe("T2025.599 Runde 599 (Pier 9)");
  });

  test("one's own stand before the others", async () => {
    expect((await found("Tasks", "ziehen")).slice(0, 4)).toEqual([
      "T20261101.0004 Rohre ziehen (Pier 9)",
      "T20261101.0006 Putz ziehen (Altbau)",
      "T20261101.0003 Kabel ziehen (Halle 4)",
      "T20261101.0002 Graben ziehen (Halle 4)",
    ]);
  });

  test("a complete one is found by its number", async () => {
    expect(await found("Tasks", "T20261101.0005")).toEqual(["T20261101.0005 Ziehen und zahlen (Halle 4)"]);
  });

  test("within a project there are only its own", async () => {
    expect(await found("Tasks", "", { Projects: id("hall") })).toEqual([
      "T20261101.0001 Plan zeichnen (Halle 4)",
      "T20261101.0003 Kabel ziehen (Halle 4)",
      "T20261101.0002 Graben ziehen (Halle 4)",
    ]);
  });

  test("within an organization there are those of its open projects", async () => {
    expect(await found("Tasks", "ziehen", { Companies: id("yard") })).toEqual([
      "T20261101.0003 Kabel ziehen (Halle 4)",
      "T20261101.0002 Graben ziehen (Halle 4)",
    ]);
    expect(await found("Tasks", "", { Companies: 175, Projects: id("hall") })).toEqual([]);
  });

  test("one belongs to its project and to that project's organization", async () => {
    const belongs = (within: Within) => desk.belongs("Tasks", id("plan"), within);
    expect(await belongs({ Projects: id("hall"), Companies: id("yard") })).toBe(true);
    expect(await belongs({ Projects: id("pier") })).toBe(false);
    expect(await belongs({ Companies: id("port") })).toBe(false);
    expect(await belongs({ Projects: id("hall"), Companies: id("port") })).toBe(false);
  });

  test("several tasks are named with three questions", async () => {
    await desk.named("Tasks", [id("plan"), id("dig"), id("pull"), id("weld"), id("old")]);
    expect(world.sandbox.requests.map(({ entity }) => entity).toSorted()).toEqual([
      "Projects",
      "TaskSecondaryResources",
      "Tasks",
    ]);
  });
});

describe("projects", () => {
  test("open ones are found by words, the newest first, and complete ones by their number", async () => {
    expect(await found("Projects", "", { Companies: id("yard") })).toEqual(["P20261112.0001 Halle 4"]);
    expect(await found("Projects", "halle 4", {})).toEqual(["P20261112.0001 Halle 4"]);
    expect(await found("Projects", "Altbau", {})).toEqual([]);
    expect(await desk.find("Projects", "P20261114.0001", {})).toMatchObject([{ id: id("done"), active: false }]);
  });

  test("one belongs to its organization", async () => {
    expect(await desk.belongs("Projects", id("hall"), { Companies: id("yard") })).toBe(true);
    expect(await desk.belongs("Projects", id("hall"), { Companies: id("port") })).toBe(false);
  });
});

describe("what belongs to an organization", () => {
  test("locations stand with the main one first", async () => {
    expect(await found("CompanyLocations", "", { Companies: id("yard") })).toEqual(["Werk", "Büro"]);
    expect(await found("CompanyLocations", "kiel", { Companies: id("yard") })).toEqual(["Büro"]);
  });

  test("it is found within a ticket, a project or a task of that organization", async () => {
    for (const within of [{ Tickets: id("ticket") }, { Projects: id("hall") }, { Tasks: id("plan") }]) {
      expect(await found("Contracts", "", within)).toEqual(["Wartung"]);
      expect(await found("CompanyLocations", "", within)).toEqual(["Werk", "Büro"]);
      expect(await desk.belongs("Contracts", id("contract"), within)).toBe(true);
    }
    expect(await found("Contracts", "", { Projects: id("pier") })).toEqual([]);
    expect(await desk.belongs("Contracts", id("contract"), { Projects: id("pier") })).toBe(false);
  });

  test("nothing is within a record that is not there", async () => {
    expect(await found("Contracts", "", { Tickets: 4_711_000 })).toEqual([]);
    expect(await desk.belongs("Contracts", id("contract"), { Tickets: 4_711_000 })).toBe(false);
    for (const Tickets of [2 ** 40, -1, 0.5]) expect(await found("Contracts", "W", { Tickets })).toEqual([]);
  });

  test("an organization and a ticket must both be right", async () => {
    const both = { Companies: id("port"), Tickets: id("ticket") };
    expect(await found("Contracts", "", both)).toEqual([]);
    expect(await desk.belongs("Contracts", id("contract"), both)).toBe(false);
  });
});

describe("resources", () => {
  test("active people are found, oneself first, and no API user", async () => {
    const anna = 29682901;
    const looking = at("all", anna);
    const hits = await looking.find("Resources", "nordlicht.example", {});
    expect(hits[0]).toEqual({ id: anna, label: "Anna Becker", active: true, mine: true });
    expect(hits.slice(1).every(({ mine }) => !mine)).toBe(true);
    const labels = hits.map(({ label }) => label);
    expect(labels).toContain("Priya Shah");
    expect(labels.join()).not.toMatch(/API|Tom Alt/);
    expect(await found("Resources", "shah priya")).toEqual(["Priya Shah"]);
  });

  test("an organization does not narrow them", async () => {
    expect(await found("Resources", "Priya", { Companies: id("yard") })).toEqual(["Priya Shah"]);
    expect(await desk.belongs("Resources", 29682903, { Companies: id("yard"), Tickets: id("ticket") })).toBe(true);
  });
});

describe("where everybody reads their own", () => {
  test("a colleague's tasks are not there, one's own carry their project's name", async () => {
    const own = at("own");
    expect(await found("Tasks", "ziehen", {}, own)).toEqual(["T20261101.0004 Rohre ziehen (Pier 9)"]);
    expect(await found("Tasks", "", { Companies: id("yard") }, own)).toEqual([
      "T20261101.0001 Plan zeichnen (Halle 4)",
    ]);
    expect(await own.named("Tasks", [id("dig")])).toEqual([]);
  });

  test("projects are those one leads or works in", async () => {
    expect(await found("Projects", "", { Companies: id("yard") }, at("own", lead))).toHaveLength(1);
    expect(await found("Projects", "", { Companies: id("yard") }, at("own"))).toHaveLength(1);
    expect(await found("Projects", "", { Companies: id("port") }, at("own"))).toHaveLength(1);
    expect(await found("Projects", "", { Companies: id("yard") }, at("own", 40_004))).toEqual([]);
  });
});

test("opportunities are the active ones of the organization", async () => {
  const items = [{ id: 7, title: "Notebooks", companyID: 174, status: 1 }];
  const { autotask, calls, clock, close } = await client((_, response) => say(response, 200, { items }));
  const looking = lookups(autotask, me, lookupMemory(clock));
  expect(await found("Opportunities", "", { Companies: 174 }, looking)).toEqual(["Notebooks"]);
  expect(await looking.belongs("Opportunities", 7, { Companies: 175 })).toBe(false);
  await close();
  expect(JSON.parse(calls()[0]?.body ?? "").filter).toMatchObject([
    { op: "eq", field: "status", value: 1 },
    { op: "in", field: "companyID", value: [174] },
    {},
  ]);
});
