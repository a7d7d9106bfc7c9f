import { anna, guest, jonas, lena, priya, tom } from "../sandbox/people.ts";
import { bot, channel, execute, groupChat, personalChat, said } from "../sandbox/teams.ts";
import { type Drawn, inputOf, partsOf, pressed, startWorld, textOf, type World } from "../world.ts";

let world: World;
beforeEach(async () => {
  world = await startWorld();
});
afterEach(() => world.close());

const only = (cards: readonly Drawn[]): Drawn => {
  expect(cards).toHaveLength(1);
  return cards[0] as Drawn;
};
const say = async (...said: Parameters<World["say"]>) => only(await world.say(...said));
const inputs = (card: Drawn["card"]) => partsOf(card).filter(({ type }) => String(type).startsWith("Input."));
const buttonsOf = (card: Drawn["card"]) => partsOf(card).filter(({ type }) => String(type).startsWith("Action."));
const tickets = () => world.autotask.records("Tickets").length - 20;

describe("in a person's own chat", () => {
  test("“ticket printer on fire” becomes a ticket: form, Find, correction, receipt in place of the form", async () => {
    const form = await say("ticket printer on fire");
    expect(form.card.version).toBe("1.5");
    expect(inputOf(form.card, "title").value).toBe("printer on fire");
    const find = partsOf(form.card).find(({ title, tooltip }) => title === "Find" && tooltip === "Find organization");
    const typed = { ...pressed(form.card, "Create", { "organization.find": "Hansen Logistik" }) };
    const found = await world.execute({ ...typed, ...(find?.data as object) });
    expect(inputOf(found.card, "organization").value).toBe("174");
    expect(inputOf(found.card, "title").value).toBe("printer on fire");

    const wrong = await world.execute(pressed(found.card, "Create", { title: "" }));
    expect(textOf(wrong.card)).toContain("Please check: Title");
    expect(tickets()).toBe(0);
    const data = pressed(wrong.card, "Create", { title: "Printer on fire" });
    const receipt = await world.execute(data);
    const ticket = world.autotask.records("Tickets").at(-1);
    expect(ticket).toMatchObject({ title: "Printer on fire", companyID: 174, creatorResourceID: 29_682_901 });
    expect(textOf(receipt.card)).toContain(`Ticket ${ticket?.ticketNumber} created`);
    expect(textOf((await world.execute(data)).card)).toBe(textOf(receipt.card));
    expect(tickets()).toBe(1);
  });

  test("every button of a form has its card replaced", async () => {
    const form = await say("ticket");
    const kinds = new Set(buttonsOf(form.card).flatMap(({ type, verb }) => (verb ? [`${type} ${verb}`] : [type])));
    expect([...kinds].filter((kind) => kind !== "Action.ToggleVisibility")).toEqual(["Action.Execute press"]);
  });

  test("in German: words, form and receipt", async () => {
    const german = { locale: "de-DE" };
    const form = await say("Neues Ticket Drucker brennt", anna, german);
    expect(inputOf(form.card, "title")).toMatchObject({ label: "Titel", value: "Drucker brennt" });
    const receipt = await world.execute(pressed(form.card, "Anlegen", { organization: "174" }), anna, german);
    expect(textOf(receipt.card)).toMatch(/Ticket T\d{8}\.\d{4} angelegt/);
    const help = await say("Hilfe", anna, german);
    expect(textOf(help.card)).toContain("Was möchten Sie in Autotask tun?");
  });

  test("help tells what it can do, with buttons that open the form in its place", async () => {
    const help = await say("help");
    expect(textOf(help.card)).toContain("What would you like to do in Autotask?");
    expect(textOf(help.card)).not.toContain("understood");
    expect(buttonsOf(help.card).map(({ title }) => title)).toEqual(expect.arrayContaining(["Ticket", "Ticket note"]));
    const form = await world.execute(pressed(help.card, "Ticket"));
    expect(inputOf(form.card, "title").value).toBe("");
  });

  test("what is not understood is said, with the same buttons", async () => {
    const unclear = await say("**what** is {{DATE(x)}} this");
    expect(textOf(unclear.card)).toContain("“**what** is {\u200b{DATE(x)}} this” was not understood.");
    expect(partsOf(unclear.card).some(({ type }) => type === "TextBlock")).toBe(false);
    expect(buttonsOf(unclear.card).map(({ title }) => title)).toEqual(
      expect.arrayContaining(["Ticket", "Ticket note"]),
    );
  });

  test("several lines: the first is the title, and all of them the description", async () => {
    const form = await say("ticket Printer on fire\nIt began to smoke at nine.");
    expect(inputOf(form.card, "title").value).toBe("Printer on fire");
    expect(inputOf(form.card, "description").value).toBe("Printer on fire\nIt began to smoke at nine.");
  });

  test("a ticket number in the words is named", async () => {
    const form = await say("ticket T20260311.0042 is still broken");
    expect(textOf(form.card)).toContain("The subject names ticket T20260311.0042.");
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
    expect(textOf((await say("ticket", person)).card)).toContain(sentence);
  });

  test("without Graph the chat's own roster tells the address", async () => {
    world.graph.fail({ status: 403, times: 10 });
    expect(textOf((await say("ticket", priya)).card)).toContain("Your e-mail address is not known here yet.");
    world.connector.install(personalChat.id, [jonas]);
    expect(inputOf((await say("ticket", jonas)).card, "title")).toBeDefined();
  });

  test("a refused write keeps the text, with Autotask's own sentence", async () => {
    const form = await say("ticket printer", lena);
    const refused = await world.execute(pressed(form.card, "Create", { organization: "174" }), lena);
    expect(textOf(refused.card)).toContain("does not have the adequate permissions to create this entity type");
    expect(inputOf(refused.card, "title").value).toBe("printer");
  });

  test("card data that no card of ours sends is a card, not an error", async () => {
    const opening = { action: "dropTable" };
    expect(textOf((await world.execute({ opens: opening })).card)).toContain("This app has no such command.");
    for (const data of [{}, { opens: 1 }, { opens: { action: 7 } }, { autotask: null }])
      expect(textOf((await world.execute(data)).card)).toContain("This form could not be read.");
  });
});

