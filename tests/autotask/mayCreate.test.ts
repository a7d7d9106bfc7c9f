import { client, say, standIn } from "./world.ts";

const answering = async (status: number, body: unknown) => {
  const one = await client((_, response) => say(response, status, body));
  return { ...one, may: () => one.autotask.mayCreate("ServiceCalls") };
};

test.each([
  [true, { canCreate: true, userAccessForCreate: 1 }],
  [true, { canCreate: true, userAccessForCreate: 2 }],
  [false, { canCreate: false, userAccessForCreate: 1 }],
  [false, { canCreate: true, userAccessForCreate: 0 }],
  [false, { canCreate: "false" }],
  [false, { userAccessForCreate: "0" }],
  [true, { canCreate: null, userAccessForCreate: "?" }],
  [true, {}],
  [true, null],
])("service calls may be made: %s, where Autotask tells %j", async (may, info) => {
  const one = await answering(200, { info });
  expect(await one.may()).toBe(may);
  await one.close();
});

test("where nothing can be learned, trying tells", async () => {
  for (const [status, body] of [
    [500, { errors: ["adequate permissions"] }],
    [404, {}],
    [200, []],
  ] as const) {
    const one = await answering(status, body);
    expect(await one.may()).toBe(true);
    await one.close();
  }
});

test("it is asked for once an hour, however many ask at once, and again after trouble", async () => {
  const { may, calls, pass, close } = await answering(200, { info: { canCreate: false } });
  expect(await Promise.all([may(), may(), may()])).toEqual([false, false, false]);
  pass(3_600_001);
  expect(await may()).toBe(false);
  await close();
  expect(calls().map(({ path }) => path)).toEqual(
    Array.from({ length: 2 }, () => "/ATServicesRest/V1.0/ServiceCalls/entityInformation"),
  );
  const troubled = await answering(500, { errors: ["Broken."] });
  await troubled.may();
  await troubled.may();
  await troubled.close();
  expect(troubled.calls()).toHaveLength(2);
});

test("somebody who cannot wait is not kept", async () => {
  const { autotask, close } = await client(() => undefined);
  const gone = AbortSignal.abort();
  expect(await autotask.mayCreate("ServiceCalls", { signal: gone })).toBe(true);
  await close();
});

test("the stand-in tells what the product makes", async () => {
  const { autotask, close } = await standIn();
  expect(await autotask.mayCreate("Tickets")).toBe(true);
  await close();
});
