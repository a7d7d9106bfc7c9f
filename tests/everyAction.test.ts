import { existsSync, readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { actions } from "../functions/actions/index.ts";
import { groupsFor } from "../functions/desk/menu.ts";
import { eventsOf, wireBytes } from "./drawnCard.ts";
import type { Sample } from "./samples/sample.ts";
import { cobblestone } from "./sandbox/autotask/cobblestone.ts";
import { anna, guest, type Person, tom } from "./sandbox/people.ts";
import { bot, type Conversation, channel, groupChat, message } from "./sandbox/teams.ts";
import { type Drawn, inputOf, partsOf, pressed, startWorld, textOf, type World } from "./world.ts";

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());

interface Mail {
  readonly subject: string;
  readonly text: string;
}

/** A way to an action: what opens its form and what a press is answered with. */
interface Door {
  readonly open: (action: string, mail: Mail, as?: Person) => Promise<Drawn>;
  /** What it starts an action from. */
  readonly from: "mail" | "chat" | "appointment" | "nothing";
  readonly press: (data: object) => Promise<Drawn>;
  /** Its menu for a mail. */
  readonly menu: (mail: Mail) => Promise<Drawn>;
  /** What a button of that menu is answered with, where that is another thing than `press`. */
  readonly choose?: (data: Opens, mail: Mail) => Promise<Drawn>;
  /** What its cards are drawn in; 1.5 where there is no word of it. */
  readonly version?: string;
  /** The words that its forms begin with; none where there is nothing but an empty form. */
  readonly carries: "all" | "some" | "none";
}

interface Opens {
  readonly opens?: object;
}

const outlook = { client: "outlook" } as const;
const mention = `<at>${bot.name}</at>`;

const doors: Readonly<Record<string, Door>> = {
  pane: {
    from: "mail",
    open: (action, mail, as) => world.pane("open", { action, item: { ...mail, from: sender } }, as),
    press: (data) => world.pane("act", { data }),
    menu: (mail) => world.pane("open", { item: { ...mail, from: sender } }),
    choose: ({ opens }, mail) => world.pane("open", { ...opens, item: { ...mail, from: sender } }),
    carries: "all",
  },
  "pane beside a calendar item": {
    from: "appointment",
    open: (action, mail, as) => world.pane("open", { action, item: { ...mail, ...meeting } }, as),
    press: (data) => world.pane("act", { data }),
    menu: (mail) => world.pane("open", { item: { ...mail, ...meeting } }),
    choose: ({ opens }, mail) => world.pane("open", { ...opens, item: { ...mail, ...meeting } }),
    carries: "all",
  },
  "message action": {
    from: "chat",
    open: (action, mail, as) => world.fetchTask(inTeams(mail), as, {}, action),
    press: (data) => world.submitAction(data),
    menu: (mail) => world.fetchTask(inTeams(mail), anna, {}, "more"),
    carries: "all",
  },
  "compose box": {
    from: "nothing",
    open: (action, _, as) => world.fetchTask("compose", as, {}, action),
    press: (data) => world.submitAction(data),
    menu: () => world.fetchTask("compose", anna, {}, "more"),
    carries: "none",
  },
  "command box": {
    from: "nothing",
    open: (action, _, as) => world.fetchTask("commandbox", as, {}, action),
    press: (data) => world.submitAction(data),
    menu: () => world.fetchTask("commandbox", anna, {}, "more"),
    carries: "none",
  },
  Outlook: {
    from: "nothing",
    open: (action, _, as) => world.fetchTask("compose", as, outlook, action),
    press: (data) => world.submitAction(data, anna, outlook),
    menu: () => world.fetchTask("compose", anna, outlook, "more"),
    version: "1.4",
    carries: "none",
  },
  chat: {
    from: "nothing",
    open: async (action, { subject, text }, as) => onlyOne(await world.say(`${action} ${subject}\n${text}`, as)),
    press: (data) => world.execute(data),
    menu: async () => onlyOne(await world.say("help")),
    carries: "all",
  },
  ...Object.fromEntries([groupChat, channel].map((conversation) => [conversation.type, shared(conversation)])),
};