describe.each([groupChat, channel])("in a $type", (conversation) => {
  const at = { conversation };
  const mention = `<at>${bot.name}</at>`;

  test("the bot draws one button and nothing of the form", async () => {
    const door = await say(`${mention} ticket printer on fire`, anna, at);
    expect(inputs(door.card)).toEqual([]);
    expect(textOf(door.card)).toBe("It opens for you alone.");
    expect(buttonsOf(door.card)).toMatchObject([
      { type: "Action.Submit", title: "Ticket", data: { msteams: { type: "task/fetch" } } },
    ]);
    expect(world.autotask.requests).toEqual([]);
  });

  test.each([`hey ${mention} ticket R&amp;D`, `<p>${mention} ticket R&amp;D</p>`, `ticket ${mention} R&amp;D`])(
    "“%s” opens a ticket about R&D",
    async (text) => {
      const door = await say(text, anna, at);
      const form = await world.taskFetch(pressed(door.card, "Ticket"), anna, at);
      expect(inputOf(form.card, "title").value).toBe("R&D");
    },
  );

  test("whoever presses it gets a form of their own in a dialog, and the receipt stays there", async () => {
    const door = await say(`${mention} ticket printer on fire`, anna, at);
    const drawnHere = world.connector.sent.length;
    const forms = await Promise.all(
      [anna, jonas].map((person) => world.taskFetch(pressed(door.card, "Ticket"), person, at)),
    );
    const ids = forms.map(({ card }) => (pressed(card, "Create").autotask as { id: string }).id);
    expect(new Set(ids).size).toBe(2);
    const [, hisForm] = forms as [Drawn, Drawn];
    expect(inputOf(hisForm.card, "title").value).toBe("printer on fire");
    const data = pressed(hisForm.card, "Create", { organization: "174" });
    const receipt = await world.taskSubmit(data, jonas, at);
    expect(textOf(receipt.card)).toMatch(/Ticket T\d{8}\.\d{4} created/);
    expect(world.autotask.records("Tickets").at(-1)).toMatchObject({ creatorResourceID: 29_682_902 });
    expect(textOf((await world.taskSubmit(data, jonas, at)).card)).toBe(textOf(receipt.card));
    expect(tickets()).toBe(1);
    expect(world.connector.sent).toHaveLength(drawnHere);
  });

  test("in German", async () => {
    const german = { conversation, locale: "de-DE" };
    const door = await say(`${mention} Neues Ticket: Drucker brennt`, anna, german);
    expect(textOf(door.card)).toBe("Es öffnet sich nur für Sie.");
    const form = await world.taskFetch(pressed(door.card, "Ticket"), anna, german);
    expect(inputOf(form.card, "title")).toMatchObject({ label: "Titel", value: "Drucker brennt" });
    const wrong = await world.taskSubmit(pressed(form.card, "Anlegen"), anna, german);
    expect(textOf(wrong.card)).toContain("Bitte prüfen: Organisation");
  });

  test("for help there is one button as well: what the bot can do stands in the dialog", async () => {
    const door = await say(`${mention} what is this?`, anna, at);
    expect(buttonsOf(door.card).map(({ title }) => title)).toEqual(["Autotask"]);
    expect(JSON.stringify(door.card)).not.toContain("what is this?");
    const menu = await world.taskFetch(pressed(door.card, "Autotask"), anna, at);
    expect(textOf(menu.card)).toContain("What would you like to do in Autotask?");
    const form = await world.taskSubmit(pressed(menu.card, "Ticket"), anna, at);
    expect(inputOf(form.card, "title").value).toBe("");
  });

  test("who may not use it is told so in the dialog, before the others nothing is said", async () => {
    const door = await say(`${mention} ticket`, guest, at);
    expect(textOf(door.card)).not.toContain("Guests");
    const dialog = await world.taskFetch(pressed(door.card, "Ticket"), guest, at);
    expect(textOf(dialog.card)).toContain("Guests cannot use this app.");
  });

  test("what is not said to the bot is not answered", async () => {
    expect(await world.say("ticket printer on fire", anna, at)).toEqual([]);
  });

  test("a form that got here from somebody's own chat is not drawn again before everybody", async () => {
    const form = await say("ticket secret words");
    const answer = await world.execute(pressed(form.card, "Create", { organization: "174" }), anna, at);
    expect(inputs(answer.card)).toEqual([]);
    expect(JSON.stringify(answer.card)).not.toContain("secret words");
    expect(buttonsOf(answer.card)).toMatchObject([{ title: "Autotask", data: { msteams: { type: "task/fetch" } } }]);
    expect(tickets()).toBe(0);
  });

  test("a long message is carried only in part, and one can see that", async () => {
    const door = await say(`${mention} ticket Title\n${"漢".repeat(20_000)}`, anna, at);
    expect(JSON.stringify(door.card).length).toBeLessThan(3_000);
    const form = await world.taskFetch(pressed(door.card, "Ticket"), anna, at);
    expect(inputOf(form.card, "description").value).toMatch(/^Title\n漢+ …$/);
  });
});

