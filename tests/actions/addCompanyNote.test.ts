import { bring, mailFile } from "../bring.ts";
import { inputOf, pressed, startWorld, textOf, type World } from "../world.ts";

let world: World;
beforeAll(async () => {
  world = await startWorld({ settings: { TIME_ZONE: "Europe/Berlin" } });
});
afterAll(() => world.close());

const claudia = { name: "Claudia Vogt", address: "claudia.vogt@hansen-logistik.example" };
const mail = {
  subject: "AW: Wartungsvertrag",
  text: "Wir verlängern.\n\nOn 11 Mar 2026, at 09:12, Anna <anna@x.example> wrote:\n> Verlängern Sie?",
  from: claudia,
  sent: "2026-11-20T09:12:34Z",
};
const open = (item: object = mail) => world.pane("open", { action: "addCompanyNote", item });
const lastNote = () => world.autotask.records("CompanyNotes").at(-1);

test("a mail suggests its sender's organization and contact, its time, its subject and its new part", async () => {
  const { card } = await open();
  const value = (id: string) => inputOf(card, id).value;
  expect(["organization", "contact", "actionType", "assignedTo"].map(value)).toEqual([
    "174",
    "30683001",
    "3",
    "29682901",
  ]);
  expect(["time", "time.startTime", "time.end", "time.endTime"].map(value)).toEqual([
    "2026-11-20",
    "10:12",
    "2026-11-20",
    "10:12",
  ]);
  expect(["name", "note", "note.earlier"].map(value)).toEqual(["Wartungsvertrag", "Wir verlängern.", "false"]);
  expect(value("opportunity")).toBeUndefined();
});

test("Autotask receives the note as the person's own", async () => {
  const { card } = await open();
  world.autotask.forgetRequests();
  const { card: receipt } = await world.pane("act", { data: pressed(card, "Add", { opportunity: "601" }) });
  expect(textOf(receipt)).toContain("Note added");
  expect(JSON.stringify(receipt)).toContain("Code=OpenAccount&AccountID=174");
  const [write, ...others] = world.autotask.requests.filter(
    ({ method, path }) => method !== "GET" && !path.includes("query"),
  );
  expect(others).toEqual([]);
  expect(write?.headers.impersonationresourceid).toBe("29682901");
  expect(write).toMatchObject({ method: "POST", path: expect.stringMatching(/\/Companies\/174\/Notes$/) });
  expect(write?.body).toEqual({
    companyID: 174,
    contactID: 30683001,
    opportunityID: 601,
    actionType: 3,
    assignedResourceID: 29682901,
    startDateTime: "2026-11-20T09:12:00.000Z",
    endDateTime: "2026-11-20T09:12:00.000Z",
    name: "Wartungsvertrag",
    note: "Wir verlängern.",
  });
});

test("a calendar item gives its own times, and is a meeting rather than a mail", async () => {
  const { card } = await open({
    subject: "Quartalsgespräch",
    text: "Agenda",
    attendees: [claudia],
    start: "2026-11-18T13:00:00Z",
    end: "2026-11-18T14:30:00Z",
  });
  const value = (id: string) => inputOf(card, id).value;
  expect(["time", "time.startTime", "time.end", "time.endTime"].map(value)).toEqual([
    "2026-11-18",
    "14:00",
    "2026-11-18",
    "15:30",
  ]);
  const types = inputOf(card, "actionType").choices as readonly { readonly title: string; readonly value: string }[];
  expect(types.find((one) => one.value === value("actionType"))?.title).toBe("Besprechung");
});

test("where nothing tells a time, it is now", async () => {
  const before = Date.now() - 60_000;
  const { card } = await open({ ...mail, sent: null });
  await world.pane("act", { data: pressed(card, "Add") });
  const start = Date.parse(String(lastNote()?.startDateTime));
  expect(start).toBeGreaterThan(before);
  expect(start).toBeLessThanOrEqual(Date.now());
});

test("an end before the start is named beside the times", async () => {
  const { card } = await open();
  const again = await world.pane("act", { data: pressed(card, "Add", { "time.endTime": "09:00" }) });
  expect(textOf(again.card)).toContain("Please check: End");
  expect(textOf(again.card)).toContain("The end is before the start.");
});

test("files hang on the note, for nobody outside to see", async () => {
  const form = await open({ ...mail, files: [mailFile("a.pdf", 5)] });
  await bring(world, form, { "a.pdf": 5 });
  expect((await world.pane("act", { data: pressed(form.card, "Add") })).state).toBe("receipt");
  const note = world.autotask.records("CompanyNotes").at(-1)?.id;
  expect(world.autotask.records("CompanyNoteAttachments").at(-1)).toMatchObject({
    companyNoteID: note,
    fullPath: "a.pdf",
    publish: 2,
  });
});
