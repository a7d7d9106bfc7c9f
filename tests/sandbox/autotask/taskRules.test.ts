import { type Caller, caller } from "./caller.ts";
import { type StandInAutotask, startAutotask } from "./startAutotask.ts";
import type { Values } from "./store.ts";

const [anna, jonas, priya] = [29682901, 29682902, 29682903];
const [first, second, onSite] = [29683301, 29683302, 29683303];
const task = { title: "a", status: 1, taskType: 1 };
const assigned = {
  assignedResourceID: anna,
  assignedResourceRoleID: second,
  departmentID: 29683385,
  billingCodeID: 29683501,
};

let autotask: StandInAutotask;
let call: Caller;

beforeEach(async () => {
  autotask = await startAutotask();
  call = caller(autotask);
});
afterEach(() => autotask.close());

const outcome = async (path: string, values: Values) => (await call("POST", path, values)).body.errors ?? "made";
const add = (values: Values) => outcome("Projects/401/Tasks", { ...task, ...values });

test.each<[string, Values, string]>([
  [
    "a resource without a role",
    { ...assigned, assignedResourceRoleID: undefined },
    "Data violation: When assigning a Resource, you must assign both a assignedResourceID and assignedResourceRoleID.",
  ],
  [
    "a resource without a department",
    { ...assigned, departmentID: undefined },
    "departmentID is a required field when a Resource (primary/secondary) is assigned to a Task",
  ],
  [
    "a resource without a work type",
    { ...assigned, billingCodeID: undefined },
    "billingCodeID is a required field when a Resource (primary/secondary) is assigned to a Task",
  ],
  [
    "a role that they do not have",
    { ...assigned, assignedResourceRoleID: onSite },
    "The specified AssignedResourceID and AssignedRoleID combination is not currently defined",
  ],
  [
    "a role that they have no more",
    { ...assigned, assignedResourceID: jonas },
    "The specified AssignedResourceID and AssignedRoleID combination is not currently defined",
  ],
])("a task with %s is refused", async (_, values, sentence) => {
  expect(await add(values)).toEqual([sentence]);
});

test("a task with a resource and all that this takes is kept, and one with nobody", async () => {
  expect([await add(assigned), await add({})]).toEqual(["made", "made"]);
});

test("somebody helps on a task in a role of theirs, whoever has it does not", async () => {
  const help = (resourceID: number, roleID: number) => outcome("Tasks/8007/SecondaryResources", { resourceID, roleID });
  expect(await help(priya, second)).toEqual([
    "The specified ResourceID and RoleID combination is not currently defined",
  ]);
  expect(await help(priya, onSite)).toBe("made");
  expect(await help(anna, first)).toEqual(["The Resource is already assigned to this Task."]);
});

test("a task's phase is one of its project", async () => {
  expect(await outcome("Projects/401/Tasks", { ...task, phaseID: 501 })).toBe("made");
  expect(await outcome("Projects/402/Tasks", { ...task, phaseID: 501 })).toHaveLength(1);
});
