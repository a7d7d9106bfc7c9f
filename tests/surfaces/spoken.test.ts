import { spoken } from "../../functions/surfaces/spoken.ts";

const bot = { id: "28:bot", name: "Autotask" };
const jonas = { id: "29:jonas", name: "Jonas Weber" };
const mention = (mentioned: typeof bot) => ({ type: "mention", text: `<at>${mentioned.name}</at>`, mentioned });
const said = (text: string, ...entities: object[]) => spoken(text, [{ type: "clientInfo" }, ...entities], bot.id);

test("the mention of the bot is removed wherever it stands, with the hard spaces around it", () => {
  expect(said("<at>Autotask</at> ticket", mention(bot))).toEqual({ text: "ticket", addressed: true });
  expect(said("<at>Autotask</at>&nbsp;ticket\u00A0now", mention(bot))).toEqual({ text: "ticket now", addressed: true });
  expect(said("ticket please <at>Autotask</at>", mention(bot)).text).toBe("ticket please");
});

test("of somebody else's mention the name remains, and the bot is not addressed", () => {
  expect(said("ask <at>Jonas Weber</at>", mention(jonas))).toEqual({ text: "ask Jonas Weber", addressed: false });
});

test("a mention typed by hand is none", () => {
  expect(said("<at>Autotask</at> ticket")).toEqual({ text: "<at>Autotask</at> ticket", addressed: false });
});

test("a message without text or entities says nothing", () => {
  expect(spoken(undefined, undefined, undefined)).toEqual({ text: "", addressed: false });
});

test("entities that are nothing like mentions are passed over", () => {
  expect(said("ticket", { type: "mention" }, { type: "mention", text: "", mentioned: bot }, [])).toEqual({
    text: "ticket",
    addressed: false,
  });
});

test.each([
  ["ticket R&amp;D", "ticket R&D"],
  ["ticket &lt;br&gt; &quot;x&#39;&#x41;", `ticket <br> "x'A`],
  ["ticket &amp;amp;", "ticket &amp;"],
  ["ticket R&D ?a=1&copy=2 &nothing;", "ticket R&D ?a=1&copy=2 &nothing;"],
  ["<p>ticket x</p>", "ticket x"],
  ["<div>ticket R&amp;amp;D<br>second</div>", "ticket R&amp;D\nsecond"],
])("%s is read once, as what was written", (text, read) => {
  expect(said(text).text).toBe(read);
  expect(said(`<at>Autotask</at> ${text}`, mention(bot)).text).toBe(read);
});

test("a mention is found whatever attributes its tag has, in the text or in the entity", () => {
  const attributed = { ...mention(bot), text: '<at id="1">Autotask</at>' };
  for (const entity of [mention(bot), attributed])
    expect(said('<p><at id="0">Autotask</at>&nbsp;ticket</p>', entity)).toEqual({ text: "ticket", addressed: true });
});

test("where the bot is mentioned in the middle, what follows is told apart", () => {
  expect(said("hey <at>Autotask</at>, ticket R&amp;D", mention(bot)).after).toBe(", ticket R&D");
  expect(said("<p>hey <at>Autotask</at> ticket x</p>", mention(bot)).after).toBe("ticket x");
});
