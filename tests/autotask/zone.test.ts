import { type Answer, NoAnswer } from "../../functions/autotask/send.ts";
import { type ZoneSettings, zones } from "../../functions/autotask/zone.ts";
import { answer, giving } from "./calls.ts";
import { testLog } from "./world.ts";

const zone3 = answer(200, {
  zoneName: "America East",
  url: "https://webservices3.autotask.net/ATServicesRest/",
  webUrl: "https://ww3.autotask.net/",
  ci: 30595,
});
const zone18 = answer(200, {
  url: "https://webservices18.autotask.net/atservicesrest/",
  webUrl: "https://ww18.autotask.net/",
});
const settings: ZoneSettings = {
  username: "api+1@nordlicht.example",
  zoneLookup: "https://webservices.autotask.net/atservicesrest/v1.0/zoneInformation",
};
const local = { ...settings, zoneLookup: "http://127.0.0.1:7072/atservicesrest/v1.0/zoneInformation" };

function looking(outcomes: readonly (Answer | Error)[], more: Partial<ZoneSettings> = {}) {
  const { send, calls } = giving(...outcomes);
  const { log, lines } = testLog();
  return { zones: zones({ ...settings, ...more }, send, log), calls, lines };
}

test("the zone is looked up by the API user's name, without the key", async () => {
  const { zones, calls } = looking([zone3]);
  expect(await zones.current()).toEqual({
    api: "https://webservices3.autotask.net/ATServicesRest/V1.0/",
    web: "https://ww3.autotask.net/",
  });
  expect(calls).toEqual([
    {
      kind: "read",
      method: "GET",
      entity: "zoneInformation",
      address: `${settings.zoneLookup}?user=api%2B1%40nordlicht.example`,
    },
  ]);
});

test("it is looked up once, however many ask at once", async () => {
  const { zones, calls } = looking([zone3]);
  await Promise.all([zones.current(), zones.current()]);
  await zones.current();
  expect(calls).toHaveLength(1);
});

test("a failed look-up is not remembered", async () => {
  const { zones } = looking([new NoAnswer(false, "away"), zone3]);
  await expect(zones.current()).rejects.toMatchObject({ code: "autotaskAway" });
  expect(await zones.current()).toMatchObject({ web: "https://ww3.autotask.net/" });
});

test("a tenant that has moved is looked up again once, however many have noticed", async () => {
  const { zones, calls } = looking([zone3, zone18]);
  const left = await zones.current();
  const moved = await Promise.all([zones.after(left), zones.after(left), zones.after(left)]);
  expect(moved.map(({ web }) => web)).toEqual(Array(3).fill("https://ww18.autotask.net/"));
  expect(await zones.after(left)).toBe(moved[0]);
  expect(calls).toHaveLength(2);
});

test("an API user that nobody knows has no zone", async () => {
  const { zones } = looking([answer(500, { errors: ["Zone information could not be determined"] })]);
  await expect(zones.current()).rejects.toMatchObject({ code: "noZone" });
});

test.each([
  ["busy", answer(429)],
  ["behind a gateway in trouble", answer(503)],
])("a look-up that is %s may answer later", async (_, outcome) => {
  await expect(looking([outcome]).zones.current()).rejects.toMatchObject({ code: "autotaskAway" });
});

test.each([
  "http://webservices3.autotask.net/ATServicesRest/",
  "https://autotask.net.evil.example/ATServicesRest/",
  "https://evilautotask.net/ATServicesRest/",
  "https://webservices3.autotask.net@evil.example/ATServicesRest/",
  "https://evil.example/.autotask.net/",
  "http://127.0.0.1:7072/ATServicesRest/",
  "https://localhost/ATServicesRest/",
])("the key is not sent to %s", async (url) => {
  const { zones } = looking([answer(200, { url, webUrl: "https://ww3.autotask.net/" })]);
  await expect(zones.current()).rejects.toMatchObject({ code: "noZone" });
});

test("people are not sent to a page elsewhere", async () => {
  const { zones } = looking([
    answer(200, { url: "https://webservices3.autotask.net/ATServicesRest/", webUrl: "https://evil.example/" }),
  ]);
  await expect(zones.current()).rejects.toMatchObject({ code: "noZone" });
});

test.each(["https://evil.example/zoneInformation", "http://webservices.autotask.net/zoneInformation"])(
  "the API user is not looked up at %s",
  async (zoneLookup) => {
    const { zones, calls } = looking([zone3], { zoneLookup });
    await expect(zones.current()).rejects.toMatchObject({ code: "noZone" });
    expect(calls).toEqual([]);
  },
);

test.each(["http://127.0.0.1:7072", "http://localhost:7072", "http://[::1]:7072"])(
  "a local look-up may name %s",
  async (root) => {
    const { zones } = looking([answer(200, { url: `${root}/ATServicesRest`, webUrl: root })], local);
    expect(await zones.current()).toEqual({ api: `${root}/ATServicesRest/V1.0/`, web: `${root}/` });
  },
);

test.each(["", "not json", "{}", '{"url":"webservices3","webUrl":""}', "[]"])(
  "an answer that names no zone is none: %j",
  async (text) => {
    await expect(looking([answer(200, text)]).zones.current()).rejects.toMatchObject({ code: "noZone" });
  },
);

test.each([
  "ww3.autotask.net",
  "https://WW3.autotask.net/",
  "webservices3.autotask.net/ATServicesRest",
  " https://ww3.autotask.net?x ",
])("an administrator may type %j", async (address) => {
  await expect(looking([zone3], { address }).zones.current()).resolves.toBeDefined();
});

test("an administrator who typed another zone is told the right one", async () => {
  const { zones } = looking([zone3], { address: "https://ww18.autotask.net" });
  await expect(zones.current()).rejects.toMatchObject({
    code: "wrongZone",
    facts: { typed: "https://ww18.autotask.net", right: "ww3.autotask.net" },
  });
});

test("the log names the problem and no address", async () => {
  const { zones, lines } = looking([zone3], { address: "ww18.autotask.net" });
  await zones.current().catch(() => undefined);
  expect(lines).toEqual(['{"event":"autotask.zone","problem":"wrongZone"}']);
});
