import { type Caller, caller } from "./caller.ts";
import { type StandInAutotask, startAutotask } from "./startAutotask.ts";
import type { Values } from "./store.ts";
import type { Switches } from "./world.ts";

const [anna, jonas, priya, tom] = [29682901, 29682902, 29682903, 29682904];
const time = { startDateTime: "2026-11-25T08:00:00Z", endDateTime: "2026-11-25T09:30:00Z" };
const serviceCall = { ...time, companyID: 174, description: "a" };
const denied = "The logged in Resource does not have the adequate permissions to create this entity type.";

let autotask: StandInAutotask;
let call: Caller;

async function setUp(switches: Partial<Switches> = {}): Promise<void> {
  await autotask?.close();
  autotask = await startAutotask({ switches });
  call = caller(autotask);
}

beforeEach(() => setUp());
afterEach(() => autotask.close());

const post = async (path: string, values: Values, headers = {}) => (await call("POST", path, values, headers)).body;
const outcome = async (path: string, values: Values) => (await post(path, values)).errors ?? "made";
const held = (id: number) => autotask.records("ServiceCalls").find((row) => row.id === id);
const made = async (values: Values) => held((await post("ServiceCalls", { ...serviceCall, ...values })).itemId);
const changed = async (values: Values) => {
  await call("PATCH", "ServiceCalls", { id: 5001, ...values });
  return held(5001);
};

test("a service call is planned where nothing else is said, and lasts from its start to its end", async () => {
  expect(await made({})).toMatchObject({ status: 1, isComplete: 0, duration: 1.5, creatorResourceID: 29682999 });
});

test("a service call is complete by its status or by its mark, and open again the same way", async () => {
  expect(await made({ status: 2 })).toMatchObject({ status: 2, isComplete: 1 });
  expect(await changed({ isComplete: 1 })).toMatchObject({ status: 2, isComplete: 1 });
  expect(await changed({ isComplete: 0 })).toMatchObject({ status: 1, isComplete: 0 });
  expect(await changed({ status: 2 })).toMatchObject({ status: 2, isComplete: 1 });
  expect(await changed({ status: 100 })).toMatchObject({ status: 100, isComplete: 0 });
  expect(await changed({ description: "b" })).toMatchObject({ status: 100, isComplete: 0 });
});

test("or the two know nothing of each other, where the switch says so", async () => {
  await setUp({ unconfirmedRules: "absent" });
  expect(await changed({ isComplete: 1 })).toMatchObject({ status: 1, isComplete: 1 });
});

test("a service call with its tickets, tasks and people is made from above to below", async () => {
  const { itemId } = await post("ServiceCalls", { ...serviceCall, companyLocationID: 1990 });
  const ticket = await post(`ServiceCalls/${itemId}/Tickets`, { ticketID: 7014 });
  const task = await post(`ServiceCalls/${itemId}/Tasks`, { taskID: 8008 });
  expect(await outcome(`ServiceCallTickets/${ticket.itemId}/Resources`, { resourceID: jonas })).toBe("made");
  expect(await outcome(`ServiceCallTasks/${task.itemId}/Resources`, { resourceID: jonas })).toBe("made");
  expect(await outcome(`ServiceCallTasks/${task.itemId}/Resources`, { resourceID: anna })).toBe("made");
});

describe("rules that nobody has met", () => {
  test.each<[string, string, Values]>([
    ["an end before the start", "ServiceCalls", { ...serviceCall, endDateTime: "2026-11-25T07:00:00Z" }],
    ["an end at the start", "ServiceCalls", { ...serviceCall, endDateTime: time.startDateTime }],
    ["a location of another organization", "ServiceCalls", { ...serviceCall, companyLocationID: 1992 }],
    ["a mark that is neither 0 nor 1", "ServiceCalls", { ...serviceCall, isComplete: 2 }],
    ["a ticket of another organization", "ServiceCalls/5001/Tickets", { ticketID: 7016 }],
    ["a ticket that is complete", "ServiceCalls/5001/Tickets", { ticketID: 7001 }],
    ["a ticket twice", "ServiceCalls/5001/Tickets", { ticketID: 7014 }],
    ["a task of another organization", "ServiceCalls/5001/Tasks", { taskID: 8019 }],
    ["a task that is complete", "ServiceCalls/5001/Tasks", { taskID: 8006 }],
    ["a task twice", "ServiceCalls/5002/Tasks", { taskID: 8019 }],
    ["somebody who is not on the ticket", "ServiceCallTickets/1/Resources", { resourceID: priya }],
    ["somebody on the ticket twice", "ServiceCallTickets/1/Resources", { resourceID: jonas }],
    ["somebody who is not on the task", "ServiceCallTasks/1/Resources", { resourceID: anna }],
    ["somebody on the task twice", "ServiceCallTasks/1/Resources", { resourceID: priya }],
    ["somebody who helps on a task twice", "Tasks/8008/SecondaryResources", { resourceID: anna, roleID: 29683302 }],
  ])("a service call takes %s only where they do not hold", async (_, path, values) => {
    expect(await outcome(path, values)).toHaveLength(1);
    await setUp({ unconfirmedRules: "absent" });
    expect(await outcome(path, values)).toBe("made");
  });
});

test("somebody who has left goes nowhere", async () => {
  await setUp({ unconfirmedRules: "absent" });
  expect(await outcome("ServiceCallTickets/1/Resources", { resourceID: tom })).toHaveLength(1);
});

describe("without the Dispatch Calendar", () => {
  beforeEach(() => setUp({ dispatchCalendar: "off" }));
  const info = async () => (await call("GET", "ServiceCalls/entityInformation")).body.info;

  test("Autotask says that service calls cannot be made, and makes none", async () => {
    expect(await info()).toMatchObject({ canCreate: false, userAccessForCreate: 0, canQuery: true, canUpdate: true });
    expect(await outcome("ServiceCalls", serviceCall)).toEqual([denied]);
    expect(await outcome("ServiceCalls/5001/Tickets", { ticketID: 7015 })).toEqual([denied]);
  });

  test("those that are there can be read and changed", async () => {
    expect(await changed({ description: "b" })).toMatchObject({ description: "b" });
  });

  test("with it they can be made", async () => {
    await setUp();
    expect(await info()).toMatchObject({ canCreate: true, userAccessForCreate: 1 });
  });
});

test("what the API user's level forbids, Autotask tells of the access and not of the entity", async () => {
  autotask.changeSecurity({ levels: { API: { mayNot: ["create ServiceCalls"] } } });
  const { info } = (await call("GET", "ServiceCalls/entityInformation")).body;
  expect(info).toMatchObject({ canCreate: true, userAccessForCreate: 0, userAccessForUpdate: 1 });
});

test("a person without the right for service calls, notes, to-dos or times is refused all of them", async () => {
  autotask.changeSecurity({ resources: { [anna]: "Werkstatt" } });
  const as = { ImpersonationResourceId: String(anna) };
  const note = { ...time, actionType: 3 };
  for (const [path, values] of [
    ["ServiceCalls", serviceCall],
    ["Companies/174/Notes", { ...note, assignedResourceID: anna }],
    ["Companies/174/ToDos", { ...note, assignedToResourceID: anna }],
    ["TimeEntries", { ...time, ticketID: 7015, resourceID: anna, roleID: 29683302 }],
  ] as const) {
    expect((await post(path, values, as)).errors).toEqual([denied]);
    expect((await post(path, values)).errors).toBeUndefined();
  }
});
