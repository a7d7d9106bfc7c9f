import { inputOf, partsOf, pressed, startWorld, textOf, type World } from "../world.ts";

const from = { name: "Claudia Vogt", address: "claudia.vogt@hansen-logistik.example" };
const item = { subject: "Printer T20260311.0042", text: "It smokes.", from };

const queries = (...entities: readonly string[]) => entities.map((entity) => `query ${entity}`);
const mayNot = (world: World, rights: readonly string[]) =>
  world.autotask.changeSecurity({ levels: { API: { mayNot: rights } } });

async function sentWithout(entities: readonly string[], action: string, button: string, typed: Record<string, string>) {
  const world = await startWorld();
  try {
    mayNot(world, queries(...entities));
    const form = await world.pane("open", { action, item });
    const sent = await world.pane("act", { data: pressed(form.card, button, typed) });
    return textOf(sent.card);
  } finally {
    await world.close();
  }
}

const appointment = { title: "Replace the switch" };
const time = { who: "29682901:29683302", workType: "29683501", summaryNotes: "Toner changed." };
const ticket = { organization: "174", title: "Printer" };
const contact = { organization: "174", firstName: "Ann", lastName: "Lee", emailAddress: "" };
const task = { task: "8007", description: "Never on Mondays.", publish: "2" };
const roles = ["ResourceServiceDeskRoles", "ResourceRoleDepartments", "Roles"];
const helpers = ["TicketSecondaryResources", "TaskSecondaryResources"];
const forTicket = ["Contacts", "BillingCodes", "TicketCategoryFieldDefaults", "Tickets", ...roles];
const forCall = ["CompanyLocations", "Projects", "Tasks", "Tickets", "Contacts", ...roles, ...helpers];

test.each([
  ["createAppointment", "Create", appointment, ["Companies", "Contacts", "Tickets"], "Appointment created"],
  ["createTicket", "Create", ticket, forTicket, "Ticket created"],
  ["createContact", "Create", contact, ["Countries", "Contacts", "Tickets"], "Contact Ann Lee created"],
  ["logTicketTime", "Log", time, ["Contracts", "Contacts", "Companies", ...helpers], "Time logged on ticket"],
  ["addTaskNote", "Add", task, ["Projects", "Contacts", ...helpers], "Note added to task"],
  ["createServiceCall", "Create", { organization: "174" }, forCall, "Service call created"],
] as const)(
  "%s goes without all that the API user may not see and that need not be said",
  async (action, button, typed, entities, said) => {
    expect(await sentWithout(entities, action, button, typed)).toContain(said);
  },
);

test.each([
  ["Contracts", "logTicketTime", "Log", { ticket: "7014" }],
  ["Opportunities", "createToDo", "Create", { organization: "175" }],
  ["CompanyLocations", "createServiceCall", "Create", { organization: "175" }],
] as const)("a form without %s is drawn again all the same", async (entity, action, button, typed) => {
  const world = await startWorld();
  try {
    mayNot(world, queries(entity));
    const form = await world.pane("open", { action, item });
    const again = await world.pane("act", { data: { ...pressed(form.card, button, typed), ...form.redraw } });
    expect([again.state, ...Object.entries(typed).map(([key]) => inputOf(again.card, key).value)]).toEqual([
      "form",
      ...Object.values(typed),
    ]);
    expect(textOf(again.card)).not.toContain("adequate permissions");
  } finally {
    await world.close();
  }
});

test("what a form cannot go without is told, and who can mend it", async () => {
  const world = await startWorld();
  mayNot(world, queries("BillingCodes"));
  const { card } = await world.pane("open", { action: "logTicketTime", item });
  expect(textOf(card)).toContain("adequate permissions to query this entity type");
  expect(textOf(card)).toContain("the security level of the API user in Autotask must let it see this kind of record");
  expect(partsOf(card).filter(({ type }) => String(type).startsWith("Input."))).toEqual([]);
  await world.close();
});
