import { changedList, partsOf, withValues, wrongIn } from "../../functions/pages/inputs.ts";
import { bad, button, card, find, group, list, quiet, text } from "./cards.ts";

describe("Words of failure", () => {
  test("belong to the input above them, in the order of the card, several joined", () => {
    const drawn = card([
      bad("Please check: Title, Contact"),
      text("title", "Title"),
      bad("Enter a value."),
      group(
        list("contact", "Contact", []),
        bad("Not of Hansen."),
        quiet("matched"),
        bad("Inactive."),
        find("contact", "Find", "Find"),
      ),
    ]);
    expect([...wrongIn(drawn)]).toEqual([
      ["title", "Enter a value."],
      ["contact", "Not of Hansen. Inactive."],
    ]);
  });

  test("belong to both of two inputs side by side", () => {
    const column = (...items: object[]) => ({ type: "Column", items });
    const both = { type: "ColumnSet", columns: [column(text("due", "Due")), column(text("time", "Time"))] };
    const drawn = card([group(both, quiet("UTC"), bad("Enter a date.")), group(text("hours", "Hours"))]);
    expect([...wrongIn(drawn)]).toEqual([
      ["due", "Enter a date."],
      ["time", "Enter a date."],
    ]);
  });

  test("are not read out of what a button carries", () => {
    expect(wrongIn(card([text("title", "Title")], [button("Send", { kept: bad("Enter a value.") })])).size).toBe(0);
  });
});

test("the list that offers something new is found, whatever else has changed", () => {
  const before = card([
    text("title", "Title"),
    list("organization", "Organization", ["A"]),
    list("contact", "Contact", ["B"]),
  ]);
  const after = card([
    text("title", "T", "x"),
    list("organization", "O", ["A"], "A"),
    list("contact", "Contact", ["B", "C"]),
  ]);
  expect(changedList(before, after)).toBe("contact");
  expect(changedList(before, before)).toBeNull();
});

describe("What was typed while a card was awaited", () => {
  const drawn = card(
    [text("title", "Title", "old"), group(list("organization", "Organization", ["A", "B"], "A"))],
    [button("Send", { type: "Input.Text", id: "title", value: "kept" })],
  );

  test("stands in the new card, whose buttons carry what they carried", () => {
    const filled = withValues(drawn, { title: "new", organization: "B", unknown: "x" });
    const values = [...partsOf(filled)].flatMap(({ id, value }) => (id ? [[id, value]] : []));
    expect(values).toEqual([
      ["title", "new"],
      ["organization", "B"],
    ]);
    expect(filled.actions).toEqual(drawn.actions);
  });

  test("leaves a list alone that no longer offers it", () => {
    expect(withValues(drawn, { organization: "C" })).toEqual(drawn);
  });

  test("is any number of ticks, or none, in a list of several", () => {
    const ticks = { ...list("files", "Attachments", ["0", "1", "2"], "0"), isMultiSelect: true };
    const ticked = (value: string) => [...partsOf(withValues(card([ticks]), { files: value }))][1]?.value;
    expect(["0,2", "", "0,3"].map(ticked)).toEqual(["0,2", "", "0"]);
  });
});
