import { type Caller, caller } from "./caller.ts";
import { type StandInAutotask, startAutotask } from "./startAutotask.ts";

let autotask: StandInAutotask;
let call: Caller;

beforeEach(async () => {
  autotask = await startAutotask();
  call = caller(autotask);
});
afterEach(() => autotask.close());

const noteIds = async () => {
  const filter = [{ op: "eq", field: "companyID", value: 175 }];
  return (await call("POST", "CompanyNotes/query", { filter })).body.items.map(({ id }) => id);
};

test("a to-do that is done is also found among the organization's notes", async () => {
  expect(await noteIds()).toEqual([2003, 3003]);
  const found = { id: 3003, note: "Prepare the quarterly review", assignedResourceID: 29682903, name: null };
  expect((await call("GET", "CompanyNotes/3003")).body.item).toMatchObject(found);
  expect((await call("GET", "Companies/175/Notes")).body.items).toHaveLength(2);
});

test("a to-do comes among the notes when it is done, and leaves them when it is open again", async () => {
  await call("PATCH", "Companies/175/ToDos", { id: 3003, completedDate: null });
  expect(await noteIds()).toEqual([2003]);
  await call("PATCH", "Companies/175/ToDos", { id: 3003, completedDate: "2026-11-20T10:00:00Z" });
  expect(await noteIds()).toEqual([2003, 3003]);
});

test("notes and to-dos have ids of one row", async () => {
  const time = { startDateTime: "2026-11-20T09:00:00Z", endDateTime: "2026-11-20T09:30:00Z", actionType: 3 };
  const toDo = await call("POST", "Companies/175/ToDos", { ...time, assignedToResourceID: 29682903 });
  const note = await call("POST", "Companies/175/Notes", { ...time, assignedResourceID: 29682903 });
  expect([toDo.body.itemId, note.body.itemId]).toEqual([3004, 3005]);
});
