import {
  beside,
  bytesOf,
  card,
  choiceInput,
  line,
  linkButton,
  submitButton,
  textInput,
} from "../../functions/forms/card.ts";

test("a date or time function in foreign text is broken up, in runs, in choices and on buttons", () => {
  const hostile = "{{DATE(2026-01-01T00:00:00Z, SHORT)}} {{TIME(2026-01-01T00:00:00Z)}}";
  expect(JSON.stringify(line({ text: hostile }))).not.toMatch(/\{\{/);
  const list = choiceInput({
    id: "a",
    label: "A",
    value: "1",
    placeholder: "",
    choices: [{ value: "1", title: hostile }],
  });
  expect(JSON.stringify(list)).not.toMatch(/\{\{/);
  // A project's number is any text.
  const both = [linkButton(`Open ${hostile}`, "https://a.example"), submitButton("A", {}, { hint: hostile })];
  expect(JSON.stringify(both)).not.toMatch(/\{\{/);
});

test("however many braces there are, no two stand together", () => {
  for (const braces of ["{{{DATE(x)}}", "{{{{TIME(x)}}", "a{{{{{"]) {
    const [run] = line({ text: braces }).inlines as { text: string }[];
    expect(run?.text).not.toContain("{{");
    expect(run?.text.replaceAll("\u200b", "")).toBe(braces);
  }
});

test("what a person edits stands in the input as it is", () => {
  expect(textInput({ id: "a", label: "A", value: "{{DATE(x)}} **b** [c](d)" })).toMatchObject({
    value: "{{DATE(x)}} **b** [c](d)",
  });
});

test("a list whose value is not among its choices shows none", () => {
  const list = { id: "a", label: "A", placeholder: "", choices: [{ value: "1", title: "one" }] };
  expect(choiceInput({ ...list, value: "2" })).not.toHaveProperty("value");
  expect(choiceInput({ ...list, value: "1" })).toHaveProperty("value", "1");
});

test("a card's size is counted as it goes over the wire", () => {
  expect(bytesOf({ a: "漢" })).toBe('{"a":"漢"}'.length + 2);
  expect(bytesOf({ a: "\n" })).toBe('{"a":"\\n"}'.length);
});

test("a button is of the kind its client presses, wherever it stands", () => {
  const find = submitButton("Find", { a: 1 }, { hint: "Find contact" });
  const body = [beside(textInput({ id: "a", label: "A", value: "" }), find)];
  const buttonsIn = (drawn: object) => JSON.stringify(drawn).match(/"Action\.\w+"/g);
  expect(buttonsIn(card({ version: "1.5", press: "submit" }, body, [find]))).toEqual(Array(2).fill('"Action.Submit"'));
  expect(buttonsIn(card({ version: "1.5", press: "execute" }, body, [find]))).toEqual(
    Array(2).fill('"Action.Execute"'),
  );
  expect(card({ version: "1.5", press: "execute" }, [], [find]).actions).toMatchObject([{ data: { a: 1 } }]);
});

test("a client of 1.4 is not given the tooltips of 1.5", () => {
  const find = submitButton("Find", {}, { hint: "Find contact" });
  expect(card({ version: "1.5", press: "submit" }, [], [find]).actions).toMatchObject([{ tooltip: "Find contact" }]);
  expect(card({ version: "1.4", press: "submit" }, [], [find]).actions[0]).not.toHaveProperty("tooltip");
});