function shared(conversation: Conversation): Door {
  const at = { conversation };
  return {
    from: "nothing",
    async open(action, { subject, text }, as) {
      const door = onlyOne(await world.say(`${mention} ${action} ${subject}\n${text}`, as, at));
      expect(eventsOf(door.card)).toEqual([]);
      expect(wireBytes(door.card)).toBeLessThanOrEqual(25_000);
      expect(partsOf(door.card).filter(({ type }) => /^(Input|Action)\./.test(String(type)))).toHaveLength(1);
      return world.taskFetch(pressed(door.card, door.title), as, at);
    },
    press: (data) => world.taskSubmit(data, anna, at),
    async menu() {
      const door = onlyOne(await world.say(`${mention} help`, anna, at));
      return world.taskFetch(pressed(door.card, door.title), anna, at);
    },
    carries: "some",
  };
}

const inTeams = ({ subject, text }: Mail) => ({ ...message({ from: anna, html: escaped(text) }), subject });

function onlyOne(cards: readonly Drawn[]): Drawn {
  expect(cards).toHaveLength(1);
  return cards[0] as Drawn;
}

const meeting = {
  from: { name: "Anna Becker", address: "anna.becker@nordlicht.example" },
  attendees: [{ name: "Claudia Vogt", address: "claudia.vogt@hansen-logistik.example" }],
  start: "2026-11-24T09:00:00Z",
  end: "2026-11-24T10:30:00Z",
};
const sender = { name: "Claudia Vogt", address: "claudia.vogt@hansen-logistik.example" };
const everyDoor = actions.flatMap((action) =>
  Object.entries(doors)
    .filter(([, { from }]) => action.from.includes(from))
    .map(([name, door]) => ({ action, name, door, sample: sampleOf(action.id) })),
);

function sampleOf(action: string): Sample {
  return require(`./samples/${action}.ts`).sample;
}

