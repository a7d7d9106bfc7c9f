import { eventsOf } from "../drawnCard.ts";
import { anna, guest, jonas, lena, type Person, priya, stableId, tom } from "../sandbox/people.ts";
import { fileReference, groupChat, message } from "../sandbox/teams.ts";
import { inputOf, partsOf, pressed, startWorld, textOf, type World } from "../world.ts";

let world: World;
beforeEach(async () => {
  world = await startWorld();
});
afterEach(() => world.close());

const claudia: Person = {
  ...guest,
  oid: stableId("claudia in her own tenant"),
  name: "Claudia Vogt",
  address: "claudia.vogt@hansen-logistik.example",
  userPrincipalName: "claudia.vogt_hansen-logistik.example#EXT#@nordlicht.example",
};
const asked = message({ from: claudia, html: "<p>Der Scanner in Halle&nbsp;2 <b>piept</b> nur noch.</p>" });

test("a message becomes a ticket: form, correction, receipt with number and link", async () => {
  world.connector.install(groupChat.id, [anna, claudia]);
  const form = await world.fetchTask(asked);
  expect(inputOf(form.card, "description").value).toBe("Der Scanner in Halle 2 piept nur noch.");
  expect(inputOf(form.card, "organization").value).toBe("174");
  expect(textOf(form.card)).toContain("Claudia Vogt: matched by sender address");

  const receipt = await world.submitAction(pressed(form.card, "Create", { title: "Scanner piept" }));
  const [ticket] = world.autotask.records("Tickets").slice(-1);
  expect(ticket).toMatchObject({
    title: "Scanner piept",
    companyID: 174,
    contactID: 30_683_001,
    creatorResourceID: 29_682_901,
  });
  expect(textOf(receipt.card)).toContain(`Ticket ${ticket?.ticketNumber} created`);
  expect(textOf(receipt.card)).toContain("Hansen Logistik GmbH");
  const link = partsOf(receipt.card).find(({ type }) => type === "Action.OpenUrl");
  expect(link?.url).toContain(`Code=OpenTicketDetail&TicketID=${ticket?.id}`);
});

test("the writer's address comes from the roster, else from Graph, else it stays unknown", async () => {
  const colleague = message({ from: priya, html: "<p>x</p>" });
  await world.fetchTask(colleague);
  expect(world.graph.requests.map(({ path }) => path).join()).toContain(priya.oid);
  world.connector.install(groupChat.id, [anna, claudia]);
  expect(inputOf((await world.fetchTask(asked)).card, "contact").value).toBe("30683001");
  world.connector.uninstall(groupChat.id);
  expect(inputOf((await world.fetchTask(asked)).card, "contact").value).toBeUndefined();
});

test("a message opens its form whatever stands at it beside its text", async () => {
  const form = await world.fetchTask({
    ...message({ from: null, html: "<p>Disk full</p>", attachments: [fileReference("log.txt"), { contentType: [] }] }),
    createdDateTime: "yesterday",
  });
  expect(inputOf(form.card, "description").value).toBe("Disk full");
});

test("a message of an application has no sender and opens an empty choice", async () => {
  const form = await world.fetchTask(message({ from: null, html: "<p>Disk full</p>" }));
  expect(inputOf(form.card, "organization").value).toBeUndefined();
  expect(inputOf(form.card, "description").value).toBe("Disk full");
});

test("without Graph and without a roster a card says what to do, and after one visit of the pane Teams knows the person", async () => {
  world.graph.fail({ status: 403, times: 10 });
  expect(textOf((await world.fetchTask(asked, jonas)).card)).toContain("Open Autotask in the Outlook task pane once");
  await world.pane("open", { action: "createTicket", item: { subject: "" } }, jonas);
  expect(inputOf((await world.fetchTask(asked, jonas)).card, "title")).toBeDefined();
});

test.each([
  ["an inactive resource", tom, "Your Autotask resource with the address tom.alt@nordlicht.example is inactive."],
  ["a guest", guest, "Guests cannot use this app."],
  [
    "a person of a foreign tenant",
    { ...anna, tenantId: "11111111-2222-4333-8444-555555555555" },
    "Your organization may not use this app.",
  ],
])("%s is told so", async (_, person, sentence) => {
  expect(textOf((await world.fetchTask(asked, person)).card)).toContain(sentence);
});

