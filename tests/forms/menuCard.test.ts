import { doorCard, menuCard } from "../../functions/forms/menuCard.ts";
import { wordsFor } from "../../functions/words/words.ts";
import { type Card, type Part, partsOf, textOf } from "../world.ts";

const client = { version: "1.5", press: "execute" } as const;
const entry = { title: "Ticket", data: { opens: { action: "createTicket" } }, off: null };
const off = { ...entry, title: "Note", off: "Try again in a minute." } as const;
const group = { title: "Add to Autotask", entries: [entry, { ...entry, title: "To-Do" }] } as const;
const say = wordsFor("en");
const buttonsOf = (card: Card): readonly Part[] =>
  partsOf(card).filter(({ type }) => String(type).startsWith("Action."));

test("each button carries its own data, and one command is shown as it may be written", () => {
  const drawn = menuCard([group], say, client);
  expect(buttonsOf(drawn).map(({ title }) => title)).toEqual(["Ticket", "To-Do"]);
  expect(buttonsOf(drawn)[0]).toMatchObject({ type: "Action.Execute", data: entry.data });
  expect(textOf(drawn)).toContain("Ticket printer on fire");
});

test("where nobody writes to the bot, nobody is told to", () => {
  expect(textOf(menuCard([group], say, { ...client, press: "submit" }))).not.toContain("printer");
});

test("the groups stand under their titles, no more than four buttons in a row", () => {
  const entries = Array.from({ length: 12 }, (_, at) => ({ ...entry, title: `Command ${at}` }));
  const drawn = menuCard(
    [
      { title: "Create from email", entries: entries.slice(0, 6) },
      { ...group, entries },
    ],
    say,
    client,
  );
  const rows = partsOf(drawn).filter(({ type }) => type === "ActionSet");
  expect(rows.map(({ actions }) => (actions as readonly Part[]).length)).toEqual([4, 2, 4, 4, 4]);
  expect(textOf(drawn).split("\n").slice(1, 3)).toEqual(["Create from email", "Add to Autotask"]);
});

test("what cannot be used for now stands there greyed and says why; a card of 1.4 says it only", () => {
  const groups = [{ ...group, entries: [off, entry] }];
  const drawn = menuCard(groups, say, client);
  expect(buttonsOf(drawn).map(({ title, isEnabled }) => [title, isEnabled])).toEqual([
    ["Note", false],
    ["Ticket", undefined],
  ]);
  const older = menuCard(groups, say, { ...client, version: "1.4" });
  expect(buttonsOf(older).map(({ title }) => title)).toEqual(["Ticket"]);
  for (const card of [drawn, older]) expect(textOf(card)).toContain("Note: Try again in a minute.");
  expect(textOf(drawn)).toContain("Ticket printer on fire");
});

test("what was not understood is shown in part where it is long", () => {
  const drawn = textOf(menuCard([group], say, client, "x".repeat(10_000)));
  expect(drawn).toContain(`“${"x".repeat(100)}” was not understood.`);
});

test("with no command there is still a card", () => {
  expect(buttonsOf(menuCard([], say, client))).toEqual([]);
});

test("the button before everybody opens a dialog", () => {
  const drawn = doorCard(entry, say, { version: "1.5", press: "submit" });
  expect(drawn.actions).toMatchObject([
    { type: "Action.Submit", data: { ...entry.data, msteams: { type: "task/fetch" } } },
  ]);
});