test("every file in actions/ is in the list, under its own name", () => {
  const isAction = (file: string) => / = action\(\{/.test(readFileSync(`functions/actions/${file}`, "utf8"));
  const files = readdirSync("functions/actions").filter(isAction);
  expect(actions.map(({ id }) => `${id}.ts`).sort()).toEqual(files.sort());
  for (const { id } of actions) expect(existsSync(`tests/actions/${id}.test.ts`)).toBe(true);
});

describe.each(everyDoor)("$action.id through $name", ({ action, name, door, sample }) => {
  test("draws, within a card's room, whatever a mail holds", async () => {
    for (const mail of hostileMails) {
      const { card } = await door.open(action.id, mail);
      expect(card.version).toBe(door.version ?? "1.5");
      expect(eventsOf(card)).toEqual([]);
      expect(JSON.stringify(card)).not.toMatch(/"isRequired"|"regex"/);
      expect(nothingInterpreted(card)).toBe(true);
      if (!name.startsWith("pane")) expect(wireBytes(card)).toBeLessThanOrEqual(25_000);
    }
  });

  test("stands in the menu, whose button opens its form with the same words", async () => {
    const mail = { subject: "Printer", text: "It smokes." };
    const menu = await door.menu(mail);
    expect({ version: menu.card.version, events: eventsOf(menu.card) }).toEqual({
      version: door.version ?? "1.5",
      events: [],
    });
    expect(wireBytes(menu.card)).toBeLessThanOrEqual(25_000);
    const data = pressed(menu.card, action.title);
    const form = await (door.choose ? door.choose(data, mail) : door.press(data));
    const direct = await door.open(action.id, door.from === "nothing" ? { subject: "", text: "" } : mail);
    expect(wordsIn(form)).toEqual(wordsIn(direct));
  });

  test("says that a text is cut, and never cuts a character in two", async () => {
    if (!sample.lines) return;
    const [field, most] = sample.lines;
    const { card } = await door.open(action.id, { subject: "long", text: `a${"𠀀".repeat(300_000)}` });
    const text = String(inputOf(card, field).value);
    expect(text.length).toBeLessThanOrEqual(most);
    expect(text.isWellFormed()).toBe(true);
    if (door.carries === "none") expect(text).toBe("");
    // A short field takes less than the door has carried, and says so.
    if (door.carries === "some") expect(`${text}\n${textOf(card)}`).toMatch(/𠀀 …\n|Only the first [\d,]+ of/);
    if (door.carries === "all")
      expect(textOf(card)).toMatch(
        /Only the first [\d,]+ of 600,\d{3} characters|more characters of the text will be added/,
      );
  });

  test("tells who may not use it, and draws nothing of the form for them", async () => {
    for (const [person, sentence] of [
      [guest, "Guests cannot use this app."],
      [tom, "Your Autotask resource with the address tom.alt@nordlicht.example is inactive."],
    ] as const) {
      const { card } = await door.open(action.id, { subject: "Printer", text: "It smokes." }, person);
      expect(textOf(card)).toContain(sentence);
      expect(eventsOf(card)).toEqual([]);
      expect(JSON.stringify(card)).not.toMatch(/"Input\.|smokes/);
    }
  });

  test("Find brings records, and everything else stays as it was typed", async () => {
    if (!sample.find) return;
    const { card } = await door.open(action.id, { subject: "Printer", text: "" });
    const [field, typed, id] = sample.find;
    const find = partsOf(card).find(
      ({ title, data }) => title === "Find" && JSON.stringify(data).includes(`"field":"${field}"`),
    );
    const texts = [sample.line, sample.lines].flatMap((one) => (one ? [one[0]] : []));
    const kept = Object.fromEntries(texts.map((key) => [key, `Own words for ${key}`]));
    const sent = pressed(card, action.button, { ...kept, [field]: "", [`${field}.find`]: typed });
    const found = await door.press({ ...sent, ...(find?.data as object) });
    expect(inputOf(found.card, field).value).toBe(id);
    expect(Object.keys(kept).map((key) => inputOf(found.card, key).value)).toEqual(Object.values(kept));
    expect(eventsOf(found.card)).toEqual([]);
  });

  test("names each missing required field and sends nothing", async () => {
    const { card } = await door.open(action.id, { subject: "", text: "" });
    const inputs = partsOf(card).filter(({ type }) => String(type).startsWith("Input."));
    const none = Object.fromEntries(inputs.map(({ id }) => [String(id), ""]));
    const before = writes(sample);
    const again = await door.press(pressed(card, action.button, none));
    const labels = Object.values(action.fields).flatMap(({ label, required }) => (required ? [label] : []));
    expect(textOf(again.card)).toContain(`Please check: ${labels.join(", ")}`);
    expect(writes(sample)).toBe(before);
  });

  test("tells a text that is too long, and keeps it", async () => {
    if (!sample.line) return;
    const { card } = await door.open(action.id, { subject: "Printer", text: "" });
    const [field, most] = sample.line;
    const long = "x".repeat(most + 1);
    const again = await door.press(pressed(card, action.button, { ...sample.filled, [field]: long }));
    expect(textOf(again.card)).toContain(`Too long: ${most + 1} of ${most} characters.`);
    expect(inputOf(again.card, field).value).toBe(long);
  });

  test("makes one record of two submits, and shows its receipt twice", async () => {
    const { card } = await door.open(action.id, { subject: "Printer", text: "It smokes." });
    const before = writes(sample);
    const data = pressed(card, action.button, sample.filled);
    const both = await Promise.all([door.press(data), door.press(data)]);
    expect(textOf(both[0].card)).toMatch(sample.said);
    expect(textOf(both[1].card)).toBe(textOf(both[0].card));
    expect(textOf((await door.press(data)).card)).toBe(textOf(both[0].card));
    expect(writes(sample)).toBe(before + 1);
    for (const { card: receipt } of both) expect(eventsOf(receipt)).toEqual([]);
  });

  test("words a refusal beside the right field, under a fresh id", async () => {
    const { card } = await door.open(action.id, { subject: "Printer", text: "" });
    const [why, field, label] = sample.refused;
    world.autotask.fail({
      kind: "answer",
      method: "POST",
      entity: sample.written.entity,
      status: 500,
      body: { errors: [why] },
      times: 1,
    });
    const data = pressed(card, action.button, sample.filled);
    const again = await door.press(data);
    world.autotask.heal();
    expect(textBeside(again, field)).toContain(`Autotask said: ${why}`);
    expect(textOf(again.card)).toContain(`Please check: ${label}`);
    const fresh = pressed(again.card, action.button);
    expect((fresh.autotask as { id: string }).id).not.toBe((data.autotask as { id: string }).id);
    expect(textOf((await door.press(fresh)).card)).toMatch(sample.said);
  });
});

test("a message's menu begins with what Autotask creates from e-mails, a calendar item's with its times", () => {
  const [first] = groupsFor("mail", actions);
  const fromEmail = [
    "createTicket",
    "addCompanyNote",
    "addContactNote",
    "addTicketNote",
    "addProjectNote",
    "addTaskNote",
  ];
  expect(first?.actions.map(({ id }) => id)).toEqual(fromEmail.filter(exists));
  const times = ["createAppointment", "logTicketTime", "logProjectTime"].filter(exists);
  const [all] = groupsFor("appointment", actions);
  expect(all?.actions.map(({ id }) => id).slice(0, times.length)).toEqual(times);
});

const exists = (id: string): boolean => actions.some((action) => action.id === id);

test("with 5,000 organizations, 300 queues, 600 sub-issues and a mail of 1 MB in Chinese, every door's card fits", async () => {
  const usual = world;
  world = await startWorld({ autotask: { tenant: cobblestone() } });
  try {
    for (const [name, { open, press, version = "1.5" }] of Object.entries(doors)) {
      const form = await open("createTicket", { subject: "漢".repeat(300), text: "漢".repeat(350_000) });
      const found = await press({
        ...pressed(form.card, "Create", { "organization.find": "Ltd" }),
        ...findOrganization(form),
      });
      for (const { card } of [form, found]) {
        expect({ name, version: card.version, events: eventsOf(card) }).toEqual({ name, version, events: [] });
        if (!name.startsWith("pane")) expect(wireBytes(card)).toBeLessThanOrEqual(25_000);
      }
      expect(inputOf(found.card, "organization").choices).not.toEqual([]);
    }
  } finally {
    await world.close();
    world = usual;
  }
}, 60_000);

const findOrganization = ({ card }: Drawn): object =>
  partsOf(card).find(
    ({ title, data }) =>
      title === "Find" && (data as { autotask: { field: string } }).autotask.field === "organization",
  )?.data as object;

test("whatever a mail contains, its form parses, fits and interprets nothing of it", async () => {
  const hostile = fc.oneof(
    fc.string({ unit: "binary", maxLength: 400 }),
    fc.array(fc.constantFrom(...pieces), { maxLength: 12 }).map((parts) => parts.join(" ")),
  );
  await fc.assert(
    fc.asyncProperty(hostile, hostile, async (subject, text) => {
      const { card } = await world.fetchTask({ ...message({ from: anna, html: text }), subject });
      expect(eventsOf(card)).toEqual([]);
      expect(wireBytes(card)).toBeLessThanOrEqual(25_000);
      expect(nothingInterpreted(card)).toBe(true);
    }),
    { numRuns: 60 },
  );
});

const pieces = [
  "<script>alert(1)</script>",
  "**bold** [link](https://evil.example)",
  // biome-ignore lint/suspicious/noTemplateCurlyInString: what a card template would fill in
  "${title} ${$root}",
  "{{DATE(2026-11-22T09:00:00Z, SHORT)}}",
  "{{{TIME(2026-11-22T09:00:00Z)}}",
  "👩‍👩‍👧‍👦🏳️‍🌈",
  "مرحبا بالعالم \u202Eabc",
  "\u0000\u0007\ud800",
  "漢字".repeat(50),
  "Re: AW: WG:",
  "T20260311.0042",
  "{why} {name}",
];

const hostileMails: readonly Mail[] = [
  { subject: "", text: "" },
  { subject: pieces.join(" ").repeat(5), text: pieces.join("\n") },
  { subject: "漢".repeat(400), text: "漢".repeat(350_000) },
  { subject: 'T20260311.0042 "quotes" \\ \n', text: '\u0001"\\'.repeat(20_000) },
];

/** What stands in a form's texts and lists, and its button. */
const wordsIn = ({ card }: Drawn): readonly unknown[] => [
  ...card.actions.map(({ title }) => title),
  ...partsOf(card).flatMap(({ type, id, value }) =>
    // Each form has a place of its own for its files.
    (type === "Input.Text" || type === "Input.ChoiceSet") && id !== "files.offer" ? [[id, value]] : [],
  ),
];

const writes = ({ written }: Sample): number =>
  world.autotask.requests.filter(({ method, path }) => method === "POST" && written.path.test(path)).length;

const escaped = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

// Foreign text may stand in runs, in choice titles and in input values; a TextBlock would make Markdown of it.
const nothingInterpreted = (card: Drawn["card"]): boolean =>
  partsOf(card).every((part) => part.type !== "TextBlock" && !/\{\{(DATE|TIME)/.test(String(part.text ?? "")));

/** What stands in the same group as an input. */
function textBeside({ card }: Drawn, id: string): string {
  const group = card.body.find((part) => JSON.stringify(part).includes(`"id":"${id}"`));
  return textOf({ ...card, body: group ? [group] : [], actions: [] });
}
