import type { Reads } from "../../functions/autotask/autotask.ts";
import { type LookupMemory, lookupMemory } from "../../functions/autotask/lookupMemory.ts";
import { type Lookups, lookups } from "../../functions/autotask/lookups.ts";
import { noting } from "../../functions/autotask/noting.ts";
import { contains, eq } from "../../functions/autotask/query.ts";
import { taken } from "../../functions/autotask/taken.ts";
import { visitMemory } from "../../functions/autotask/visitMemory.ts";
import { standIn } from "./world.ts";

const [hansen, claudia, scanner] = [174, 30683001, 7015];

let world: Awaited<ReturnType<typeof standIn>>;
let reads: Reads;
let desk: Lookups;
let shared: LookupMemory;
beforeAll(async () => {
  world = await standIn();
});
beforeEach(() => {
  shared = lookupMemory(world.clock);
  const memory = visitMemory(shared, world.clock);
  reads = noting(world.autotask, memory);
  desk = lookups(world.autotask, 29682901, memory);
  world.sandbox.forgetRequests();
});
afterAll(() => world.close());

const asked = () => queries().length;
const queries = () => world.sandbox.requests.filter(({ path }) => path.endsWith("/query"));

test("an organization that was met is named without another call", async () => {
  await taken(reads.query("Companies", { where: [contains("webAddress", "hansen-logistik")], fields: [] }));
  expect(await desk.named("Companies", [hansen])).toEqual([
    { id: hansen, label: "Hansen Logistik GmbH", active: true, mine: false },
  ]);
  expect(asked()).toBe(1);
});

test("a contact that was met is named, and known to belong to its organization", async () => {
  await taken(reads.query("Contacts", { where: [eq("id", claudia)], fields: ["primaryContact"] }));
  expect(await desk.named("Contacts", [claudia])).toEqual([
    { id: claudia, label: "Claudia Vogt", active: true, mine: false },
  ]);
  expect(asked()).toBe(1);
});

test("who asks gets what was asked for", async () => {
  const question = { where: [eq("id", claudia)], fields: ["primaryContact", "companyID"] } as const;
  const [contact] = await taken(reads.query("Contacts", question));
  expect(contact).toMatchObject({ id: claudia, primaryContact: true, companyID: hansen });
});

test("a ticket that was met is named in this visit, and in no other, for not everybody may read it", async () => {
  await taken(reads.query("Tickets", { where: [eq("id", scanner)], fields: ["title"] }));
  expect(await desk.named("Tickets", [scanner])).toMatchObject([{ id: scanner }]);
  expect(asked()).toBe(1);
  const another = lookups(world.autotask, 29682902, visitMemory(shared, world.clock));
  await another.named("Tickets", [scanner]);
  expect(asked()).toBe(2);
});
