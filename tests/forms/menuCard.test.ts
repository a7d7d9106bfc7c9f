import { doorCard, menuCard } from "../../functions/forms/menuCard.ts";
import { wordsFor } from "../../functions/words/words.ts";
import { partsOf, textOf } from "../world.ts";

const client = { version: "1.5", press: "execute" } as const;
const button = { title: "Ticket", data: { opens: { action: "createTicket" } } };
const say = wordsFor("en");

test("each button carries its own data, and one command is shown as it may be written", () => {
  const drawn = menuCard([button, { ...button, title: "To-Do" }], say, client);
  expect(drawn.actions.map(({ title }) => title)).toEqual(["Ticket", "To-Do"]);
  expect(drawn.actions[0]).toMatchObject({ type: "Action.Execute", data: button.data });
  expect(textOf(drawn)).toContain("Ticket printer on fire");
});

test("what was not understood is shown in part where it is long", () => {
  const drawn = textOf(menuCard([button], say, client, "x".repeat(10_000)));
  expect(drawn).toContain(`“${"x".repeat(100)}” was not understood.`);
});

test("with no command there is still a card", () => {
  expect(partsOf(menuCard([], say, client)).filter(({ type }) => String(type).startsWith("Action."))).toEqual([]);
});

test("the button before everybody opens a dialog", () => {
  const drawn = doorCard(button, say, { version: "1.5", press: "submit" });
  expect(drawn.actions).toMatchObject([
    { type: "Action.Submit", data: { ...button.data, msteams: { type: "task/fetch" } } },
  ]);
});
