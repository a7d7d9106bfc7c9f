import { bring, mailFile } from "../bring.ts";
import { wireBytes } from "../drawnCard.ts";
import { anna } from "../sandbox/people.ts";
import { message } from "../sandbox/teams.ts";
import { type Card, type Drawn, inputOf, partsOf, pressed, startWorld, textOf, type World } from "../world.ts";

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());

const mail = {
  subject: "AW: Re: Scanner piept",
  text: "Guten Morgen,\nder Scanner piept.",
  from: { name: "Claudia Vogt", address: "claudia.vogt@hansen-logistik.example" },
};

test("a mail suggests title, description, contact and organization; the tenant its defaults", async () => {
  const { card } = await world.pane("open", { action: "createTicket", item: mail });
  const value = (id: string) => inputOf(card, id).value;
  expect(value("title")).toBe("Scanner piept");
  expect(value("description")).toBe("Guten Morgen,\nder Scanner piept.");
  expect([value("organization"), value("contact")]).toEqual(["174", "30683001"]);
  expect([value("category"), value("status"), value("priority"), value("queue")]).toEqual(["3", "1", "2", "29683480"]);
  const labels = ["Category", "Title", "Description", "Organization", "Contact", "Status", "Priority", "Queue"];
  const ids = ["category", "title", "description", "organization", "contact", "status", "priority", "queue"];
  expect(ids.map((id) => inputOf(card, id).label)).toEqual(labels);
  const statuses = inputOf(card, "status").choices as { title: string }[];
  expect(statuses.map(({ title }) => title)).toContain("In Bearbeitung");
  expect(statuses.map(({ title }) => title)).not.toContain("Geparkt (alt)");
});

test("Autotask receives one ticket, written as the person who pressed the button", async () => {
  const { card } = await world.pane("open", { action: "createTicket", item: mail });
  world.autotask.forgetRequests();
  const receipt = await world.pane("act", { data: pressed(card, "Create", { priority: "1" }) });
  const [write, ...others] = world.autotask.requests.filter(
    ({ method, path }) => method === "POST" && !path.includes("query"),
  );
  expect(others).toEqual([]);
  expect(write?.headers.impersonationresourceid).toBe("29682901");
  expect(write?.body).toEqual({
    ticketCategory: 3,
    title: "Scanner piept",
    description: "Guten Morgen,\nder Scanner piept.",
    companyID: 174,
    contactID: 30_683_001,
    status: 1,
    priority: 1,
    queueID: 29_683_480,
    ticketType: 2,
    source: 4,
    userDefinedFields: [{ name: "Rückruf gewünscht", value: "Nein" }],
  });
  expect(textOf(receipt.card)).toContain("Hansen Logistik GmbH (organization of the matched contact)");
});

test.each([
  [{ ticketNumber: "T20260312.0007", estimatedHours: "soon", dueDateTime: 5 }, "Ticket T20260312.0007 created"],
  [{ ticketNumber: null }, "Ticket created"],
  [{ ticketNumber: {} }, "Ticket created"],
])("the receipt tells the number, whatever else Autotask says of the ticket: %j", async (ticket, said) => {
  const { card } = await world.pane("open", { action: "createTicket", item: mail });
  world.autotask.fail({
    kind: "answer",
    status: 200,
    method: "GET",
    path: "Tickets/",
    body: { item: { id: 1, ...ticket } },
  });
  world.autotask.forgetRequests();
  const receipt = await world.pane("act", { data: pressed(card, "Create") });
  expect(receipt.state).toBe("receipt");
  expect(textOf(receipt.card).split("\n")).toContain(said);
  const written = world.autotask.requests.findIndex(
    ({ path, method }) => method === "POST" && path.endsWith("/Tickets"),
  );
  expect(world.autotask.requests.slice(written + 1)).toHaveLength(1);
});

test("a chat message, which has no subject, gives its first line as the title", async () => {
  const said = message({ from: anna, html: "<p>Printer on fire</p><p>Please hurry</p>" });
  expect(inputOf((await world.fetchTask(said)).card, "title").value).toBe("Printer on fire");
});

test("the less used fields stand behind a button, and go to Autotask with the others", async () => {
  const { card } = await world.pane("open", { action: "createTicket", item: mail });
  expect(unfolded(card)).toBe(false);
  const titles = (id: string) => (inputOf(card, id).choices as { title: string }[]).map(({ title }) => title);
  expect(titles("issue")).toEqual(expect.arrayContaining(["Arbeitsplatz", "Arbeitsplatz: Drucker"]));
  expect(titles("workType")).not.toContain("Werkstatt (alt)");
  expect(titles("primaryResource").slice(0, 3)).toEqual([
    "(none)",
    "Me: Anna Becker (Techniker 2nd Level)",
    "Me: Anna Becker (Techniker 1st Level)",
  ]);
  const more = { issue: "11:112", workType: "29683501", estimatedHours: "1,5", sla: "2", source: "2" };
  const primaryResource = "29682901:29683302";
  const receipt = await world.pane("act", { data: pressed(card, "Create", { ...more, primaryResource }) });
  expect(receipt.state).toBe("receipt");
  expect(world.autotask.records("Tickets").at(-1)).toMatchObject({
    issueType: 11,
    subIssueType: 112,
    billingCodeID: 29_683_501,
    estimatedHours: 1.5,
    serviceLevelAgreementID: 2,
    source: 2,
    assignedResourceID: 29_682_901,
    assignedResourceRoleID: 29_683_302,
  });
});

