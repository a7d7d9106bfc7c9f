import { anna, jonas, type Person, priya } from "../sandbox/people.ts";
import { type Drawn, inputOf, pressed, startWorld, textOf, type World } from "../world.ts";

const settings = { TIME_ZONE: "Europe/Berlin" };
let world: World;
beforeAll(async () => {
  world = await startWorld({ settings });
});
afterAll(() => world.close());

const claudia = { name: "Claudia Vogt", address: "claudia.vogt@hansen-logistik.example" };
const appointment = {
  subject: "[T20260311.0042] Lizenzserver",
  text: "Einwahl: 0800 1234",
  attendees: [claudia],
  start: "2026-11-20T09:00:00Z",
  end: "2026-11-20T10:30:00Z",
};
const mail = { subject: "AW: [T20260311.0042] Sendungsverfolgung", text: "Jetzt geht es.", from: claudia };
const open = (item: object = appointment, as?: Person, at = world) =>
  at.pane("open", { action: "logTicketTime", item }, as);
const value = ({ card }: Drawn, id: string) => inputOf(card, id).value;
const values = (form: Drawn, ...ids: string[]) => ids.map((id) => value(form, id));
const change = (form: Drawn, typed: Readonly<Record<string, string>>) =>
  world.pane("act", { data: { ...pressed(form.card, "Log", typed), ...form.redraw } });
const log = (form: Drawn, typed: Readonly<Record<string, string>> = {}, at = world) =>
  at.pane("act", { data: pressed(form.card, "Log", typed) });
const times = ["worked", "worked.start", "worked.end", "worked.hours"];
const kept = (at = world) => at.autotask.records("TimeEntries").at(-1);
const writes = () => world.autotask.requests.filter(({ method, path }) => method !== "GET" && !path.includes("query"));

test("a calendar item suggests its ticket, its times and its subject, and the ticket the rest", async () => {
  const form = await open();
  expect(values(form, "ticket", ...times)).toEqual(["7015", "2026-11-20", "10:00", "11:30", "1.5"]);
  expect(values(form, "summaryNotes", "internalNotes")).toEqual(["[T20260311.0042] Lizenzserver", ""]);
  expect(values(form, "who", "workType", "contract")).toEqual(["29682901:29683302", "29683501", "29684201"]);
  expect(values(form, "nonBillable", "showOnInvoice", "offsetHours")).toEqual(["false", "true", ""]);
  expect((inputOf(form.card, "status").choices as { title: string }[])[0]?.title).toBe("(unchanged)");
  const [first] = inputOf(form.card, "who").choices as { title: string }[];
  expect(first?.title).toBe("Me: Anna Becker (Techniker 2nd Level)");
});

test("a mail suggests its ticket and the quarter of an hour until now; its words are not for an invoice", async () => {
  const form = await open(mail);
  expect(values(form, "ticket", "worked.hours", "summaryNotes", "internalNotes")).toEqual(["7015", "0.25", "", ""]);
});

test("the role is one's own on the ticket, else the ticket's, else the one that is usually one's own", async () => {
  expect(value(await open(mail, jonas), "who")).toBe("29682902:29683301");
  expect(value(await open({ ...mail, subject: "T20260311.0009" }), "who")).toBe("29682901:29683301");
  expect(value(await open(mail, priya), "who")).toBe("29682903:29683303");
});

test("another ticket brings its own role, work type and contract along, but leaves what was chosen", async () => {
  const form = await open();
  const other = await change(form, { ticket: "7016" });
  expect(values(other, "who", "workType", "contract")).toEqual(["29682901:29683302", undefined, "29684202"]);
  const chosen = await change(form, { ticket: "7016", workType: "29683504" });
  expect(value(chosen, "workType")).toBe("29683504");
});

test.each([
  ["has ended", 29_684_204],
  ["is another organization's", 29_684_203],
])("a ticket's contract that %s is not filled in, and the time can be sent", async (_, contractID) => {
  world.autotask.change("Tickets", 7015, { contractID });
  const form = await open();
  expect(value(form, "contract")).not.toBe(String(contractID));
  expect((await log(form)).state).toBe("receipt");
  expect(kept()?.contractID).toBeNull();
  world.autotask.change("Tickets", 7015, { contractID: 29_684_201 });
});

