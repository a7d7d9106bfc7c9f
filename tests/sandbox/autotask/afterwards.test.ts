import { type Caller, caller } from "./caller.ts";
import { type StandInAutotask, startAutotask } from "./startAutotask.ts";
import type { Values } from "./store.ts";

const now = "2026-11-22T10:00:00Z";
const anna = 29682901;
const time = { startDateTime: "2026-11-20T09:00:00Z", endDateTime: "2026-11-20T10:00:00Z" };
const note = { title: "a", description: "b", noteType: 3, publish: 2 };
const activity = { ...time, actionType: 3, contactID: 30683001 };
const entry = { ...time, resourceID: anna, roleID: 29683302 };
const file = { attachmentType: "FILE_ATTACHMENT", fullPath: "a.png", title: "a", publish: 1, data: "AAAA" };

let autotask: StandInAutotask;
let call: Caller;

beforeEach(async () => {
  autotask = await startAutotask({ now: () => Date.parse(now) });
  call = caller(autotask);
});
afterEach(() => autotask.close());

const as = { ImpersonationResourceId: String(anna) };
const held = (path: string, id: number) => autotask.records(path).find((row) => row.id === id);

test.each<[string, string, Values, string, number, Values]>([
  ["a note", "Tickets/7003/Notes", note, "Tickets", 7003, { lastActivityDate: now, lastActivityResourceID: anna }],
  ["a file", "Tickets/7003/Attachments", file, "Tickets", 7003, { lastActivityDate: now }],
  ["time", "TimeEntries", { ...entry, ticketID: 7015 }, "Tickets", 7015, { lastActivityDate: now }],
  ["time", "TimeEntries", { ...entry, taskID: 8007 }, "Tasks", 8007, { lastActivityDateTime: now }],
  ["a note", "Tasks/8007/Notes", note, "Tasks", 8007, { lastActivityDateTime: now }],
  [
    "a note",
    "Projects/404/Notes",
    { ...note, noteType: 5, publish: 0, isAnnouncement: false },
    "Projects",
    404,
    { lastActivityDateTime: now },
  ],
  [
    "a note",
    "Companies/174/Notes",
    { ...activity, assignedResourceID: anna },
    "Contacts",
    30683001,
    { lastActivityDate: now },
  ],
  [
    "a to-do",
    "Companies/174/ToDos",
    { ...activity, assignedToResourceID: anna },
    "Companies",
    174,
    { lastActivityDate: now },
  ],
])("%s at %s is an activity of what it is about", async (_, path, values, about, id, expected) => {
  expect((await call("POST", path, values, as)).status).toBe(200);
  expect(held(about, id)).toMatchObject(expected);
});

test("a task that is done says when and by whom, as a ticket does", async () => {
  await call("PATCH", "Projects/404/Tasks", { id: 8007, status: 5 });
  expect(held("Tasks", 8007)).toMatchObject({ completedDateTime: now, completedByResourceID: 29682999 });
});

test("a project that is complete completes its tasks", async () => {
  await call("PATCH", "Projects", { id: 404, status: 5 });
  expect(held("Projects", 404)).toMatchObject({ completedDateTime: now });
  const tasks = autotask.records("Tasks").filter(({ projectID }) => projectID === 404);
  expect(tasks.map(({ status }) => status)).toEqual(tasks.map(() => 5));
  expect(held("Tasks", 8006)).not.toMatchObject({ completedDateTime: now });
  expect(held("Tasks", 8011)).toMatchObject({ status: 1 });
});
