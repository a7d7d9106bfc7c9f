import { connect } from "../../functions/autotask/connect.ts";
import { lists } from "../../functions/autotask/lists.ts";
import { systemClock } from "../../functions/kit/clock.ts";
import { jsonLog } from "../../functions/kit/log.ts";
import { type StandInAutotask, startAutotask } from "../sandbox/autotask/startAutotask.ts";
import { client, say } from "./world.ts";

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

test("the types of a note are those that a note can be given, the tenant's default among them", async () => {
  const list = own();
  for (const name of ["TicketNoteTypes", "TaskNoteTypes"] as const) {
    const types = await list(name, anna);
    expect(types).toContainEqual({ value: "3", label: "Notiz", isDefault: true });
    expect(labels(types).join()).not.toMatch(/Workflow|Weiterleitung/);
  }
  expect(labels(await list("ProjectNoteTypes", anna))).toEqual(["Projektnotiz", "Status"]);
});

test("a choice that depends on another field's value names it", async () => {
  expect(await own()("Tickets.subIssueType", anna)).toContainEqual({
    value: "112",
    label: "Drucker",
    isDefault: false,
    parent: "11",
  });
});

test("people stand with oneself first and preselected, without those who left and those who are none", async () => {
  sandbox.add("Resources", {
    firstName: "Anna",
    lastName: "Becker",
    email: "a.b@x.example",
    isActive: true,
    licenseType: 1,
  });
  const people = await own()("Resources", priya);
  expect(people[0]).toEqual({ value: String(priya), label: "Priya Shah", isDefault: true, mine: true });
  expect(people.slice(1).filter(({ mine, isDefault }) => mine || isDefault)).toEqual([]);
  expect(labels(people)).toContain("Anna Becker (a.b@x.example)");
  expect(labels(people).join()).not.toMatch(/Tom Alt|API/);
});

test("namesakes are told apart by their address, or by their number where they have none", async () => {
  const annas = { firstName: "Anna", lastName: "Becker", isActive: true, licenseType: 1 };
  const other = sandbox.add("Resources", { ...annas, email: "a.b@x.example" });
  const third = sandbox.add("Resources", { ...annas, email: null });
  const role = { roleID: 29683302, isActive: true, isDefault: false };
  for (const resourceID of [other, third]) sandbox.add("ResourceServiceDeskRoles", { ...role, resourceID });
  const people = await own()("Resources", priya);
  expect(labels(people)).toEqual(expect.arrayContaining(["Anna Becker (a.b@x.example)", `Anna Becker (${third})`]));
  const pairs = await own()("ServiceDeskRoles", anna);
  expect(labels(pairs)).toEqual(
    expect.arrayContaining([
      "Anna Becker, anna.becker@nordlicht.example (Techniker 2nd Level)",
      "Anna Becker, a.b@x.example (Techniker 2nd Level)",
      `Anna Becker, ${third} (Techniker 2nd Level)`,
    ]),
  );
});

test("the roles for tasks are those of all departments, each once and one's own default first", async () => {
  const annasDefault = { resourceID: anna, roleID: 29683302, isActive: true, isDepartmentLead: false };
  sandbox.add("ResourceRoleDepartments", { ...annasDefault, departmentID: 1, isDefault: false });
  const inactive = { resourceID: priya, roleID: 29683302, departmentID: 1, isDefault: false, isDepartmentLead: false };
  sandbox.add("ResourceRoleDepartments", { ...inactive, isActive: false });
  const roles = await own()("DepartmentRoles", anna);
  expect(roles[0]).toEqual({
    value: `${anna}:29683302`,
    label: "Anna Becker (Techniker 2nd Level)",
    isDefault: false,
    mine: true,
  });
  expect(roles.filter(({ value }) => value === `${anna}:29683302`)).toHaveLength(1);
  expect(roles.map(({ value }) => value)).not.toContain(`${priya}:29683302`);
});

test("countries are the active ones by name, the tenant's own preselected", async () => {
  const items = [
    { id: 237, displayName: "United Kingdom" },
    { id: 83, displayName: "Germany", isDefaultCountry: true },
  ];
  const { autotask, calls, clock, close } = await client((_, response) => say(response, 200, { items }));
  expect(await lists(autotask, clock)("Countries", anna)).toEqual([
    { value: "83", label: "Germany", isDefault: true },
    { value: "237", label: "United Kingdom", isDefault: false },
  ]);
  await close();
  expect(JSON.parse(calls()[0]?.body ?? "").filter[0]).toEqual({ op: "eq", field: "isActive", value: true });
});