test("a conversation that does not say whose it is counts as everybody's", async () => {
  const { conversation, ...rest } = said(`<at>${bot.name}</at> ticket secret`, anna, where(), [bot]);
  const { conversationType: _, ...untyped } = conversation as Record<string, unknown>;
  const activity = { ...rest, conversation: untyped };
  await world.services.bot({ authorization: await world.connector.signed(activity), body: activity });
  expect(JSON.stringify(world.connector.sent)).not.toContain("Input.");
  expect(world.connector.sent).toHaveLength(1);
});

test("an answer that the connector refuses is in the log, without a word of what was said", async () => {
  world.connector.fail({ status: 403, code: "BotDisabledByAdmin", times: 5 });
  const activity = said("ticket secret words", anna, where());
  const answer = await world.services.bot({ authorization: await world.connector.signed(activity), body: activity });
  expect(answer.status).toBe(500);
  expect(world.log.join()).toContain("turn");
  expect(world.log.join()).not.toContain("secret words");
});

test("an execute without an action is a card", async () => {
  const activity = { ...execute({}, anna, where()), value: null };
  const answer = await world.services.bot({ authorization: await world.connector.signed(activity), body: activity });
  expect(answer).toMatchObject({ status: 200, body: { statusCode: 200 } });
});

const where = () => ({ serviceUrl: world.connector.url, conversation: personalChat });