test("Autotask receives the time as the person's own, and works out the hours itself", async () => {
  const form = await open();
  world.autotask.forgetRequests();
  const receipt = await log(form, { internalNotes: "Lizenz fehlte." });
  expect(textOf(receipt.card)).toContain("Time logged on ticket T20260311.0042");
  const [write, ...others] = writes();
  expect(others).toEqual([]);
  expect(write?.headers.impersonationresourceid).toBe("29682901");
  expect(write).toMatchObject({ method: "POST", path: expect.stringMatching(/\/TimeEntries$/) });
  expect(write?.body).toEqual({
    ticketID: 7015,
    resourceID: 29_682_901,
    roleID: 29_683_302,
    billingCodeID: 29_683_501,
    contractID: 29_684_201,
    dateWorked: "2026-11-20T00:00:00Z",
    startDateTime: "2026-11-20T09:00:00.000Z",
    endDateTime: "2026-11-20T10:30:00.000Z",
    summaryNotes: "[T20260311.0042] Lizenzserver",
    internalNotes: "Lizenz fehlte.",
  });
  expect(kept()).toMatchObject({ hoursWorked: 1.5, hoursToBill: 1.5, creatorUserID: 29_682_901 });
});

test("the receipt says the time as it was recorded, in the person's zone and language", async () => {
  const call = { ...appointment, end: "2026-11-20T09:20:00Z" };
  const said = async (typed: Readonly<Record<string, string>>, language: string) => {
    const form = await world.pane("open", { action: "logTicketTime", item: call }, anna, language);
    const button = language === "de" ? "Erfassen" : "Log";
    const { card } = await world.pane("act", { data: pressed(form.card, button, typed) }, anna, language);
    return textOf(card).replace(/[\u2009\u202f]/g, " ");
  };
  expect(await said({}, "en")).toContain("Time worked: Nov 20, 2026, 10:00 – 10:30 AM, 0.5 hours");
  expect(kept()).toMatchObject({ hoursWorked: 0.5, endDateTime: "2026-11-20T09:30:00Z" });
  const night = { "worked.start": "23:30", "worked.end": "00:20" };
  expect(await said(night, "de")).toContain("Arbeitszeit: 20.11.2026, 23:30 – 21.11.2026, 00:30, 1 Stunde");
});

test("what is not billed says so, and whether the invoice shows it then", async () => {
  const form = await open();
  world.autotask.forgetRequests();
  await log(form, { nonBillable: "true", offsetHours: "-0,5" });
  await log(await open(), { nonBillable: "true", showOnInvoice: "false" });
  await log(await open(), { showOnInvoice: "false" });
  const told = writes().map(({ body }) => body as Record<string, unknown>);
  expect(told.map(({ isNonBillable, showOnInvoice }) => [isNonBillable, showOnInvoice])).toEqual([
    [true, true],
    [true, false],
    [undefined, false],
  ]);
  expect(told[0]?.offsetHours).toBe(-0.5);
});

test.each<[string, readonly string[], Readonly<Record<string, unknown>>]>([
  [
    "across midnight",
    ["2026-11-20", "23:30", "00:45"],
    { day: "2026-11-20", start: "2026-11-20T22:30:00Z", end: "2026-11-20T23:45:00Z", hours: 1.25 },
  ],
  [
    "just after midnight, when it is still the day before in UTC",
    ["2026-11-20", "00:15", "00:45"],
    { day: "2026-11-20", start: "2026-11-19T23:15:00Z", end: "2026-11-19T23:45:00Z", hours: 0.5 },
  ],
  [
    "while the clocks are put forward",
    ["2026-03-29", "01:30", "03:30"],
    { day: "2026-03-29", start: "2026-03-29T00:30:00Z", end: "2026-03-29T01:30:00Z", hours: 1 },
  ],
  [
    "while the clocks are put back",
    ["2026-10-25", "01:30", "03:30"],
    { day: "2026-10-25", start: "2026-10-24T23:30:00Z", end: "2026-10-25T02:30:00Z", hours: 3 },
  ],
  [
    "within the hour that comes twice",
    ["2026-10-25", "02:15", "02:45"],
    { day: "2026-10-25", start: "2026-10-25T00:15:00Z", end: "2026-10-25T00:45:00Z", hours: 0.5 },
  ],
])("work %s is the day, the moments and the hours that were meant", async (_, [date, start, end], meant) => {
  const form = await open();
  const typed = { worked: date ?? "", "worked.start": start ?? "", "worked.end": end ?? "" };
  expect((await log(form, typed)).state).toBe("receipt");
  const entry = kept();
  const moment = (iso: unknown) => new Date(String(iso)).toISOString().replace(".000Z", "Z");
  expect({
    day: String(entry?.dateWorked).slice(0, 10),
    start: moment(entry?.startDateTime),
    end: moment(entry?.endDateTime),
    hours: entry?.hoursWorked,
  }).toEqual(meant);
});

