import { actions } from "../functions/actions/index.ts";
import type { Sample } from "./samples/sample.ts";
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
    expect(made(world)).toMatchObject([{ dueDateTime: "2026-03-20T11:00:00Z" }]);
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

/** Something that an administrator changes while a form is on screen, and takes back again. */
interface Trouble {
  readonly label: string;
  /** What the person types then. */
  readonly mended?: Readonly<Record<string, string>>;
  readonly in: (autotask: World["autotask"], over: boolean) => unknown;
}

const inactiveChoice = (label: string, list: string, value: number): Trouble => ({
  label,
  in: (autotask, over) => autotask.changeChoice(list, value, { isActive: over }),
});
const inactiveRecord = (label: string, entity: string, id: number): Trouble => ({
  label,
  in: (autotask, over) => autotask.change(entity, id, { isActive: over }),
});
const inactiveContact: Trouble = {
  label: "Contact",
  in: (autotask, over) => autotask.change("Contacts", 30683001, { isActive: Number(over) }),
};
const demanded = (label: string, entity: string, field: string): Trouble => ({
  label,
  mended: { [field]: "Hall 2" },
  in: (autotask, over) => over || autotask.demand(entity, [field]),
});

interface Whole {
  readonly more?: Readonly<Record<string, string>>;
  readonly trouble: Trouble;
}

/** What is filled in beyond the sample, and what Autotask refuses of it until the administrator has taken it back. */
const whole: Readonly<Record<string, Whole>> = {
  createTicket: {
    more: { primaryResource: "29682901:29683302", secondaryResources: "29682902:29683301", priority: "1" },
    trouble: inactiveContact,
  },
  addCompanyNote: { trouble: inactiveRecord("Action type", "ActionTypes", 1) },
  addContactNote: { trouble: inactiveContact },
  addTicketNote: {
    more: { status: "7", toResolution: "true" },
    trouble: inactiveChoice("Note type", "TicketNotes.noteType", 3),
  },
  addProjectNote: { trouble: inactiveChoice("Publish to", "ProjectNotes.publish", 1) },
  addTaskNote: { trouble: inactiveChoice("Publish to", "TaskNotes.publish", 2) },
  createAppointment: { more: { description: "" }, trouble: demanded("Description", "Appointments", "description") },
  createToDo: { more: { contact: "30683001" }, trouble: inactiveContact },
  createContact: { trouble: demanded("Title", "Contacts", "title") },
  logTicketTime: { more: { status: "7" }, trouble: inactiveRecord("Work type", "BillingCodes", 29683501) },
  logProjectTime: { trouble: inactiveRecord("Work type", "BillingCodes", 29683502) },
  createServiceCall: {
    more: {
      location: "1990",
      tickets: "7015,7014",
      tasks: "8008",
      resources: "tickets:7015:29682901,tickets:7014:29682902,tasks:8008:29682902",
    },
    trouble: inactiveRecord("Location", "CompanyLocations", 1990),
  },
};

// Where Autotask takes no notice of who asks, or refuses to be told: the API user writes there, for the person or beneath what they have just made.
const asAPIUser = /^(Appointments|(Ticket|Task)SecondaryResources|ServiceCall(Ticket|Task)s?(Resources)?)$/;

/** Who stands in the header of each write, by the kind of record. */
const namedIn = ({ autotask }: World) =>
  autotask.requests.flatMap(({ method, path, entity, headers }) =>
    method === "GET" || path.endsWith("/query") ? [] : [[String(entity), headers.impersonationresourceid] as const],
  );

/** The whole way of an action from a mail: a refusal beside its field with nothing made, and one record once it is right. */
async function recordAfterRefusal(world: World, { id, button }: (typeof actions)[number]): Promise<void> {
  const { filled, written, said }: Sample = require(`./samples/${id}.ts`).sample;
  const { more, trouble } = whole[id] as Whole;
  const before = world.autotask.records(written.entity).length;
  const { card } = await world.pane("open", { ...mail, action: id });
  trouble.in(world.autotask, false);
  const refused = await world.pane("act", { data: pressed(card, button, { ...filled, ...more }) });
  expect(`${id}: ${textOf(refused.card)}`).toContain(`Please check: ${trouble.label}`);
  expect(world.autotask.records(written.entity)).toHaveLength(before);
  trouble.in(world.autotask, true);
  const receipt = await world.pane("act", { data: pressed(refused.card, button, trouble.mended) });
  expect(`${id}: ${textOf(receipt.card)}`).toMatch(said);
  expect(textOf(receipt.card)).not.toContain("Missing");
  for (const [entity, named] of namedIn(world))
    expect([entity, named]).toEqual([entity, asAPIUser.test(entity) ? undefined : String(annaID)]);
  expect(world.autotask.records(written.entity)).toHaveLength(before + 1);
}

const wordings = "refusalStatus problemsJoined referenceSentence soapNames recordNumbers fieldNames unsetTexts";
const beneath = "parentMismatch writesOutsideParent impersonationElsewhere unconfirmedRules missingRecord";
const ofTime = "dateSuffix timeNeedsStartAndStop timeRoles taskTime overnightTime proxyTime";
/** What can make a difference to actions that are not tickets alone: the other side of each. */
const differing = `${wordings} ${beneath} ${ofTime} contactsOfParent textsForNumbers operatorCase`.split(" ");

test.each(differing)("every action is refused with its words and then makes one record, with the other %s", (name) =>
  inWorld({ switches: { [name]: Reflect.get(otherSides, name) } }, async (world) => {
    for (const action of actions) await recordAfterRefusal(world, action);
  }),
);

// With them stands or falls whether there is a service call at all, and who has which role.
const all: typeof otherSides = { ...otherSides, dispatchCalendar: "on", rolePairs: "serviceDesk" };

test.each(actions.map((action) => [action.id, action] as const))("and %s with all of them at once", (_, action) =>
  inWorld({ switches: all }, (world) => recordAfterRefusal(world, action)),
);
