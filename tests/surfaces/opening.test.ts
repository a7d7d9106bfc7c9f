import fc from "fast-check";
import { opens, ownWords } from "../../functions/surfaces/opening.ts";

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

test("a button that opens the menu carries nothing", () => {
  expect(opens()).toEqual({ opens: {} });
  expect(opens("createTicket", "printer")).toEqual({ opens: { action: "createTicket", text: "printer" } });
});
