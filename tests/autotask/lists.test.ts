import { connect } from "../../functions/autotask/connect.ts";
import { lists } from "../../functions/autotask/lists.ts";
import { systemClock } from "../../functions/kit/clock.ts";
import { jsonLog } from "../../functions/kit/log.ts";
import { type StandInAutotask, startAutotask } from "../sandbox/autotask/startAutotask.ts";

let sandbox: StandInAutotask;
beforeEach(async () => {
  sandbox = await startAutotask();
});
afterEach(() => sandbox.close());

const [anna, priya] = [29_682_901, 29_682_903];
const own = () => {
  const settings = { ...sandbox.credentials, zoneLookup: sandbox.zoneLookup };
  return lists(connect(settings, { clock: systemClock, log: jsonLog(() => undefined) }), systemClock);
};
const labels = (listed: readonly { readonly label: string }[]) => listed.map(({ label }) => label);

test("issues stand with their sub-issues in one list, inactive ones left out", async () => {
  const issues = await own()("Issues", anna);
  expect(issues.find(({ value }) => value === "11:112")?.label).toBe("Arbeitsplatz: Drucker");
  expect(issues.find(({ value }) => value === "11:")?.label).toBe("Arbeitsplatz");
  expect(labels(issues).join()).not.toContain("Btx (alt)");
});

test("work types are the active billing codes for labour", async () => {
  const types = labels(await own()("WorkTypes", anna));
  expect(types).toEqual(["Arbeit vor Ort", "Fernwartung", "Kulanz", "Notfall (nachts und am Wochenende)"]);
});

test("a role is offered with everybody who is active in it, one's own pairs first, the default one before the others", async () => {
  const list = own();
  const mine = await list("ServiceDeskRoles", anna);
  expect(labels(mine).slice(0, 2)).toEqual(["Anna Becker (Techniker 2nd Level)", "Anna Becker (Techniker 1st Level)"]);
  expect(mine.filter((one) => one.mine)).toHaveLength(2);
  expect(labels(mine).join()).not.toMatch(/Tom Alt|Jonas Weber \(Techniker 2nd Level\)/);
  expect(labels(await list("ServiceDeskRoles", priya))[0]).toBe("Priya Shah (Vor-Ort-Techniker)");
});

test("a list is asked for once an hour, however many ask for it at once", async () => {
  const list = own();
  await Promise.all(Array.from({ length: 10 }, () => list("WorkTypes", anna)));
  await list("WorkTypes", priya);
  expect(sandbox.requests.filter(({ entity }) => entity === "BillingCodes")).toHaveLength(1);
});