test("somebody without a resource is told which address Autotask does not have", async () => {
  const stranger = { ...jonas, oid: stableId("stranger") };
  world.connector.install(groupChat.id, [{ ...stranger, address: "new@nordlicht.example" }]);
  expect(textOf((await world.fetchTask(asked, stranger)).card)).toContain(
    "Autotask has no resource with your address new@nordlicht.example.",
  );
});

test("impersonation refused shows at the write: the form with its text, Autotask's sentence, and what to tick", async () => {
  const form = await world.fetchTask(asked, lena);
  const typed = { title: "kept", organization: "174", description: "every word" };
  const refused = await world.submitAction(pressed(form.card, "Create", typed), lena);
  expect(textOf(refused.card)).toContain("does not have the adequate permissions to create this entity type");
  expect(textOf(refused.card)).toContain("Allow impersonation of resources with this security level");
  expect(inputOf(refused.card, "description").value).toBe("every word");
});

test("who somebody is is asked once, not at every form", async () => {
  await world.fetchTask(asked);
  await world.fetchTask(asked);
  const asks = world.autotask.requests.filter(({ body }) => JSON.stringify(body)?.includes(`["${anna.address}"]`));
  expect(asks).toHaveLength(1);
});

test("the form speaks the activity's language", async () => {
  const form = await world.fetchTask(asked, anna, { locale: "de-DE" });
  expect(inputOf(form.card, "title").label).toBe("Titel");
  expect(form.title).toBe("Ticket");
});

test("an unknown command and an unreadable form are cards, not errors", async () => {
  expect(
    textOf(
      (
        await world.submitAction({
          autotask: { action: "dropTable", from: "chat", id: crypto.randomUUID(), press: "send" },
        })
      ).card,
    ),
  ).toContain("This app has no such command.");
  for (const data of [
    {},
    { autotask: null },
    { autotask: { action: "createTicket", from: "chat", id: "1", press: "send" } },
  ])
    expect(textOf((await world.submitAction(data)).card)).toContain("This form could not be read.");
});

const outlook = { client: "outlook" } as const;

test.each([
  ["the compose box", "compose", {}],
  ["the command box", "commandbox", {}],
  ["Outlook", "compose", outlook],
] as const)(
  "from %s: an empty form, Find, a wrong answer, and one ticket however often it is sent",
  async (_, box, at) => {
    const form = await world.fetchTask(box, anna, at);
    expect(["title", "description", "organization"].map((id) => inputOf(form.card, id).value ?? "")).toEqual([
      "",
      "",
      "",
    ]);
    const find = partsOf(form.card).find(
      ({ title, data }) => title === "Find" && JSON.stringify(data).includes('"field":"organization"'),
    );
    const typed = pressed(form.card, "Create", { title: "Scanner", "organization.find": "Hansen Logistik" });
    const found = await world.submitAction({ ...typed, ...(find?.data as object) }, anna, at);
    expect(inputOf(found.card, "organization").value).toBe("174");
    const wrong = await world.submitAction(pressed(found.card, "Create", { title: "" }), anna, at);
    expect(textOf(wrong.card)).toContain("Please check: Title");
    const data = pressed(wrong.card, "Create", { title: "Scanner" });
    const receipt = await world.submitAction(data, anna, at);
    expect(textOf(receipt.card)).toMatch(/Ticket T\d{8}\.\d{4} created/);
    expect(textOf((await world.submitAction(data, anna, at)).card)).toBe(textOf(receipt.card));
    expect(world.autotask.records("Tickets")).toHaveLength(21);
  },
);

test("in Outlook cards are 1.4, in Teams 1.5, through form, problem and receipt", async () => {
  const form = await world.fetchTask("compose", anna, outlook);
  const receipt = await world.submitAction(
    pressed(form.card, "Create", { title: "Scanner", organization: "174" }),
    anna,
    outlook,
  );
  const problem = await world.fetchTask("compose", tom, outlook);
  for (const { card } of [form, receipt, problem]) {
    expect(card.version).toBe("1.4");
    expect(eventsOf(card)).toEqual([]);
  }
  expect((await world.fetchTask("compose")).card.version).toBe("1.5");
});

test("Outlook has no roster to ask: Graph tells the address, and nothing else does", async () => {
  world.connector.install(groupChat.id, [jonas]);
  expect(inputOf((await world.fetchTask("compose", anna, outlook)).card, "title")).toBeDefined();
  world.graph.fail({ status: 403, times: 10 });
  const unknown = await world.fetchTask("compose", jonas, outlook);
  expect(textOf(unknown.card)).toContain("Your e-mail address is not known here yet.");
  expect(world.connector.requests).toEqual([]);
});
