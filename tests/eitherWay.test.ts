import type { AutotaskOptions } from "./sandbox/autotask/startAutotask.ts";
import type { Switches } from "./sandbox/autotask/world.ts";
import { inputOf, pressed, startWorld, textOf, type World } from "./world.ts";

// Where public sources about Autotask disagree or are silent: the side that the other tests do not run with.
const otherSides: Omit<Switches, "dueDateRequired"> = {
  busyStatus: 500,
  overStatus: 500,
  retryAfter: true,
  thresholdLatency: true,
  integrationCodeSentence: true,
  unknownOperators: "refused",
  operatorCase: "exact",
  textsForNumbers: "unmatched",
  textComparison: "exactCase",
  missingRecord: 404,
  unsetTexts: "empty",
  dateSuffix: "none",
  userDefinedAlways: true,
  decimalType: "double",
  refusalStatus: 400,
  problemsJoined: true,
  referenceSentence: "older",
  parentMismatch: "refused",
  unconfirmedRules: "absent",
  rolePairs: "queue",
  impersonatedReads: "ignored",
  impersonationElsewhere: "refused",
  missingRight: 403,
  lockedUser: 500,
  wrongZone: "emptyAnswer",
  writesOutsideParent: 405,
  queueOrAssignee: false,
  timeNeedsStartAndStop: false,
  timeRoles: "theirs",
  taskTime: "anybody",
  overnightTime: "refused",
  proxyTime: "allowed",
  contactsOfParent: false,
  soapNames: true,
  recordNumbers: false,
  fieldNames: "PascalCase",
  attachmentContent: "atTop",
  attachmentEnvelope: "bare",
  refusedFileTypes: [],
  dispatchCalendar: "off",
  uploadScope: "person",
  uploadRefusal: 429,
  unknownUserDefined: "dropped",
  userDefinedTypes: "kinds",
};

const from = { name: "Claudia Vogt", address: "claudia.vogt@hansen-logistik.example" };
const mail = { action: "createTicket", item: { subject: "Printer", text: "It smokes.", from } };

async function inWorld(autotask: AutotaskOptions, run: (world: World) => Promise<void>): Promise<void> {
  const world = await startWorld({ autotask });
  try {
    await run(world);
  } finally {
    await world.close();
  }
}

const made = ({ autotask }: World) => autotask.records("Tickets").slice(20);
const annaID = 29682901;

/** The whole way: what the mail is about, a refusal with its words, and one ticket in the person's name. */
async function ticketAfterRefusal(world: World): Promise<void> {
  const { card } = await world.pane("open", mail);
  expect([inputOf(card, "organization").value, inputOf(card, "contact").value]).toEqual(["174", "30683001"]);
  world.autotask.change("Contacts", 30683001, { isActive: 0 });
  world.autotask.changeChoice("Tickets.priority", 2, { isActive: false });
  const refused = await world.pane("act", { data: pressed(card, "Create") });
  expect(textOf(refused.card)).toContain("Please check: Contact, Priority");
  expect(made(world)).toEqual([]);
  const mended = { contact: "30683002", priority: "1" };
  const receipt = await world.pane("act", { data: pressed(refused.card, "Create", mended) });
  expect(textOf(receipt.card)).toMatch(/Ticket T\d+\.\d+ created/);
  expect(made(world)).toMatchObject([
    { title: "Printer", companyID: 174, contactID: 30683002, priority: 1, creatorResourceID: annaID },
  ]);
}

test.each(Object.entries(otherSides))("a mail becomes a ticket, once it is right, with %s: %s", (name, side) =>
  inWorld({ switches: { [name]: side } }, ticketAfterRefusal),
);

test("and with all of them at once", () => inWorld({ switches: otherSides }, ticketAfterRefusal));

test("a due date that no call tells to be required is asked for when Autotask refuses", () =>
  inWorld({ switches: { dueDateRequired: true } }, async (world) => {
    const { card } = await world.pane("open", mail);
    const refused = await world.pane("act", { data: pressed(card, "Create") });
    expect(textOf(refused.card)).toContain("Please check: Due date");
    const due = { dueDateTime: "2026-03-20", "dueDateTime.time": "12:00" };
    await world.pane("act", { data: pressed(refused.card, "Create", due) });
    expect(made(world)).toMatchObject([{ dueDateTime: "2026-03-20T12:00:00Z" }]);
  }));

test.each([429, 500] as const)(
  "a form is drawn although Autotask turns away with %i what comes at once",
  async (busyStatus) => {
    const answers: string[] = [];
    const log = (line: string) => void answers.push(line);
    await inWorld({ threads: 1, latency: 20, switches: { busyStatus }, log }, async (world) => {
      const { card } = await world.pane("open", mail);
      expect(inputOf(card, "organization").value).toBe("174");
    });
    expect(answers.some((line) => line.endsWith(` ${busyStatus}`))).toBe(true);
  },
);
