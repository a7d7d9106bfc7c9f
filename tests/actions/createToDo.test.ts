import { inputOf, pressed, startWorld, textOf, type World } from "../world.ts";

let world: World;
beforeAll(async () => {
  world = await startWorld({ settings: { TIME_ZONE: "Europe/Berlin" } });
});
afterAll(() => world.close());

const claudia = { name: "Claudia Vogt", address: "claudia.vogt@hansen-logistik.example" };
const mail = {
  subject: "AW: Sendungsverfolgung",
  text: "Bitte rufen Sie an.\n\nOn 11 Mar 2026, at 09:12, Anna <anna@x.example> wrote:\n> Geht es?",
  from: claudia,
  sent: "2026-11-20T09:12:34Z",
};
const appointment = {
  subject: "Rückruf",
  text: "Wartungsvertrag",
  attendees: [claudia],
  start: "2026-11-25T13:00:00Z",
  end: "2026-11-25T13:30:00Z",
};
const open = (item: object) => world.pane("open", { action: "createToDo", item });
const writes = () => world.autotask.requests.filter(({ method, path }) => method !== "GET" && !path.includes("query"));

test("a mail suggests its sender's organization and contact, its subject above its new part, and the next half hour", async () => {
  const before = Date.now();
  const { card } = await open(mail);
  const value = (id: string) => inputOf(card, id).value;
  expect(["organization", "contact", "assignedTo", "completed"].map(value)).toEqual([
    "174",
    "30683001",
    "29682901",
    "false",
  ]);
  expect(value("description")).toBe("Sendungsverfolgung\n\nBitte rufen Sie an.");
  expect(value("description.earlier")).toBe("false");
  await world.pane("act", { data: pressed(card, "Create", { actionType: "1" }) });
  const toDo = world.autotask.records("CompanyToDos").at(-1);
  const [start, end] = [toDo?.startDateTime, toDo?.endDateTime].map((time) => Date.parse(String(time)));
  expect(Number(start) % 1_800_000).toBe(0);
  expect(start).toBeGreaterThan(before);
  expect(Number(end) - Number(start)).toBe(1_800_000);
});

test("Autotask receives the to-do of a calendar item at its times, as the person's own", async () => {
  const { card } = await open(appointment);
  world.autotask.forgetRequests();
  const more = { actionType: "1", assignedTo: "29682902", opportunity: "601", ticket: "7015" };
  const { card: receipt } = await world.pane("act", { data: pressed(card, "Create", more) });
  expect(textOf(receipt)).toContain("To-do created");
  expect(JSON.stringify(receipt)).toContain("Code=OpenAccount&AccountID=174");
  const [write, ...others] = writes();
  expect(others).toEqual([]);
  expect(write?.headers.impersonationresourceid).toBe("29682901");
  expect(write).toMatchObject({ method: "POST", path: expect.stringMatching(/\/Companies\/174\/ToDos$/) });
  expect(write?.body).toEqual({
    companyID: 174,
    contactID: 30683001,
    actionType: 1,
    assignedToResourceID: 29682902,
    startDateTime: "2026-11-25T13:00:00.000Z",
    endDateTime: "2026-11-25T13:30:00.000Z",
    activityDescription: "Rückruf\n\nWartungsvertrag",
    opportunityID: 601,
    ticketID: 7015,
  });
});

test("one that is completed already was completed at its end", async () => {
  const { card } = await open(appointment);
  const { card: receipt } = await world.pane("act", {
    data: pressed(card, "Create", { actionType: "1", completed: "true" }),
  });
  expect(textOf(receipt)).toContain("To-do created, completed");
  const toDo = world.autotask.records("CompanyToDos").at(-1);
  expect(toDo).toMatchObject({ endDateTime: toDo?.completedDate });
});

test("a ticket of another organization is named beside it", async () => {
  const { card } = await open(mail);
  const again = await world.pane("act", { data: pressed(card, "Create", { actionType: "1", ticket: "7016" }) });
  expect(textOf(again.card)).toContain("does not belong to Hansen Logistik GmbH.");
});