test("what stands behind the button is shown as soon as something in it was changed or is wrong", async () => {
  const { card } = await world.pane("open", { action: "createTicket", item: mail });
  const wrong = await world.pane("act", { data: pressed(card, "Create", { estimatedHours: "soon" }) });
  expect(textOf(wrong.card)).toContain("Enter hours as a number, such as 1.5.");
  expect(unfolded(wrong.card)).toBe(true);
  const changed = await world.pane("act", { data: pressed(card, "Create", { source: "2", title: "" }) });
  expect(unfolded(changed.card)).toBe(true);
  const untouched = await world.pane("act", { data: pressed(card, "Create", { title: "" }) });
  expect(unfolded(untouched.card)).toBe(false);
});

const unfolded = (card: Card) => partsOf(card).find(({ id }) => id === "unfolding")?.isVisible;

test("contracts and devices are found within the organization, active ones only, and go along", async () => {
  const [device] = world.autotask
    .records("ConfigurationItems")
    .filter(({ companyID, isActive }) => companyID === 174 && isActive);
  const form = await world.pane("open", { action: "createTicket", item: mail });
  const find = async (field: string) => {
    const button = partsOf(form.card).find(
      ({ title, data }) => title === "Find" && (data as { autotask: { field: string } }).autotask.field === field,
    );
    const { card } = await world.pane("act", {
      data: { ...pressed(form.card, "Create"), ...(button?.data as object) },
    });
    return (inputOf(card, field).choices as { title: string }[]).map(({ title }) => title);
  };
  expect(await find("contract")).toEqual(["(none)", "Wartung Hansen Logistik"]);
  expect(await find("device")).toContain(device?.referenceTitle);
  const chosen = { contract: "29684201", device: String(device?.id) };
  await world.pane("act", { data: pressed(form.card, "Create", chosen) });
  expect(world.autotask.records("Tickets").at(-1)).toMatchObject({
    contractID: 29_684_201,
    configurationItemID: device?.id,
  });
});

test("a due date is meant in the person's own time zone, the one that stands beside it, wherever it is sent from", async () => {
  const form = await world.fetchTask(message({ from: anna, html: "x" }));
  expect(textOf(form.card)).toContain("Europe/Berlin");
  const due = { dueDateTime: "2026-11-30", "dueDateTime.time": "15:30", organization: "174" };
  await world.submitAction(pressed(form.card, "Create", due));
  expect(world.autotask.records("Tickets").at(-1)?.dueDateTime).toContain("2026-11-30T14:30");
  const authorization = `Bearer ${await world.issuer.token(anna)}`;
  const body = JSON.stringify({ data: { ...pressed(form.card, "Create", due), ...freshId(form) } });
  await world.services.pane({ verb: "act", authorization, language: "en", timeZone: "America/New_York", body });
  expect(world.autotask.records("Tickets").at(-1)?.dueDateTime).toContain("2026-11-30T14:30");
});

const freshId = ({ card }: Drawn) => {
  const { autotask } = pressed(card, "Create") as { autotask: object };
  return { autotask: { ...autotask, id: crypto.randomUUID() } };
};

test("the tenant's own fields are asked for in its own words, required ones with the others, and go along as text", async () => {
  const own = await startWorld();
  try {
    own.autotask.define("Tickets", {
      name: "Kostenstelle {{DATE(1)}}",
      label: "Kostenstelle {{DATE(1)}}",
      type: "text",
      isRequired: true,
    });
    const form = await own.pane("open", { action: "createTicket", item: mail });
    const input = (label: string) =>
      partsOf(form.card).find((part) => String(part.label).replaceAll("\u200b", "") === label);
    const idOf = (label: string) => String(input(label)?.id);
    expect(JSON.stringify(form.card)).not.toContain("{{DATE");
    const folded = JSON.stringify(partsOf(form.card).find(({ id }) => id === "unfolding"));
    expect(folded).toContain(idOf("Anfahrt in km"));
    expect(folded).not.toContain(idOf("Kostenstelle {{DATE(1)}}"));
    expect(input("Rückruf gewünscht")?.value).toBe("Nein");
    const missing = await own.pane("act", { data: pressed(form.card, "Create") });
    expect(textOf(missing.card)).toContain("Please check: Kostenstelle");
    const typed = {
      [idOf("Kostenstelle {{DATE(1)}}")]: "4711",
      [idOf("Anfahrt in km")]: "12,5",
      [idOf("Wunschtermin")]: "2026-12-01",
      [idOf("Rückruf gewünscht")]: "Ja",
    };
    const wrong = await own.pane("act", {
      data: pressed(form.card, "Create", { ...typed, [idOf("Anfahrt in km")]: "far" }),
    });
    expect(textOf(wrong.card)).toContain("Enter a number.");
    expect((await own.pane("act", { data: pressed(form.card, "Create", typed) })).state).toBe("receipt");
    const sent = own.autotask.requests.findLast(
      ({ method, path }) => method === "POST" && /\/Tickets$/.test(path),
    )?.body;
    expect((sent as { userDefinedFields: object[] }).userDefinedFields).toEqual(
      expect.arrayContaining([
        { name: "Kostenstelle {{DATE(1)}}", value: "4711" },
        { name: "Anfahrt in km", value: "12.5" },
        { name: "Wunschtermin", value: "2026-12-01" },
        { name: "Rückruf gewünscht", value: "Ja" },
      ]),
    );
  } finally {
    await own.close();
  }
});

