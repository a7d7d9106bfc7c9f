import { keepOptions } from "../../functions/desk/options.ts";
import { systemClock } from "../../functions/kit/clock.ts";
import { jsonLog } from "../../functions/kit/log.ts";
import { anna, guest, jonas, type Person } from "../sandbox/people.ts";
import { channel, groupChat, message } from "../sandbox/teams.ts";
import { type Drawn, inputOf, partsOf, pressed, startWorld, textOf, type World } from "../world.ts";

let world: World;
beforeEach(async () => {
  world = await startWorld({ settings: { TIME_ZONE: "Asia/Tokyo" } });
  // The app may not read mailboxes: the administrator did not consent to that.
  world.graph.fail({ status: 403, code: "ErrorAccessDenied", times: 100 });
  // Whoever has opened the pane is known in Teams.
  await openIn("options");
});
afterEach(() => world.close());

const item = { subject: "Printer", from: { name: "", address: "m.okafor@brightwell-dental.example" } };
const openIn = (action: string, as?: Person, zone?: string) => world.pane("open", { action, item }, as, "en", zone);
const formSays = async (as?: Person, zone?: string) => textOf((await openIn("createTicket", as, zone)).card);
const save = async (timeZone: string, as?: Person, screen?: Drawn) => {
  const { card } = screen ?? (await openIn("options", as));
  return world.pane("act", { data: pressed(card, "Save", { timeZone }) }, as);
};
const choices = ({ card }: Drawn) => inputOf(card, "timeZone").choices as { title: string; value: string }[];

test("the time zone a person chooses counts where neither client nor mailbox names one, for them alone", async () => {
  expect(await formSays()).toContain("Asia/Tokyo");
  const before = await openIn("options");
  expect([before.title, before.state]).toEqual(["Options", "form"]);
  expect(textOf(before.card)).toContain("Time zone now: Asia/Tokyo, as your administrator chose it for everybody.");
  const after = await save("America/New_York");
  expect(after.state).toBe("receipt");
  expect(textOf(after.card)).toContain("Saved.");
  expect(textOf(after.card)).toContain("Time zone now: America/New_York, as you chose it here.");
  const form = await openIn("createTicket");
  expect(textOf(form.card)).toContain("America/New_York");
  const due = { dueDateTime: "2026-11-30", "dueDateTime.time": "15:30" };
  await world.pane("act", { data: pressed(form.card, "Create", due) });
  expect(world.autotask.records("Tickets").at(-1)?.dueDateTime).toContain("2026-11-30T20:30");
  expect(await formSays(jonas)).toContain("Asia/Tokyo");
  const inTeams = await world.fetchTask(message({ from: anna, html: "x" }), anna, { timeZone: "no" });
  expect(textOf(inTeams.card)).toContain("America/New_York");
});

test("the mailbox stands before it, and the client before both", async () => {
  const allowed = await startWorld();
  const { card } = await allowed.pane("open", { action: "options", item });
  const saved = await allowed.pane("act", { data: pressed(card, "Save", { timeZone: "America/New_York" }) });
  expect(textOf(saved.card)).toContain("Time zone now: Europe/Berlin, that of your mailbox.");
  await allowed.close();
  await save("America/New_York");
  const client = await openIn("options", anna, "Europe/Lisbon");
  expect(textOf(client.card)).toContain("Time zone now: Europe/Lisbon, as the app you use tells it.");
  expect(inputOf(client.card, "timeZone").value).toBe("America/New_York");
});

test("it can be taken back", async () => {
  await save("America/New_York");
  expect(await formSays()).toContain("America/New_York");
  const back = await save("-");
  expect(textOf(back.card)).toContain("Saved.");
  expect(await formSays()).toContain("Asia/Tokyo");
});

test("what no list of ours holds is refused, and nothing is kept", async () => {
  for (const timeZone of ["Mars/Olympus", "", "{{DATE(2026)}}"])
    expect(textOf((await save(timeZone)).card)).toContain("This form could not be read.");
  expect(await formSays()).toContain("Asia/Tokyo");
});

