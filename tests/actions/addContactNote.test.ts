import { bring, mailFile } from "../bring.ts";
import { inputOf, partsOf, pressed, startWorld, textOf, type World } from "../world.ts";

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());

const mail = {
  subject: "Re: Maintenance",
  text: "We go on.",
  from: { name: "Claudia Vogt", address: "claudia.vogt@hansen-logistik.example" },
  sent: "2026-11-20T09:12:00Z",
};
const open = (item: object = mail) => world.pane("open", { action: "addContactNote", item });
const writes = () => world.autotask.requests.filter(({ method, path }) => method !== "GET" && !path.includes("query"));
const [anna, koehler, okafor] = ["29682901", "30683022", "30683006"];

test("a mail suggests its sender, and their organization with them", async () => {
  const { card } = await open();
  const value = (id: string) => inputOf(card, id).value;
  expect(["contact", "organization", "actionType", "assignedTo", "name", "note"].map(value)).toEqual([
    "30683001",
    "174",
    "3",
    anna,
    "Maintenance",
    "We go on.",
  ]);
  const inputs = partsOf(card).filter(({ type }) => String(type).startsWith("Input."));
  expect(inputs[0]?.id).toBe("contact");
});

test("Autotask receives a note of the organization with the contact, as the person's own", async () => {
  const { card } = await open();
  world.autotask.forgetRequests();
  const { card: receipt } = await world.pane("act", { data: pressed(card, "Add") });
  expect(textOf(receipt)).toContain("Note added");
  expect(JSON.stringify(receipt)).toContain("Code=OpenContact&ContactID=30683001");
  const [write, ...others] = writes();
  expect(others).toEqual([]);
  expect(write?.headers.impersonationresourceid).toBe(anna);
  expect(write).toMatchObject({ method: "POST", path: expect.stringMatching(/\/Companies\/174\/Notes$/) });
  expect(write?.body).toEqual({
    companyID: 174,
    contactID: 30683001,
    actionType: 3,
    assignedResourceID: 29682901,
    startDateTime: "2026-11-20T09:12:00.000Z",
    endDateTime: "2026-11-20T09:12:00.000Z",
    name: "Maintenance",
    note: "We go on.",
  });
});

test("a contact is found at any organization, and brings their own along", async () => {
  const { card } = await open();
  const find = partsOf(card).find(({ title, data }) => title === "Find" && JSON.stringify(data).includes('"contact"'));
  const typed = { ...pressed(card, "Add"), contact: "", "contact.find": "m.okafor@brightwell" };
  const found = await world.pane("act", { data: { ...typed, ...(find?.data as object) } });
  expect(["contact", "organization"].map((id) => inputOf(found.card, id).value)).toEqual([okafor, "175"]);
});

test("Find with nothing typed lists the contacts of the organization", async () => {
  const { card } = await open();
  const find = partsOf(card).find(({ title, data }) => title === "Find" && JSON.stringify(data).includes('"contact"'));
  const found = await world.pane("act", { data: { ...pressed(card, "Add"), ...(find?.data as object) } });
  const listed = (inputOf(found.card, "contact").choices as { value: string }[]).map(({ value }) => value);
  expect(listed).toEqual(expect.arrayContaining(["30683001", "30683002", "30683003", "30683005"]));
  expect(listed).not.toContain(okafor);
});

test("another contact's organization follows also where the form is sent at once", async () => {
  const { card } = await open();
  world.autotask.forgetRequests();
  const { card: receipt } = await world.pane("act", { data: pressed(card, "Add", { contact: okafor }) });
  expect(textOf(receipt)).toContain("Organization: Brightwell Dental Ltd");
  expect(writes()[0]).toMatchObject({
    path: expect.stringMatching(/\/Companies\/175\/Notes$/),
    body: { companyID: 175, contactID: 30683006 },
  });
});

test("an organization below the contact's own may be chosen instead, any other is named", async () => {
  const { card } = await open({ ...mail, from: { name: "", address: "it-leitung@alster-klinik.example" } });
  expect(["contact", "organization"].map((id) => inputOf(card, id).value)).toEqual([koehler, "182"]);
  const below = await world.pane("act", { data: pressed(card, "Add", { organization: "183" }) });
  expect(textOf(below.card)).toContain("Note added");
  expect(world.autotask.records("CompanyNotes").at(-1)).toMatchObject({ companyID: 183, contactID: 30683022 });
  const again = await open();
  const other = await world.pane("act", { data: pressed(again.card, "Add", { organization: "175" }) });
  expect(textOf(other.card)).toContain("Claudia Vogt does not belong to Brightwell Dental Ltd.");
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
