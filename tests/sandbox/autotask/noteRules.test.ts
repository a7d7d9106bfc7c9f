import { type Caller, caller } from "./caller.ts";
import { type StandInAutotask, startAutotask } from "./startAutotask.ts";

const note = { title: "a", description: "b", noteType: 3, publish: 2 };
const projectNote = { ...note, noteType: 5, publish: 0, isAnnouncement: false };

let autotask: StandInAutotask;
let call: Caller;

beforeEach(async () => {
  autotask = await startAutotask();
  call = caller(autotask);
});
afterEach(() => autotask.close());

const outcome = async (method: string, path: string, values: object) =>
  (await call(method, path, values)).body.errors ?? "done";

test.each([
  ["ticket", "Tickets/7001/Notes"],
  ["task", "Tasks/8001/Notes"],
])("a note of a %s cannot be of a kind that only the system makes", async (_, path) => {
  expect(await outcome("POST", path, { ...note, noteType: 13 })).toEqual([
    "Picklist value [13] does not exist for noteType",
  ]);
  expect(await outcome("POST", path, note)).toBe("done");
});

test.each([
  ["ticket", "Tickets/7015/Notes", 9001, note],
  ["task", "Tasks/8007/Notes", 701, note],
  ["project", "Projects/404/Notes", 501, projectNote],
])("a note of a %s repeats its type and publication in every change", async (_, path, id, values) => {
  expect(await outcome("PATCH", path, { id, title: "x" })).toEqual(
    ["noteType", "publish"].map((name) => `Value does not exist for the required field ${name}`),
  );
  expect(await outcome("PATCH", path, { id, ...values })).toBe("done");
});

test("a project's note has types and publications of its own, a title, and is an announcement or not", async () => {
  const add = (values: object) => outcome("POST", "Projects/404/Notes", { ...projectNote, ...values });
  expect(await add({})).toBe("done");
  expect(await add({ noteType: 3 })).toEqual(["Picklist value [3] does not exist for noteType"]);
  expect(await add({ publish: 4 })).toEqual(["Picklist value [4] does not exist for publish"]);
  expect(await add({ isAnnouncement: undefined, title: "" })).toEqual(
    ["isAnnouncement", "title"].map((name) => `Value does not exist for the required field ${name}`),
  );
});