test("time zones stand from west to east with their city and what people call them, within what Teams takes", async () => {
  const screen = await world.fetchTask("compose", anna, { locale: "de-DE" }, "options");
  expect(screen.title).toBe("Optionen");
  expect(JSON.stringify(screen.card).length).toBeLessThan(20_000);
  const listed = choices(screen);
  expect(listed.length).toBeGreaterThan(120);
  expect(listed.find(({ value }) => value === "Europe/Berlin")?.title).toMatch(
    /^\(UTC\+0[12]:00\) Berlin, Mitteleuropäische Zeit$/,
  );
  expect(listed.find(({ value }) => value === "Etc/UTC")?.title).toBe("(UTC+00:00) UTC");
  const [none, ...zones] = listed;
  expect(none?.value).toBe("-");
  const hours = zones.map(({ title }) => Number(title.slice(4, 7)));
  expect(hours).toEqual(hours.toSorted((one, other) => one - other));
});

test("the menu leads there and back, and the message is still its own", async () => {
  const menu = await world.fetchTask(message({ from: anna, html: "<p>It smokes.</p>" }), anna, {}, "more");
  const options = await world.submitAction(pressed(menu.card, "Options"));
  const saved = await world.submitAction(pressed(options.card, "Save", { timeZone: "Europe/Berlin" }));
  expect(textOf(saved.card)).toContain("Saved.");
  const back = await world.submitAction(pressed(saved.card, "All commands"));
  expect(textOf(back.card)).toContain("Create from message");
  const form = await world.submitAction(pressed(back.card, "Ticket"));
  expect(inputOf(form.card, "description").value).toBe("It smokes.");
});

test("it is told to the bot, and where others read it opens in a dialog", async () => {
  const [screen] = await world.say("Optionen");
  if (!screen) throw new Error("no answer");
  const saved = await world.execute(pressed(screen.card, "Save", { timeZone: "Europe/Berlin" }));
  expect(textOf(saved.card)).toContain("Saved.");
  const menu = await world.execute(pressed(saved.card, "All commands"));
  expect(textOf(menu.card)).toContain("What would you like to do in Autotask?");
  for (const conversation of [groupChat, channel]) {
    const [door] = await world.say("<at>Autotask</at> options", anna, { conversation });
    if (!door) throw new Error("no answer");
    expect(partsOf(door.card).map(({ type }) => type)).not.toContain("Input.ChoiceSet");
    const inDialog = await world.taskFetch(pressed(door.card, "Options"), anna, { conversation });
    expect(inputOf(inDialog.card, "timeZone").value).toBe("Europe/Berlin");
  }
});

test("where it cannot be kept, the choice stays in the card with what to do", async () => {
  const lines: string[] = [];
  const away = async () => Promise.reject(new TypeError("storage is away"));
  const screen = await keepOptions(
    {
      who: async (caller) => ({ ...caller, address: "a@b.example", resourceID: 1, name: "A", administrator: false }),
      options: { of: async () => ({}), keep: away, forget: away },
      mailboxZone: async () => null,
      timeZone: "Asia/Tokyo",
      clock: systemClock,
      log: jsonLog((_, line) => lines.push(line)),
    },
    {
      caller: { tenant: "t", objectId: "o" },
      locale: "en",
      room: { version: "1.5", press: "submit", bytes: 25_000 },
      arrived: 0,
      deadline: AbortSignal.timeout(1_000),
    },
    { chosen: { timeZone: "Europe/Berlin" }, origin: undefined },
  );
  const card = JSON.parse(JSON.stringify(screen.card));
  expect(screen.state).toBe("form");
  expect(textOf(card)).toContain("Something went wrong in this app.");
  expect(inputOf(card, "timeZone").value).toBe("Europe/Berlin");
  expect(pressed(card, "Save").timeZone).toBe("Europe/Berlin");
  const told = textOf(card).match(/[0-9a-f]{8}/)?.[0];
  expect(JSON.parse(lines[0] ?? "")).toMatchObject({ event: "options", reference: told, kind: "TypeError" });
});

test("whoever may not use the app keeps nothing", async () => {
  expect(textOf((await openIn("options", guest)).card)).toContain("Guests cannot use this app.");
  const { card } = await openIn("options");
  const refused = await world.pane("act", { data: pressed(card, "Save", { timeZone: "Europe/Berlin" }) }, guest);
  expect(textOf(refused.card)).toContain("Guests cannot use this app.");
});
