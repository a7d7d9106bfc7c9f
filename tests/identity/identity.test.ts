import { randomUUID } from "node:crypto";
import { connect } from "../../functions/autotask/connect.ts";
import { asApp } from "../../functions/graph/asApp.ts";
import { people } from "../../functions/graph/people.ts";
import { type Caller, type Identity, identity } from "../../functions/identity/identity.ts";
import { systemClock } from "../../functions/kit/clock.ts";
import { jsonLog } from "../../functions/kit/log.ts";
import { table } from "../../functions/storage/tables.ts";
import { testClock } from "../autotask/world.ts";
import { type StandInAutotask, startAutotask } from "../sandbox/autotask/startAutotask.ts";
import { type StandInGraph, startGraph } from "../sandbox/graph.ts";
import { anna, directory, guest, jonas, type Person, priya, tenantId, tom } from "../sandbox/people.ts";
import { ownStorage } from "../sandbox/shared.ts";
import { unsigned } from "../sandbox/signing.ts";

const otherTenant = randomUUID();
const hour = 3_600_000;
const log = jsonLog(() => undefined);

let standIn: StandInAutotask;
let graph: StandInGraph;
let known: readonly Person[];
let connectionString: string;
let time: ReturnType<typeof testClock>;
let whose: Identity;

beforeEach(async () => {
  [known, time] = [directory, testClock()];
  [standIn, graph, connectionString] = await Promise.all([
    startAutotask(),
    startGraph({ people: () => known }),
    ownStorage(),
  ]);
  const settings = { ...standIn.credentials, zoneLookup: standIn.zoneLookup };
  whose = identity({
    tenants: [tenantId, otherTenant],
    links: table<{ address: string }>({ connectionString }, "links"),
    people: people(asApp({ graphUrl: graph.url, token: async () => unsigned({ roles: ["User.ReadBasic.All"] }) }, log)),
    autotask: connect(settings, { clock: systemClock, log }),
    clock: time.clock,
  });
});
afterEach(() => Promise.all([standIn.close(), graph.stop()]));

const caller = ({ oid }: Person, more: Partial<Caller> = {}): Caller => ({ tenant: tenantId, objectId: oid, ...more });
const withToken = (person: Person): Caller => caller(person, { address: person.address });
const member = (address: string | null, isGuest = false) => ({ member: async () => ({ address, guest: isGuest }) });
const resources = () => standIn.requests.filter(({ entity }) => entity === "Resources").length;
const nobodyKnown = () => {
  known = [];
};
const [annaID, jonasID] = [29682901, 29682902];

describe("the address of a person", () => {
  it("is what their token says, and is remembered for where there is none", async () => {
    nobodyKnown();
    const person = {
      tenant: tenantId,
      objectId: anna.oid,
      address: anna.address,
      resourceID: annaID,
      administrator: false,
      name: "Anna Becker",
    };
    expect(await whose.who(withToken(anna))).toEqual(person);
    expect(await whose.who(caller(anna))).toEqual(person);
    expect(graph.requests).toEqual([]);
  });

  it("is what a later token says", async () => {
    nobodyKnown();
    await whose.who(withToken(anna));
    await whose.who(caller(anna, { address: jonas.address }));
    expect(await whose.who(caller(anna))).toMatchObject({ resourceID: jonasID });
  });

  it("is asked of Graph where no token has told it", async () =>
    expect(await whose.who(caller(anna, member(jonas.address)))).toMatchObject({ resourceID: annaID }));

  it("is asked of the conversation where Graph does not know it", async () => {
    nobodyKnown();
    expect(await whose.who(caller(anna, member(jonas.address)))).toMatchObject({
      address: jonas.address,
      resourceID: jonasID,
    });
  });

  it("is asked of the conversation where Graph knows the person without one", async () => {
    known = [{ ...anna, address: "", userPrincipalName: "" }];
    expect(await whose.who(caller(anna, member(anna.address)))).toMatchObject({ resourceID: annaID });
  });

  it.each([
    ["no conversation", {}],
    ["a conversation without the bot", { member: async () => null }],
    ["a conversation that tells none", member(null)],
  ])("is unknown where Graph does not know it either: %s", async (_, more) => {
    nobodyKnown();
    await expect(whose.who(caller(anna, more))).rejects.toMatchObject({ code: "noAddress" });
  });

  it("is not sought for somebody without an id", async () => {
    await expect(whose.who(caller({ ...anna, oid: "" }))).rejects.toMatchObject({ code: "noAddress" });
    expect(graph.requests).toEqual([]);
  });
});

describe("who is not served", () => {
  it("is a guest whom Graph knows", () => expect(whose.who(caller(guest))).rejects.toMatchObject({ code: "guest" }));

  it("is a guest whom the conversation knows", async () => {
    nobodyKnown();
    await expect(whose.who(caller(anna, member(anna.address, true)))).rejects.toMatchObject({ code: "guest" });
  });

  it.each([randomUUID(), ""])("is somebody of another tenant (%j), and nobody is asked about them", async (tenant) => {
    await expect(whose.who({ ...withToken(anna), tenant })).rejects.toMatchObject({ code: "foreignTenant" });
    expect([...graph.requests, ...standIn.requests]).toEqual([]);
  });

  it("is somebody without a resource, who is told their address", () =>
    expect(whose.who(caller(anna, { address: "new@nordlicht.example" }))).rejects.toMatchObject({
      code: "noResource",
      facts: { address: "new@nordlicht.example" },
    }));

  it("is somebody whose resource is inactive, who is told so", () =>
    expect(whose.who(withToken(tom))).rejects.toMatchObject({
      code: "inactiveResource",
      facts: { address: tom.address },
    }));

  it("is the API user", () =>
    expect(whose.who(caller(anna, { address: "api-outlook-teams@nordlicht.example" }))).rejects.toMatchObject({
      code: "noResource",
    }));
});

