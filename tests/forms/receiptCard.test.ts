import { bytesOf } from "../../functions/forms/card.ts";
import { type KeptReceipt, receiptCard } from "../../functions/forms/receiptCard.ts";
import { wordsFor } from "../../functions/words/words.ts";
import { type Card, partsOf } from "../world.ts";

const link = "https://teams.microsoft.com/l/message/1/2";
const ticket: KeptReceipt = {
  said: "Ticket {number} created",
  facts: { number: "T20261122.0007" },
  link: "https://ww1.autotask.net/",
  record: { kind: "ticket", id: 7, number: "T20261122.0007" },
  lines: [],
};

/** Its buttons but the one that opens Autotask. */
function buttons(receipt: KeptReceipt, locale = "en") {
  const drawn = receiptCard(receipt, wordsFor(locale), { version: "1.5", press: "submit" }, { changed: false });
  const card: Card = JSON.parse(JSON.stringify(drawn));
  return partsOf(card)
    .filter(({ type }) => String(type).startsWith("Action."))
    .slice(1);
}

test("a mail can be replied to with the number, in the person's language", () => {
  const receipt: KeptReceipt = { ...ticket, origin: { from: "mail", link: null } };
  expect(buttons(receipt)).toEqual([
    { type: "Action.Submit", title: "Reply with the number", data: { reply: { text: "Ticket T20261122.0007" } } },
  ]);
  expect(buttons(receipt, "de")).toMatchObject([{ title: "Mit der Nummer antworten" }]);
  const textFor = (kind: string) =>
    buttons({ ...receipt, record: { kind, id: 8, number: "T20261122.0007.001" } }, "de")[0]?.data;
  expect(textFor("task")).toEqual({ reply: { text: "Aufgabe T20261122.0007.001" } });
  expect(textFor("toString")).toEqual({ reply: { text: "T20261122.0007.001" } });
});

test("a Teams message can be opened to answer there", () => {
  expect(buttons({ ...ticket, origin: { from: "chat", link } })).toEqual([
    { type: "Action.OpenUrl", title: "Open the message", url: link },
  ]);
});

test.each<[string, KeptReceipt]>([
  ["a record without a number", { ...ticket, record: { ...ticket.record, number: null } }],
  ["a Teams message of which nobody knows where it is", { ...ticket, origin: { from: "chat", link: null } }],
  ["an appointment", { ...ticket, origin: { from: "appointment", link: null } }],
  ["nothing", { ...ticket, origin: { from: "nothing", link } }],
  ["a claim that tells of no origin", ticket],
])("from %s there is nothing to answer", (_, receipt) => expect(buttons(receipt)).toEqual([]));

test("forty records with long names leave a receipt its size", () => {
  const name = Array(40).fill("漢".repeat(255)).join(", ");
  const lines = (["Tickets", "Tasks", "Resources"] as const).map((label) => ({ label, name, reason: null }));
  const shown = receiptCard(
    { ...ticket, lines },
    wordsFor("en"),
    { version: "1.5", press: "submit" },
    { changed: false },
  );
  expect(bytesOf(shown)).toBeLessThan(25_000);
});
