import { anna, jonas } from "../sandbox/people.ts";
import { message } from "../sandbox/teams.ts";
import { type Drawn, inputOf, partsOf, pressed, startWorld, textOf, type World } from "../world.ts";

let world: World;
beforeEach(async () => {
  world = await startWorld();
});
afterEach(() => world.close());

const claudia = { name: "Claudia Vogt", address: "claudia.vogt@hansen-logistik.example" };
const meeting = {
  subject: "AW: [T20260311.0042] Vor Ort",
  text: "Treffen am Hintereingang.",
  from: claudia,
  start: "2026-11-24T22:30:00Z",
  end: "2026-11-25T01:00:00Z",
};
const open = (item: object = meeting, as = anna) =>
  world.pane("open", { action: "createServiceCall", item }, as, "en", "Europe/Berlin");
const act = (data: object, as = anna) => world.pane("act", { data }, as, "en", "Europe/Berlin");
const create = ({ card }: Drawn, typed = {}) => pressed(card, "Create", typed);
/** The pane draws again when a choice changes. */
const change = (form: Drawn, typed: Readonly<Record<string, string>>) =>
  act({ ...create(form, typed), ...form.redraw });
const value = ({ card }: Drawn, id: string) => inputOf(card, id).value;
const titles = ({ card }: Drawn, id: string) =>
  (inputOf(card, id).choices as { title: string }[]).map(({ title }) => title);