describe("the resource of an address", () => {
  const resourceOf = async (address: string) => (await whose.who(caller(anna, { address }))).resourceID;

  it.each([
    ["in any case", "ANNA.Becker@Nordlicht.example", annaID],
    ["their second one", "j.weber@nordlicht.example", jonasID],
    ["their third one", "anna@privat.example", annaID],
  ])("is found: %s", async (_, address, id) => {
    standIn.change("Resources", annaID, { email3: "anna@privat.example" });
    expect(await resourceOf(address)).toBe(id);
  });

  it("is the active one where an inactive one has it too", async () => {
    standIn.change("Resources", 29682904, { email: jonas.address });
    expect(await resourceOf(jonas.address)).toBe(jonasID);
  });

  it("is the one whose first address it is where others have it too", async () => {
    standIn.change("Resources", annaID, { email2: jonas.address });
    expect(await resourceOf(jonas.address)).toBe(jonasID);
  });
});

describe("what is known of a person", () => {
  it("is known for an hour", async () => {
    await whose.who(withToken(anna));
    time.pass(hour - 1);
    await whose.who(withToken(anna));
    expect(resources()).toBe(1);
    time.pass(2);
    await whose.who(withToken(anna));
    expect(resources()).toBe(2);
  });

  it("is asked once for all who ask at the same time, however ids are written", async () => {
    const shouted = { ...withToken(anna), objectId: anna.oid.toUpperCase(), tenant: tenantId.toUpperCase() };
    const all = await Promise.all([whose.who(withToken(anna)), whose.who(withToken(anna)), whose.who(shouted)]);
    expect(all.map(({ resourceID }) => resourceID)).toEqual([annaID, annaID, annaID]);
    expect(resources()).toBe(1);
  });

  it("does not get lost for others when one stops waiting", async () => {
    standIn.fail({ kind: "delay", entity: "Resources", milliseconds: 100 });
    const stop = new AbortController();
    const [gone, other] = [whose.who(withToken(anna), { signal: stop.signal }), whose.who(withToken(anna))];
    stop.abort();
    await expect(gone).rejects.toMatchObject({ code: "autotaskAway" });
    expect(await other).toMatchObject({ resourceID: annaID });
    expect(resources()).toBe(1);
  });

  it("is not asked for somebody who has stopped waiting before", async () => {
    const asking = whose.who(withToken(anna), { signal: AbortSignal.abort() });
    await expect(asking).rejects.toMatchObject({ code: "autotaskAway" });
    await whose.who(withToken(jonas));
    expect(resources()).toBe(1);
  });

  it("is asked again after a refusal", async () => {
    await expect(whose.who(withToken(tom))).rejects.toMatchObject({ code: "inactiveResource" });
    standIn.change("Resources", 29682904, { isActive: true });
    expect(await whose.who(withToken(tom))).toMatchObject({ resourceID: 29682904 });
  });

  it("is never shared across tenants, neither what is cached nor what is remembered", async () => {
    nobodyKnown();
    await whose.who(withToken(anna));
    await whose.who(caller(anna));
    const namesake = { ...caller(anna), tenant: otherTenant };
    await expect(whose.who(namesake)).rejects.toMatchObject({ code: "noAddress" });
    expect(await whose.who({ ...namesake, address: jonas.address })).toMatchObject({
      tenant: otherTenant,
      resourceID: jonasID,
    });
    expect(await whose.who(caller(anna))).toMatchObject({ tenant: tenantId, resourceID: annaID });
  });

  it("is not known where Autotask refuses to say, and its refusal is passed on", async () => {
    standIn.fail({ kind: "answer", entity: "Resources", status: 500, body: { errors: ["Broken."] } });
    await expect(whose.who(withToken(anna))).rejects.toMatchObject({ name: "Problem" });
  });
});

describe("an administrator", () => {
  const administrator = async (more: Partial<Caller>) => (await whose.who(caller(anna, more))).administrator;
  const { address } = anna;

  it("is who has the role now, whatever was remembered within the hour", async () => {
    expect(await administrator({ address })).toBe(false);
    expect(await administrator({ address, administrator: true })).toBe(true);
    expect(await administrator({ address, administrator: false })).toBe(false);
    expect(resources()).toBe(1);
  });

  it("is nobody whom no token names, also after a visit with the role", async () => {
    expect(await administrator({ address, administrator: true })).toBe(true);
    expect(await administrator(member(anna.address))).toBe(false);
  });
});

describe("the address of a message's writer", () => {
  const writer = ({ oid }: Person, told: string | null) => ({ tenant: tenantId, objectId: oid, ...member(told) });

  it("is what the conversation says", async () => {
    expect(await whose.addressOf(writer(anna, "customer@x.example"))).toBe("customer@x.example");
    expect(graph.requests).toEqual([]);
  });
  it("is else what Graph says, of guests too", async () => {
    expect(await whose.addressOf(writer(priya, null))).toBe(priya.address);
    expect(await whose.addressOf({ ...writer(guest, null), member: async () => null })).toBe(guest.address);
  });
  it("stays unknown else", async () =>
    expect(await whose.addressOf(writer({ ...anna, oid: randomUUID() }, null))).toBeNull());
  it("is not sought in a foreign tenant", async () => {
    expect(await whose.addressOf({ ...writer(anna, "customer@x.example"), tenant: randomUUID() })).toBeNull();
    expect(graph.requests).toEqual([]);
  });
});
