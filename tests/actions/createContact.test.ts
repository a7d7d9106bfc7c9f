import { inputOf, pressed, startWorld, textOf, type World } from "../world.ts";

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());

const signed = `Please call me back.

Kind regards
Ann Lee
Head of IT

Hansen Logistik GmbH
Am Kai 7
20457 Hamburg
Tel.: +49 40 3080 4711
Mobil: +49 171 3920017`;
const ann = { name: "Lee, Ann (Hansen Logistik)", address: "Ann.Lee@hansen-logistik.example" };
const mail = { subject: "Hello", text: signed, from: ann };
const open = (item: object = mail) => world.pane("open", { action: "createContact", item });
const writes = () => world.autotask.requests.filter(({ method, path }) => method !== "GET" && !path.includes("query"));

test("a mail suggests its sender's organization, name, address and what the signature tells", async () => {
  const { card } = await open();
  const value = (id: string) => inputOf(card, id).value;
  expect(["organization", "firstName", "lastName", "emailAddress", "title"].map(value)).toEqual([
    "174",
    "Ann",
    "Lee",
    "Ann.Lee@hansen-logistik.example",
    "Head of IT",
  ]);
  expect(["phone", "mobilePhone", "addressLine", "zipCode", "city"].map(value)).toEqual([
    "+49 40 30804711",
    "+49 171 3920017",
    "Am Kai 7",
    "20457",
    "Hamburg",
  ]);
  expect(textOf(card)).not.toContain("already has");
});

test("Autotask receives an active contact as the person's own making", async () => {
  const { card } = await open();
  world.autotask.forgetRequests();
  const more = { extension: "12", primaryContact: "true", country: "83", note: "Met at the fair" };
  const { card: receipt } = await world.pane("act", { data: pressed(card, "Create", more) });
  expect(textOf(receipt)).toContain("Contact Ann Lee created");
  const made = world.autotask.records("Contacts").at(-1);
  expect(JSON.stringify(receipt)).toContain(`Code=OpenContact&ContactID=${made?.id}`);
  const [write, ...others] = writes();
  expect(others).toEqual([]);
  expect(write?.headers.impersonationresourceid).toBe("29682901");
  expect(write).toMatchObject({ method: "POST", path: expect.stringMatching(/\/Companies\/174\/Contacts$/) });
  expect(write?.body).toEqual({
    companyID: 174,
    firstName: "Ann",
    lastName: "Lee",
    emailAddress: "Ann.Lee@hansen-logistik.example",
    title: "Head of IT",
    phone: "+49 40 30804711",
    extension: "12",
    mobilePhone: "+49 171 3920017",
    primaryContact: true,
    addressLine: "Am Kai 7",
    zipCode: "20457",
    city: "Hamburg",
    countryID: 83,
    note: "Met at the fair",
    isActive: 1,
  });
});

test.each([
  ["their first", "claudia.vogt@hansen-logistik.example", "Claudia Vogt (Hansen Logistik GmbH)", 30683001],
  ["their second", "chef@Hansen-Logistik.example", "Dirk Hansen (Hansen Logistik GmbH)", 30683002],
  ["their third", "tanja.weber@privat.example", "Tanja Weber (Bäckerei Weber OHG)", 30683030],
])(
  "a contact who has the sender's address as %s is shown with a link, and not made again",
  async (_, address, who, id) => {
    const { card } = await open({ ...mail, from: { ...ann, address } });
    expect(textOf(card)).toContain(`${who} already has the address ${address}.`);
    expect(JSON.stringify(card)).toContain(`Code=OpenContact&ContactID=${id}`);
    world.autotask.forgetRequests();
    const again = await world.pane("act", { data: pressed(card, "Create", { organization: "174" }) });
    expect(textOf(again.card)).toContain("Nothing was sent yet. Please check: Email");
    expect(textOf(again.card)).toContain("see above: open that one, or change this.");
    expect(writes()).toEqual([]);
    const changed = { organization: "174", emailAddress: `other.${id}@hansen-logistik.example` };
    const made = await world.pane("act", { data: pressed(again.card, "Create", changed) });
    expect(textOf(made.card)).toContain("Contact Ann Lee created");
  },
);

test("an inactive contact who has the address is told to be one", async () => {
  const { card } = await open({ ...mail, from: { name: "", address: "ex@hansen-logistik.example" } });
  expect(textOf(card)).toContain("Erik Xaver (Hansen Logistik GmbH)");
  expect(textOf(card)).toContain("as an inactive contact.");
});

test("an address that was typed is looked for as well, in each of the three fields", async () => {
  const { card } = await open({ ...mail, from: { ...ann, address: "a.lee@hansen-logistik.example" } });
  const typed = {
    emailAddress2: "claudia.vogt@hansen-logistik.example",
    emailAddress3: "m.okafor@brightwell-dental.example",
  };
  const again = await world.pane("act", { data: pressed(card, "Create", typed) });
  expect(textOf(again.card)).toContain("Please check: Email 2, Email 3");
  expect(textOf(again.card)).toContain("Michael Okafor (Brightwell Dental Ltd)");
});

test("a mail to a customer suggests its recipient, not us", async () => {
  const from = { name: "Anna Becker", address: "anna.becker@nordlicht.example" };
  const { card } = await open({
    ...mail,
    from,
    to: [from, { name: "", address: "tom.smith@lakeside-school.example" }],
  });
  const value = (id: string) => inputOf(card, id).value;
  expect(["organization", "firstName", "lastName", "emailAddress", "phone"].map(value)).toEqual([
    "177",
    "Tom",
    "Smith",
    "tom.smith@lakeside-school.example",
    "",
  ]);
});

test("where a mail is ours alone, nobody is suggested", async () => {
  const from = { name: "Anna Becker", address: "anna.becker@nordlicht.example" };
  const { card } = await open({ ...mail, from, to: [from] });
  expect(["firstName", "lastName", "emailAddress", "phone"].map((id) => inputOf(card, id).value)).toEqual([
    "",
    "",
    "",
    "",
  ]);
});

test("a name that is written to the bot is split", async () => {
  const [drawn] = await world.say("createContact Doe, Jane");
  if (!drawn) throw new Error("No card came");
  expect(["firstName", "lastName"].map((id) => inputOf(drawn.card, id).value)).toEqual(["Jane", "Doe"]);
});

test("who presses twice makes one contact, and is not told that it is there already", async () => {
  const { card } = await open({ ...mail, from: { ...ann, address: "twice@hansen-logistik.example" } });
  const data = pressed(card, "Create");
  const before = world.autotask.records("Contacts").length;
  const both = await Promise.all([world.pane("act", { data }), world.pane("act", { data })]);
  for (const { card: receipt } of both) expect(textOf(receipt)).toContain("Contact Ann Lee created");
  expect(textOf((await world.pane("act", { data })).card)).toContain("Contact Ann Lee created");
  expect(world.autotask.records("Contacts")).toHaveLength(before + 1);
});