test("an end that was typed before the start is shown with its hours before it is sent", async () => {
  const before = world.autotask.records("TimeEntries").length;
  const asked = await log(await open(), { "worked.end": "09:45" });
  expect(textOf(asked.card)).toContain("This goes across midnight: 23.75 hours. Send it again if that is right");
  expect(value(asked, "worked.hours")).toBe("23.75");
  expect(world.autotask.records("TimeEntries")).toHaveLength(before);
  expect((await log(asked)).state).toBe("receipt");
  expect(kept()).toMatchObject({ hoursWorked: 23.75 });
});

test("a start and an end that the ticket demands, and a night that the tenant forbids, are said in Autotask's words", async () => {
  const strict = await startWorld({ settings, autotask: { switches: { overnightTime: "refused" } } });
  try {
    const before = strict.autotask.records("TimeEntries").length;
    const night = { "worked.start": "00:30", "worked.end": "01:30" };
    const over = await log(await open(appointment, undefined, strict), night, strict);
    expect(textOf(over.card)).toContain("Autotask said: A time entry may not span more than one day.");
    const hoursOnly = { "worked.start": "", "worked.end": "", "worked.hours": "1" };
    const alone = await log(await open(appointment, undefined, strict), hoursOnly, strict);
    expect(textOf(alone.card)).toContain("TimeEntries for Service tickets require a start and stop time.");
    expect(strict.autotask.records("TimeEntries")).toHaveLength(before);
  } finally {
    await strict.close();
  }
});

test("hours alone are sent where the tenant takes them", async () => {
  const lax = await startWorld({ settings, autotask: { switches: { timeNeedsStartAndStop: false } } });
  try {
    const hoursOnly = { "worked.start": "", "worked.end": "", "worked.hours": "1,25" };
    const { card } = await log(await open(appointment, undefined, lax), hoursOnly, lax);
    expect(textOf(card)).toContain("Time worked: Nov 20, 2026, 1.25 hours");
    expect(kept(lax)).toMatchObject({ dateWorked: "2026-11-20T00:00:00Z", hoursWorked: 1.25, startDateTime: null });
  } finally {
    await lax.close();
  }
});

test("for a colleague Autotask decides: the time is theirs, logged by the person", async () => {
  const forJonas = { who: "29682902:29683301" };
  const denied = await log(await open(), forJonas);
  expect(denied.state).not.toBe("receipt");
  const proxy = await startWorld({ settings, autotask: { switches: { proxyTime: "allowed" } } });
  try {
    await log(await open(appointment, undefined, proxy), forJonas, proxy);
    expect(kept(proxy)).toMatchObject({ resourceID: 29_682_902, creatorUserID: 29_682_901 });
  } finally {
    await proxy.close();
  }
});

test("a status that Autotask refuses leaves the time, says what is missing, and Try again does only the rest", async () => {
  const form = await open();
  const status = {
    kind: "answer",
    method: "PATCH",
    entity: "Tickets",
    status: 500,
    body: { errors: ["No."] },
  } as const;
  world.autotask.fail(status);
  world.autotask.forgetRequests();
  const part = await log(form, { status: "5" });
  expect(textOf(part.card)).toContain("Time logged on ticket T20260311.0042");
  expect(textOf(part.card)).toContain("Missing: Ticket status");
  const whole = await world.pane("act", { data: pressed(part.card, "Try again") });
  expect(whole.state).toBe("receipt");
  expect(writes().map(({ method }) => method)).toEqual(["POST", "PATCH", "PATCH"]);
  expect(world.autotask.records("Tickets").find(({ id }) => id === 7015)?.status).toBe(5);
});

test("a role that Autotask refuses is named beside the people", async () => {
  const form = await open();
  const refused = await log(form, { who: "29682901:29683301" });
  const group = refused.card.body.find((part) => JSON.stringify(part).includes('"id":"who"'));
  expect(JSON.stringify(group)).toContain("This roleID is not valid for this Ticket and Resource");
});
