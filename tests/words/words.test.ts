import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { de } from "../../functions/words/de.ts";
import { inEveryLanguage, isSentence, wordsFor } from "../../functions/words/words.ts";

test("a sentence is said in the language of the locale, in English where there is no such language", () => {
  expect(wordsFor("de-AT")("Create")).toBe("Anlegen");
  expect(wordsFor("en-GB")("Create")).toBe("Create");
  expect(wordsFor("tlh")("Create")).toBe("Create");
  expect(wordsFor(undefined)("Create")).toBe("Create");
});

test("what people write is compared with the words of every language, English first", () => {
  expect(inEveryLanguage("Create").slice(0, 2)).toEqual(["Create", "Anlegen"]);
});

test("facts are filled in once and never scanned again", () => {
  expect(wordsFor("en")("Autotask said: {why}", { why: "{why} $& {number}" })).toBe("Autotask said: {why} $& {number}");
});

test("numbers are written as the language writes them", () => {
  const facts = { length: 12_400, max: 8_000 };
  expect(wordsFor("en")("Too long: {length} of {max} characters.", facts)).toBe(
    "Too long: 12,400 of 8,000 characters.",
  );
  expect(wordsFor("de")("Too long: {length} of {max} characters.", facts)).toBe("Zu lang: 12.400 von 8.000 Zeichen.");
});

test("dates and numbers are written as in the person's country", () => {
  expect(
    ["en-GB", "en-us", "de-CH", "de", "en_GB", "en-", "tlh-US", undefined].map((one) => wordsFor(one).language),
  ).toEqual([...["en-GB", "en-US", "de-CH", "de", "en", "en", "en", "en"]]);
});

test("a translation has the facts of its sentence", () => {
  const facts = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();
  for (const english of Object.keys(de).filter(isSentence))
    for (const said of inEveryLanguage(english)) expect(facts(said)).toEqual(facts(english));
});

test("every entry is used somewhere in the code", () => {
  const code = sources("functions").join("\n");
  const unused = Object.keys(de).filter((english) => !code.includes(JSON.stringify(english)));
  expect(unused).toEqual([]);
});

test("what an object inherits is no sentence", () => {
  expect(isSentence("toString")).toBe(false);
  expect(isSentence("Create")).toBe(true);
});

function sources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return entry.name === "words" || entry.name === "pages" ? [] : sources(path);
    return path.endsWith(".ts") ? [readFileSync(path, "utf8")] : [];
  });
}
