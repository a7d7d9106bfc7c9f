import { type Caller, caller } from "./caller.ts";
import { type StandInAutotask, startAutotask } from "./startAutotask.ts";
import type { Values } from "./store.ts";
import type { Switches } from "./world.ts";

const [anna, jonas, priya, apiUser] = [29682901, 29682902, 29682903, 29682999];
const [first, second, onSite, lead] = [29683301, 29683302, 29683303, 29683304];
const [remoteWork, expired, training, travel] = [29683501, 29683505, 29683507, 29683509];
const hour = { startDateTime: "2026-11-20T09:00:00Z", endDateTime: "2026-11-20T10:00:00Z" };
const onTicket = { ...hour, ticketID: 7015, resourceID: anna, roleID: second };
const onTask = { ...hour, taskID: 8007, resourceID: anna, roleID: second };

let autotask: StandInAutotask;
let call: Caller;

async function setUp(switches: Partial<Switches> = {}): Promise<void> {
  await autotask?.close();
  autotask = await startAutotask({ switches });
  call = caller(autotask);
}

beforeEach(() => setUp());
afterEach(() => autotask.close());

const as = (id: number) => ({ ImpersonationResourceId: String(id) });
const book = async (values: Values, headers = {}) => (await call("POST", "TimeEntries", values, headers)).body;
const outcome = async (values: Values) => (await book(values)).errors ?? "booked";
const booked = async (values: Values) => {
  const { itemId } = await book(values);
  return autotask.records("TimeEntries").find(({ id }) => id === itemId);
};

test.each<[string, Values, string]>([
  [
    "a ticket and a task",
    { ...onTicket, taskID: 8007 },
    "Only one of ticketID,taskID and InternallAllocationCodeID can be used at once",
  ],
  ["no role on a ticket", { ...onTicket, roleID: undefined }, "TimeEntries for Tickets must have a roleID"],
  ["no role on a task", { ...onTask, roleID: undefined }, "TimeEntries for Tasks must have a roleID"],
  [
    "a role that does not exist",
    { ...onTicket, roleID: 5 },
    "Reference value on field: roleID of timeEntryType: Role does not exist or is invalid. ; on record number [1].",
  ],
  [
    "hours alone on a ticket",
    { ...onTicket, startDateTime: undefined, endDateTime: undefined, hoursWorked: 1, dateWorked: "2026-11-20" },
    "TimeEntries for Service tickets require a start and stop time.",
  ],
  [
    "hours alone without a day",
    { ...onTask, startDateTime: undefined, endDateTime: undefined, hoursWorked: 1 },
    "dateWorked is required when no value is supplied for startDateTime",
  ],
  [
    "no time at all",
    { ...onTask, startDateTime: undefined, endDateTime: undefined, dateWorked: "2026-11-20" },
    "Must have at least one of hoursWorked or startDateTime/endDateTime",
  ],
  [
    "an end before the start",
    { ...onTicket, endDateTime: "2026-11-20T08:00:00Z" },
    "hoursWorked greater than 24 hours or less than zero hours",
  ],
  [
    "more than a day",
    { ...onTask, endDateTime: "2026-11-21T09:01:00Z" },
    "hoursWorked greater than 24 hours or less than zero hours",
  ],
  [
    "an expense as work type",
    { ...onTicket, billingCodeID: travel },
    "The given allocation code is not an active general allocation code",
  ],
  [
    "a work type that is gone",
    { ...onTicket, billingCodeID: expired },
    "The given allocation code is not an active general allocation code",
  ],
  ["a task that does not exist", { ...onTask, taskID: 1 }, "This taskID does not reference a valid Task"],
  [
    "a role that they have, not on this ticket",
    { ...onTicket, roleID: first },
    "This roleID is not valid for this Ticket and Resource",
  ],
  [
    "a role that they do not have",
    { ...onTicket, resourceID: priya, roleID: lead },
    "This roleID is not valid for this Ticket and Resource",
  ],
  [
    "somebody who is not assigned to the task",
    { ...onTask, resourceID: priya, roleID: onSite },
    "This roleID is not valid for this Task and Resource",
  ],
  [
    "a work type as internal time",
    { ...hour, resourceID: anna, internalBillingCodeID: remoteWork },
    "Reference value on field: internalBillingCodeID of timeEntryType: BillingCode does not exist or is invalid. ; on record number [1].",
  ],
])("a time entry with %s is refused", async (_, values, sentence) => {
  expect(await outcome(values)).toEqual([sentence]);
});

test.each<[string, Values]>([
  ["by whoever has the ticket", { ...onTicket, billingCodeID: remoteWork, contractID: 29684201 }],
  ["by one who helps on it", { ...onTicket, resourceID: jonas, roleID: first }],
  ["by somebody else in a role of theirs", { ...onTicket, resourceID: priya, roleID: onSite }],
  ["by one who helps on a task", { ...onTask, taskID: 8008 }],
  [
    "on a task, in hours alone",
    { taskID: 8007, resourceID: anna, roleID: second, hoursWorked: 2, dateWorked: "2026-11-20" },
  ],
  ["of exactly 24 hours on a task", { ...onTask, endDateTime: "2026-11-21T09:00:00Z" }],
  ["inside the house, without a role", { ...hour, resourceID: anna, internalBillingCodeID: training }],
])("a time entry %s is kept", async (_, values) => {
  expect(await outcome(values)).toBe("booked");
});

