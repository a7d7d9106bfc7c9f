import { bytesOf } from "../../functions/forms/card.ts";
import type { Missing } from "../../functions/forms/missing.ts";
import { partialCard } from "../../functions/forms/partialCard.ts";
import { Problem } from "../../functions/kit/errors.ts";
import { type Label, wordsFor } from "../../functions/words/words.ts";
import { type Card, partsOf, textOf } from "../world.ts";

const receipt = {
  said: "Ticket created",
  facts: {},
  link: "https://ww1.autotask.net/",
  record: { kind: "ticket", id: 1, number: null },
  lines: [],
} as const;
const nothing = { offered: {}, hits: {}, began: {}, last: {}, cut: {}, typed: {}, leftOut: {}, behind: {} };
const submission = { ...nothing, action: "createTicket", from: "mail", id: "1", press: "send" } as const;

function drawn(problem: Problem, locale = "en", missing: Label = "Attachments"): Card {
  return drawnOf([{ what: missing, problem }], locale);
}

function drawnOf(missing: readonly Missing[], locale = "en"): Card {
  const part = { receipt, missing, changed: false } as const;
  const card = partialCard(part, submission, wordsFor(locale), { version: "1.5", press: "submit" });
  return JSON.parse(JSON.stringify(card));
}

test("files that wait are counted, those refused are named as they were, and trying again does the rest", () => {
  const refused = [
    { name: "**b**.exe", why: "This type is [not](https://evil.example) allowed." },
    { name: "old.png", why: null },
  ];
  const card = drawn(new Problem("filesWait", { attached: 3, all: 7, waiting: 2, refused }));
  const text = textOf(card).split("\n");
  expect(text).toEqual(
    expect.arrayContaining([
      "Missing: Attachments",
      "3 of 7 attached, 2 waiting.",
      "**b**.exe: This type is [not](https://evil.example) allowed.",
      "old.png: It is no longer kept here.",
      "Autotask takes 10 MB of files in five minutes. Try again in a few minutes.",
    ]),
  );
  expect(partsOf(card).map(({ title }) => title)).toContain("Try again");
  expect(partsOf(card).filter(({ type }) => type === "TextBlock")).toEqual([]);
});

test("in German as well", () => {
  const text = textOf(drawn(new Problem("filesRefused", { attached: 1, all: 2, refused: [] }), "de"));
  expect(text).toContain("1 von 2 angehängt.");
});

test("what is missing may be a record's name, which says what it says and nothing more", () => {
  const own = "**Jonas** {what} [x](https://evil.example) {{DATE(2026-11-22T09:00:00Z)}}";
  const card = drawn(new Problem("autotaskRefused", { why: "no", fields: [] }), "de", { own });
  expect(textOf(card)).toContain("Es fehlt: **Jonas** {what} [x](https://evil.example)");
  expect(JSON.stringify(card)).not.toContain("{{DATE(");
  expect(partsOf(card).filter(({ type }) => type === "TextBlock")).toEqual([]);
});

const refused = (why: string) => new Problem("autotaskRefused", { why, fields: [] });

test("everything that is missing is named, each with its reason, and what shares a reason stands together", () => {
  const card = drawnOf([
    { what: { own: "T1" }, problem: refused("Not today.") },
    { what: { own: "Jonas – T1" }, problem: refused("Not today.") },
    { what: "Secondary resources", problem: refused("No such role.") },
    { what: "Secondary resources", problem: refused("No such role.") },
    { what: "Attachments", problem: new Problem("mayHaveArrived", {}) },
  ]);
  expect(textOf(card).split("\n").slice(1)).toEqual([
    "Missing: T1; Jonas – T1",
    "Autotask said: Not today.",
    "Missing: Secondary resources",
    "Autotask said: No such role.",
    "Missing: Attachments",
    "It may have arrived: it was sent, but Autotask did not answer.",
    "What was made stays. Try again does only the rest.",
  ]);
});

test("where all that is missing may have arrived, nothing is left to send", () => {
  const card = drawn(new Problem("mayHaveArrived", {}));
  expect(partsOf(card).map(({ title }) => title)).not.toContain("Try again");
});

test("forty records that are missing for forty reasons leave the card its size, and the first four their reasons", () => {
  const missing = Array.from({ length: 40 }, (_, n) => ({
    what: { own: `${n} ${"漢".repeat(250)}` },
    problem: refused(`${n} ${"漢".repeat(250)}`),
  }));
  const card = drawnOf(missing);
  expect(bytesOf(card)).toBeLessThan(25_000);
  expect(textOf(card).match(/Autotask said/g)).toHaveLength(4);
  expect(textOf(card).match(/Missing/g)).toHaveLength(5);
});

test("forty missing records with long names leave the card its size", () => {
  const own = Array(40).fill("漢".repeat(255)).join("; ");
  expect(bytesOf(drawn(new Problem("autotaskAway", {}), "en", { own }))).toBeLessThan(25_000);
});
