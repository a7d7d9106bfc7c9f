import { asApp } from "../../functions/graph/asApp.ts";
import { mailboxZones } from "../../functions/graph/mailboxZone.ts";
import type { Clock } from "../../functions/kit/clock.ts";
import { jsonLog } from "../../functions/kit/log.ts";
import { type StandInGraph, startGraph } from "../sandbox/graph.ts";
import { anna, type Person, tenantId } from "../sandbox/people.ts";
import { unsigned } from "../sandbox/signing.ts";

let graph: StandInGraph;
let annas: Person;
let time: number;
beforeEach(async () => {
  [annas, time] = [anna, 1];
  graph = await startGraph({ people: () => [annas] });
});
afterEach(() => graph.stop());

const clock: Clock = { now: () => time, sleep: async () => undefined };
const zones = (role = "MailboxSettings.Read") =>
  mailboxZones(
    asApp(
      { graphUrl: graph.url, token: async () => unsigned({ roles: [role] }) },
      jsonLog(() => undefined),
    ),
    clock,
  );

describe("the time zone of a mailbox", () => {
  it.each([
    ["W. Europe Standard Time", "Europe/Berlin"],
    ["Eastern Standard Time", "America/New_York"],
    ["India Standard Time", "Asia/Calcutta"],
    ["UTC", "UTC"],
    ["Europe/Zurich", "Europe/Zurich"],
    ["Customized Time Zone", null],
    ["", null],
  ])("that Exchange calls %p is %p", async (mailboxZone, zone) => {
    annas = { ...anna, mailboxZone };
    expect(await zones()(tenantId, anna.oid)).toBe(zone);
  });

  it("is nothing where the app may not read it", async () =>
    expect(await zones("User.ReadBasic.All")(tenantId, anna.oid)).toBeNull());

  it("is nothing for somebody without a mailbox", async () => {
    annas = { ...anna, address: "" };
    expect(await zones()(tenantId, anna.oid)).toBeNull();
  });

  it("is asked for once an hour, however many forms open", async () => {
    const zoneOf = zones();
    const both = [zoneOf(tenantId, anna.oid), zoneOf(tenantId, anna.oid.toUpperCase())];
    expect(await Promise.all(both)).toEqual(["Europe/Berlin", "Europe/Berlin"]);
    annas = { ...anna, mailboxZone: "Tokyo Standard Time" };
    time += 3_599_000;
    expect(await zoneOf(tenantId, anna.oid)).toBe("Europe/Berlin");
    time += 2_000;
    expect(await zoneOf(tenantId, anna.oid)).toBe("Asia/Tokyo");
  });

  it("is asked for again a minute after Graph was away", async () => {
    graph.fail({ status: 503, times: 1 });
    const zoneOf = zones();
    expect(await zoneOf(tenantId, anna.oid)).toBeNull();
    time += 59_000;
    expect(await zoneOf(tenantId, anna.oid)).toBeNull();
    time += 2_000;
    expect(await zoneOf(tenantId, anna.oid)).toBe("Europe/Berlin");
  });

  it("keeps nobody waiting longer than they want", async () => {
    const zoneOf = zones();
    expect(await zoneOf(tenantId, anna.oid, AbortSignal.abort())).toBeNull();
    expect(await zoneOf(tenantId, anna.oid)).toBe("Europe/Berlin");
  });
});