const writes = () => world.autotask.requests.filter(({ method, path }) => method !== "GET" && !path.includes("query"));
const paths = () => writes().map(({ path }) => path.replace(/^.*\/v1\.0\//i, "").replace(/\d{4,5}(?=\/)/, "#"));
const refusing = (entity: string, why = "Not today.") =>
  world.autotask.fail({ kind: "answer", method: "POST", entity, status: 500, body: { errors: [why] }, times: 1 });

const [annaOnHers, jonasOnHers] = ["tickets:7015:29682901", "tickets:7015:29682902"];
const jonasOnHis = "tickets:7014:29682902";
const annaAsSecondLevel = "tickets:7014:29682901:29683302";

test("a calendar item suggests its organization, times, words and ticket, and offers who is on that", async () => {
  const form = await open();
  expect(["organization", "status", "tickets"].map((id) => value(form, id))).toEqual(["174", "1", "7015"]);
  expect(value(form, "description")).toBe("[T20260311.0042] Vor Ort\n\nTreffen am Hintereingang.");
  expect(["when", "when.startTime", "when.end", "when.endTime"].map((id) => value(form, id))).toEqual([
    "2026-11-24",
    "23:30",
    "2026-11-25",
    "02:00",
  ]);
  expect(textOf(form.card)).toContain("Sendungsverfolgung: Anmeldung schlägt fehl: named in the subject");
  expect(titles(form, "tickets")).toContain("T20260311.0009 Drucker Halle 2 druckt leere Seiten");
  expect(titles(form, "location")).toEqual(expect.arrayContaining(["Hauptsitz", "Lager Billbrook"]));
  expect(titles(form, "resources")).toEqual([
    "Me: Anna Becker (Techniker 2nd Level) – T20260311.0042",
    "Jonas Weber (Techniker 1st Level) – T20260311.0042",
  ]);
  expect(value(form, "resources")).toBe("");
});

test("a call takes time: an end at the start is named, and nothing is sent", async () => {
  const form = await open();
  world.autotask.forgetRequests();
  const refused = await act(create(form, { "when.end": "2026-11-24", "when.endTime": "23:30" }));
  expect(textOf(refused.card)).toContain("The end is at the start.");
  expect(writes()).toEqual([]);
});

test("a ticket that is only the newest one is offered, and not ticked", async () => {
  const { card } = await world.pane("open", { action: "createServiceCall", item: { ...meeting, subject: "Vor Ort" } });
  expect(textOf(card)).toMatch(/newest open tickets? of the contact/);
  expect(inputOf(card, "tickets").value).toBe("");
});

test("a ticket that is complete is offered, and not ticked: Autotask takes none on a call", async () => {
  const form = await open({ ...meeting, subject: "T20260312.0020" });
  expect(textOf(form.card)).toContain("named in the subject");
  expect(titles(form, "tickets").join()).toContain("T20260312.0020");
  expect(value(form, "tickets")).toBe("");
  expect((await act(create(form))).state).toBe("receipt");
});

test("Autotask receives the call as the person's own, then its tickets and tasks, then who goes", async () => {
  const form = await change(await open(), { tickets: "7015,7014", tasks: "8008" });
  world.autotask.forgetRequests();
  const who = `${annaOnHers},${jonasOnHis},tasks:8008:29682902`;
  const receipt = await act(create(form, { location: "1990", resources: who }));
  expect(textOf(receipt.card)).toContain("Service call created");
  expect(textOf(receipt.card)).toContain("Resources: Anna Becker (Techniker 2nd Level) – T20260311.0042, Jonas Weber");
  const links = partsOf(receipt.card).map(({ url = "" }) => String(url));
  expect(links.join()).toMatch(/OpenAccount&AccountID=174/);
  expect(paths()).toEqual([
    "ServiceCalls",
    ...["ServiceCalls/#/Tickets", "ServiceCalls/#/Tickets", "ServiceCalls/#/Tasks"],
    ...["ServiceCallTickets/3/Resources", "ServiceCallTickets/4/Resources", "ServiceCallTasks/2/Resources"],
  ]);
  const [call, ...beneath] = writes();
  const serviceCallID = world.autotask.records("ServiceCalls").at(-1)?.id;
  expect(call?.headers.impersonationresourceid).toBe("29682901");
  expect(beneath.every(({ headers }) => headers.impersonationresourceid === undefined)).toBe(true);
  expect(writes().map(({ body }) => body)).toEqual([
    {
      companyID: 174,
      companyLocationID: 1990,
      startDateTime: "2026-11-24T22:30:00.000Z",
      endDateTime: "2026-11-25T01:00:00.000Z",
      description: "[T20260311.0042] Vor Ort\n\nTreffen am Hintereingang.",
      status: 1,
    },
    { serviceCallID, ticketID: 7015 },
    { serviceCallID, ticketID: 7014 },
    { serviceCallID, taskID: 8008 },
    { serviceCallTicketID: 3, resourceID: 29_682_901 },
    { serviceCallTicketID: 4, resourceID: 29_682_902 },
    { serviceCallTaskID: 2, resourceID: 29_682_902 },
  ]);
});

test("whoever is alone on a ticket is chosen for it until they choose themselves", async () => {
  const form = await change(await open({ ...meeting, subject: "Vor Ort" }, jonas), { tickets: "7014" });
  const mine = await world.pane("act", { data: { ...create(form, { tickets: "7014" }), ...form.redraw } }, jonas);
  expect(titles(mine, "resources")).toEqual(["Me: Jonas Weber (Techniker 1st Level) – T20260311.0009"]);
  expect(value(mine, "resources")).toBe(jonasOnHis);
  const none = { ...create(mine, { resources: "", tickets: "7014,7015" }), ...mine.redraw };
  expect(value(await world.pane("act", { data: none }, jonas), "resources")).toBe("");
});

test("with a ticket go those who were chosen for it", async () => {
  const form = await change(await open(), { tickets: "7015,7014" });
  const both = `${jonasOnHers},${jonasOnHis}`;
  expect(value(await change(form, { tickets: "7014", resources: both }), "resources")).toBe(jonasOnHis);
  await act(create(form, { tickets: "7014", resources: both }));
  expect(world.autotask.records("ServiceCallTicketResources")).toHaveLength(3);
});

test("somebody who is not on a ticket may put themselves there, in a role of theirs, and nobody else", async () => {
  const form = await change(await open(), { tickets: "7014" });
  expect(titles(form, "resources")).toEqual([
    "Jonas Weber (Techniker 1st Level) – T20260311.0009",
    "Me, to be assigned: Anna Becker (Techniker 2nd Level) – T20260311.0009",
    "Me, to be assigned: Anna Becker (Techniker 1st Level) – T20260311.0009",
  ]);
  world.autotask.forgetRequests();
  for (const forged of ["tickets:7014:29682903", "tickets:7014:29682903:29683303", "tickets:7014:29682901:29683304"]) {
    const wrong = await act(create(form, { resources: forged }));
    expect(textOf(wrong.card)).toContain("This choice no longer exists.");
  }
  expect(writes()).toEqual([]);
  await act(create(form, { resources: `${annaAsSecondLevel},tickets:7014:29682901:29683301` }));
  expect(paths().slice(2)).toEqual(["Tickets/#/SecondaryResources", "ServiceCallTickets/3/Resources"]);
  expect(world.autotask.records("TicketSecondaryResources").at(-1)).toMatchObject({
    ticketID: 7014,
    resourceID: 29_682_901,
    roleID: 29_683_301,
  });
});

test("a failure in the middle stops nobody else, is named, and Try again does only that", async () => {
  const form = await change(await open(), { tickets: "7014,7015" });
  refusing("ServiceCallTicketResources");
  world.autotask.forgetRequests();
  const who = `${annaAsSecondLevel},${jonasOnHers}`;
  const part = await act(create(form, { resources: who }));
  expect(textOf(part.card)).toContain("Service call created");
  expect(textOf(part.card)).toContain(
    "Missing: Anna Becker (Techniker 2nd Level) – T20260311.0009\nAutotask said: Not today.",
  );
  const whole = await act(pressed(part.card, "Try again"));
  expect(whole.state).toBe("receipt");
  expect(paths()).toEqual([
    ...["ServiceCalls", "ServiceCalls/#/Tickets", "ServiceCalls/#/Tickets"],
    ...["Tickets/#/SecondaryResources", "ServiceCallTickets/3/Resources"],
    ...["ServiceCallTickets/4/Resources", "ServiceCallTickets/3/Resources"],
  ]);
});

test("a ticket that is missing stops no other, and Try again does only that and who goes for it", async () => {
  const form = await change(await open(), { tickets: "7014,7015" });
  refusing("ServiceCallTickets");
  const part = await act(create(form, { resources: `${jonasOnHis},${jonasOnHers}` }));
  expect(textOf(part.card)).toMatch(/Missing: T20260311\.0009 [^;]+; Jonas Weber [^;]+ – T20260311\.0009\n/);
  expect((await act(pressed(part.card, "Try again"))).state).toBe("receipt");
  const call = world.autotask.records("ServiceCalls").at(-1)?.id;
  const on = world.autotask.records("ServiceCallTickets").filter(({ serviceCallID }) => serviceCallID === call);
  expect(on.map(({ ticketID }) => ticketID)).toEqual([7015, 7014]);
  const going = world.autotask.records("ServiceCallTicketResources").map((one) => one.serviceCallTicketID);
  expect(going.slice(-2)).toEqual(on.map(({ id }) => id));
});

test("a ticket that is missing is named, with those who should have gone for it", async () => {
  const form = await open();
  refusing("ServiceCallTickets");
  const part = await act(create(form, { resources: jonasOnHers }));
  expect(textOf(part.card)).toContain(
    "Missing: T20260311.0042 Sendungsverfolgung: Anmeldung schlägt fehl; Jonas Weber (Techniker 1st Level) – T2026",
  );
});

test("a ticket of another organization than the sender's is not chosen", async () => {
  const form = await open({ ...meeting, subject: "T20260312.0007" });
  expect(value(form, "tickets")).not.toContain("7016");
  expect(titles(form, "tickets").join()).not.toContain("T20260312.0007");
});

test("a ticket that the reading rule hides tells nobody who is on it", async () => {
  const own = await startWorld({ settings: { READS: "own" } });
  try {
    const form = await own.pane("open", { action: "createServiceCall", item: { ...meeting, subject: "" } });
    const typed = { ...create(form, { tickets: "7015,7014" }), ...form.redraw };
    const told = titles(await own.pane("act", { data: typed }), "resources").join();
    expect(told).toContain("T20260311.0042");
    expect(told).not.toContain("T20260311.0009");
  } finally {
    await own.close();
  }
});

test("in Teams a button shows who is on the chosen tickets", async () => {
  const said = message({ from: anna, html: "<p>T20260311.0042 is on site</p>" });
  const { card } = await world.fetchTask({ ...said, subject: "T20260311.0042" }, anna, {}, "createServiceCall");
  const button = partsOf(card).find(({ title }) => title === "Show resources");
  const typed = { ...pressed(card, "Create", { organization: "175", tickets: "7016" }), ...(button?.data as object) };
  const shown = await world.submitAction({ ...typed, "tickets.find": "" });
  expect(titles(shown, "resources")).toEqual([
    "Priya Shah (Vor-Ort-Techniker) – T20260312.0007",
    "Me, to be assigned: Anna Becker (Techniker 2nd Level) – T20260312.0007",
    "Me, to be assigned: Anna Becker (Techniker 1st Level) – T20260312.0007",
  ]);
});

test("without the Dispatch Calendar the form says so instead of opening", async () => {
  const without = await startWorld({ autotask: { switches: { dispatchCalendar: "off" } } });
  try {
    const opened = { action: "createServiceCall", item: meeting };
    const said = async (language: string) => textOf((await without.pane("open", opened, anna, language)).card);
    expect(await said("en")).toBe("Service calls need the Dispatch Calendar, which is off in your Autotask.");
    expect(await said("de")).toContain("Serviceeinsätze brauchen den Dispatch Calendar");
  } finally {
    await without.close();
  }
});

test("a missing right is worded with the Ticket View and the Dispatch Calendar", async () => {
  const form = await open();
  refusing("ServiceCalls", "The logged in Resource does not have the adequate permissions to create this entity type.");
  const said = textOf((await act(create(form))).card);
  expect(said).toContain("4. in your own security level: Ticket View: All");
  expect(said).toContain("5. for all of Autotask: the Dispatch Calendar.");
});
