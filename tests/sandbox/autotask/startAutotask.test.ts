import { caller, keyOf } from "./caller.ts";
import { type AutotaskOptions, type StandInAutotask, startAutotask } from "./startAutotask.ts";

let running: StandInAutotask | undefined;

async function start(options?: AutotaskOptions): Promise<StandInAutotask> {
  running = await startAutotask(options);
  return running;
}

afterEach(async () => {
  await running?.close();
  running = undefined;
});

const zoneOf = async ({ zoneLookup }: StandInAutotask, user: string) => {
  const response = await fetch(`${zoneLookup}?user=${encodeURIComponent(user)}`);
  return { status: response.status, body: (await response.json()) as { readonly url: string } };
};

describe("asking for the zone", () => {
  test("answers where the tenant lives, with addresses that end in a slash", async () => {
    const autotask = await start();
    const { status, body } = await zoneOf(autotask, autotask.credentials.username);
    expect(status).toBe(200);
    expect(body).toEqual({
      zoneName: "German",
      url: `${autotask.url}/ATServicesRest/`,
      webUrl: `${autotask.url}/`,
      ci: 30595,
    });
  });

  test("knows every user of the tenant, in any case", async () => {
    expect((await zoneOf(await start(), "Anna.Becker@NORDLICHT.example")).status).toBe(200);
  });

  test.each(["", "nobody@elsewhere.example"])("refuses the user %j", async (user) => {
    expect(await zoneOf(await start(), user)).toEqual({
      status: 500,
      body: { errors: ["Zone information could not be determined"] },
    });
  });

  test("answers nothing at the old address, where the switch says so", async () => {
    const autotask = await start({ switches: { wrongZone: "emptyAnswer" } });
    const path = `${autotask.url}/ATServicesRest/V1.0/Companies/0`;
    await autotask.move();
    const { status, body } = await caller(autotask)("GET", path);
    expect({ status, body }).toEqual({ status: 200, body: null });
  });

  test("answers another address after the tenant has moved, and the old one no longer knows the key", async () => {
    const autotask = await start();
    const before = autotask.url;
    await autotask.move();
    const { body } = await zoneOf(autotask, autotask.credentials.username);
    expect(body.url).toBe(`${autotask.url}/ATServicesRest/`);
    expect(autotask.url).not.toBe(before);
    const call = caller(autotask);
    expect((await call("GET", `${before}/ATServicesRest/V1.0/Companies/0`)).status).toBe(401);
    expect((await call("GET", "Companies/0")).body.item).toMatchObject({ companyName: "Nordlicht IT GmbH" });
  });
});

describe("the key", () => {
  test.each(["UserName", "Secret", "ApiIntegrationCode"])(
    "a wrong %s is answered 401 with nothing in it",
    async (name) => {
      const { status, headers, body } = await caller(await start())("GET", "Companies/0", undefined, {
        [name]: "wrong",
      });
      expect(status).toBe(401);
      expect(body).toBeNull();
      expect(headers.get("content-length")).toBe("0");
      expect(headers.get("www-authenticate")).toMatch(/^Basic Realm="webservices/);
    },
  );

  test("a wrong integration code is named where the switch says so", async () => {
    const autotask = await start({ switches: { integrationCodeSentence: true } });
    const { status, body } = await caller(autotask)("GET", "Companies/0", undefined, { ApiIntegrationCode: "wrong" });
    expect({ status, body }).toEqual({ status: 500, body: { errors: ["IntegrationCode is invalid."] } });
  });
});

describe("the server", () => {
  test("takes paths in any case, with doubled slashes and one at the end", async () => {
    const autotask = await start();
    const response = await fetch(`${autotask.url}/atservicesrest//v1.0/companies/0/`, { headers: keyOf(autotask) });
    expect(await response.json()).toMatchObject({ item: { id: 0 } });
  });

  test("remembers what arrived, until it is told to forget", async () => {
    const autotask = await start();
    await caller(autotask)("POST", "Companies/query", { filter: [{ op: "eq", field: "id", value: 174 }] });
    expect(autotask.requests).toMatchObject([
      {
        method: "POST",
        path: "/ATServicesRest/V1.0/Companies/query",
        entity: "Companies",
        headers: { username: autotask.credentials.username },
        body: { filter: [{ op: "eq", field: "id", value: 174 }] },
      },
    ]);
    autotask.forgetRequests();
    expect(autotask.requests).toEqual([]);
  });

  test("tells its log one line for each request", async () => {
    const lines: string[] = [];
    const autotask = await start({ log: (line) => lines.push(line) });
    await caller(autotask)("GET", "Companies/0");
    expect(lines).toEqual(["GET /ATServicesRest/V1.0/Companies/0 200"]);
  });

  test("says so where its port is taken", async () => {
    const { url } = await start();
    await expect(startAutotask({ port: Number(new URL(url).port) })).rejects.toMatchObject({ code: "EADDRINUSE" });
  });

  test("closes although somebody is still waiting for an answer", async () => {
    const autotask = await start();
    autotask.fail({ kind: "silent" });
    const asked = caller(autotask)("GET", "Companies/0").catch(() => "hung up");
    while (autotask.requests.length === 0) await new Promise(setImmediate);
    await autotask.close();
    running = undefined;
    expect(await asked).toBe("hung up");
  });

  test("answers the calls that belong to no entity", async () => {
    const call = caller(await start());
    expect((await call("GET", "Version")).body).toMatchObject({ majorVersion: expect.any(Number) });
    expect((await call("GET", "Modules")).body.modules).toContainEqual({ key: 24, value: true });
    expect((await call("GET", "ThresholdInformation")).body).toEqual({
      externalRequestThreshold: 10_000,
      requestThresholdTimeframe: 60,
      currentTimeframeRequestCount: 3,
    });
    expect((await call("POST", "Version", {})).status).toBe(405);
  });
});