test("without the list of its own fields the form is drawn all the same", async () => {
  const own = await startWorld();
  own.autotask.fail({ kind: "answer", path: "userDefinedFields", status: 500, body: { errors: ["no"] }, times: 20 });
  const form = await own.pane("open", { action: "createTicket", item: mail });
  expect(inputOf(form.card, "title").value).toBe("Scanner piept");
  await own.close();
});

test("what was typed in the tenant's own fields is not dropped when their list cannot be had", async () => {
  const own = await startWorld();
  try {
    const form = await own.pane("open", { action: "createTicket", item: mail });
    const input = partsOf(form.card).find(({ label }) => label === "Gerätenummer");
    own.autotask.fail({ kind: "answer", path: "userDefinedFields", status: 500, body: { errors: ["no"] }, times: 50 });
    const services = own.another();
    const authorization = `Bearer ${await own.issuer.token(anna)}`;
    const act = (data: object) =>
      services.pane({ verb: "act", authorization, language: "en", body: JSON.stringify({ data }) });
    const kept = await act(pressed(form.card, "Create", { [String(input?.id)]: "G-4711" }));
    expect(own.autotask.records("Tickets")).toHaveLength(20);
    own.autotask.heal();
    expect((await act(pressed(kept.body.card as never, "Try again"))).body.state).toBe("receipt");
    const { userDefinedFields } = own.autotask.records("Tickets").at(-1) as unknown as { userDefinedFields: object[] };
    expect(userDefinedFields).toContainEqual({ name: "Gerätenummer", value: "G-4711" });
  } finally {
    await own.close();
  }
});

test("a hundred own fields leave a card its size, and say what is not on it", async () => {
  const own = await startWorld();
  try {
    for (let field = 0; field < 200; field += 1)
      own.autotask.define("Tickets", {
        name: `Eigenes Feld mit einem langen Namen ${field}`,
        label: `Eigenes Feld mit einem langen Namen ${field}`,
        type: "text",
      });
    const form = await own.fetchTask(message({ from: anna, html: "x".repeat(8_000) }));
    expect(wireBytes(form.card)).toBeLessThanOrEqual(25_000);
    expect(textOf(form.card)).toMatch(/\d+ fields do not fit here\. Fill them in in Autotask\./);
    const receipt = await own.submitAction(pressed(form.card, "Create", { organization: "174" }));
    expect(textOf(receipt.card)).toContain("created");
  } finally {
    await own.close();
  }
});

test("a refusal that names one of the tenant's own fields stands beside it", async () => {
  const form = await world.pane("open", { action: "createTicket", item: mail });
  const why = "Value does not exist for the required field Gerätenummer";
  world.autotask.fail({
    kind: "answer",
    method: "POST",
    entity: "Tickets",
    path: "/Tickets",
    status: 500,
    body: { errors: [why] },
  });
  const refused = await world.pane("act", { data: pressed(form.card, "Create") });
  expect(textOf(refused.card)).toContain("Please check: Gerätenummer");
  const folded = JSON.stringify(partsOf(refused.card).find(({ id }) => id === "unfolding"));
  expect(folded).not.toContain("Gerätenummer");
});

test("Autotask receives the ticked files with the ticket, for nobody outside to see", async () => {
  const item = { ...mail, files: [mailFile("Scan 1.pdf", 5), mailFile("image001.png", 900, { inline: true })] };
  const form = await world.pane("open", { action: "createTicket", item });
  expect([inputOf(form.card, "files").value, inputOf(form.card, "files.pictures").value]).toEqual(["0", ""]);
  await bring(world, form, { "Scan 1.pdf": 5 });
  world.autotask.forgetRequests();
  const receipt = await world.pane("act", { data: pressed(form.card, "Create") });
  expect(textOf(receipt.card)).toContain("Attachments: Scan 1.pdf");
  const [ticket] = world.autotask.records("Tickets").slice(-1);
  expect(world.autotask.requests.at(-1)).toMatchObject({
    method: "POST",
    path: expect.stringMatching(new RegExp(`/Tickets/${ticket?.id}/Attachments$`)),
    headers: { impersonationresourceid: "29682901" },
    body: {
      ticketID: ticket?.id,
      attachmentType: "FILE_ATTACHMENT",
      fullPath: "Scan 1.pdf",
      title: "Scan 1.pdf",
      publish: 2,
      data: Buffer.alloc(5, 7).toString("base64"),
    },
  });
});
