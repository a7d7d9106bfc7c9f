import fc from "fast-check";
import { openingIn, opens, ownWords } from "../../functions/forms/opening.ts";

test("a few words are the subject, and nothing is left for the text", () => {
  expect(ownWords(" printer on fire ")).toMatchObject({
    kind: "nothing",
    subject: "printer on fire",
    text: "",
    sender: null,
  });
  expect(ownWords("")).toMatchObject({ subject: "", text: "" });
});

test("what does not fit the subject is all in the text", () => {
  const page = "Printer on fire\nIt began at nine.";
  expect(ownWords(page)).toMatchObject({ subject: "Printer on fire", text: page });
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 400 }), (words) => {
      const { subject, text } = ownWords(words);
      expect([subject, text]).toContain(words.trim());
    }),
  );
});

test("what a button opens is read from what a client sends for it", () => {
  const ticket = { action: "createTicket", text: "printer" };
  expect(openingIn({ ...opens(ticket), title: "typed" })).toEqual(ticket);
  expect(openingIn(opens({}))).toEqual({});
  for (const data of [null, {}, { opens: 1 }, { opens: { action: 7 } }, { opens: { text: "x".repeat(30_001) } }])
    expect(openingIn(data)).toBeNull();
});