test("hours follow start and end whatever is sent, offset and billing what they leave", async () => {
  const times = { ...onTicket, endDateTime: "2026-11-20T10:20:00Z", hoursWorked: 5 };
  expect(await booked({ ...times, offsetHours: -0.25 })).toMatchObject({ hoursWorked: 1.3333, hoursToBill: 1.0833 });
  expect(await booked({ ...times, isNonBillable: true })).toMatchObject({ hoursWorked: 1.3333, hoursToBill: 0 });
});

test("hours alone in a change are dropped, a new end changes them", async () => {
  const change = async (values: Values) => {
    await call("PATCH", "TimeEntries", { id: 6001, ...values });
    return autotask.records("TimeEntries").find(({ id }) => id === 6001)?.hoursWorked;
  };
  expect(await change({ hoursWorked: 8 })).toBe(0.75);
  expect(await change({ endDateTime: "2026-03-11T15:00:00Z" })).toBe(1.5);
});

test("the day is that of the start in UTC, or the one that is sent, and always a midnight", async () => {
  const late = { startDateTime: "2026-11-20T23:30:00Z", endDateTime: "2026-11-21T00:30:00Z" };
  expect(await booked({ ...onTicket, ...late })).toMatchObject({ dateWorked: "2026-11-20T00:00:00Z" });
  expect(await booked({ ...onTicket, ...late, dateWorked: "2026-11-21T11:00:00Z" })).toMatchObject({
    dateWorked: "2026-11-21T00:00:00Z",
  });
});

test.each<[number, Values]>([
  [2, onTicket],
  [6, onTask],
  [10, { ...hour, resourceID: anna, internalBillingCodeID: training }],
])("the service itself says that the type is %i", async (timeEntryType, values) => {
  expect(await booked({ ...values, timeEntryType: 99 })).toMatchObject({ timeEntryType });
});

test.each<[Partial<Switches>, Values]>([
  [{ timeRoles: "theirs" }, { ...onTicket, roleID: first }],
  [{ taskTime: "anybody" }, { ...onTask, resourceID: priya, roleID: onSite }],
  [
    { timeNeedsStartAndStop: false },
    { ...onTicket, startDateTime: undefined, endDateTime: undefined, hoursWorked: 1, dateWorked: "2026-11-20" },
  ],
])("where the tenant is set up with %j, more is kept", async (switches, values) => {
  expect(await outcome(values)).not.toBe("booked");
  await setUp(switches);
  expect(await outcome(values)).toBe("booked");
});

test("an entry goes over midnight, or only up to it, as the switch says", async () => {
  const evening = { ...onTicket, startDateTime: "2026-11-20T23:00:00Z", endDateTime: "2026-11-21T00:00:00Z" };
  const night = { ...evening, endDateTime: "2026-11-21T00:15:00Z" };
  expect([await outcome(evening), await outcome(night)]).toEqual(["booked", "booked"]);
  await setUp({ overnightTime: "refused" });
  expect([await outcome(evening), await outcome(night)]).toEqual([
    "booked",
    ["A time entry may not span more than one day."],
  ]);
});

test("the time of a colleague is booked by the API user, by a person only where the switch says so", async () => {
  const denied = "The logged in Resource does not have the adequate permissions to create this entity type.";
  expect((await book(onTicket, as(jonas))).errors).toEqual([denied]);
  expect(await outcome(onTicket)).toBe("booked");
  await setUp({ proxyTime: "allowed" });
  expect((await book(onTicket, as(jonas))).errors).toBeUndefined();
  expect(autotask.records("TimeEntries").at(-1)).toMatchObject({
    resourceID: anna,
    creatorUserID: jonas,
    impersonatorCreatorResourceID: apiUser,
  });
});

describe("rules that nobody has met", () => {
  const either = async (ask: () => Promise<number>) => {
    const held = await ask();
    await setUp({ unconfirmedRules: "absent" });
    return [held, await ask()];
  };

  test.each<[string, Values]>([
    ["about nothing", { ...hour, resourceID: anna }],
    ["with a contract of another organization", { ...onTicket, contractID: 29684202 }],
    ["on a task with a contract of another organization", { ...onTask, contractID: 29684202 }],
  ])("an entry %s", async (_, values) => {
    expect(await either(async () => (await call("POST", "TimeEntries", values)).status)).toEqual([500, 200]);
  });

  test("an entry of a ticket does not become one of a task", async () => {
    const moved = { id: 6001, ticketID: null, taskID: 8007, contractID: null };
    expect(await either(async () => (await call("PATCH", "TimeEntries", moved)).status)).toEqual([500, 200]);
    expect((await call("PATCH", "TimeEntries", { id: 6003, taskID: 8017 })).status).toBe(200);
  });

  test("an entry that was approved is closed", async () => {
    const change = { id: 6002, summaryNotes: "x" };
    expect(await either(async () => (await call("PATCH", "TimeEntries", change)).status)).toEqual([500, 200]);
  });
});
