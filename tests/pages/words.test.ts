import { wordsFor } from "../../functions/pages/words.ts";

test("the page speaks German in every German-speaking country, and English elsewhere", () => {
  expect(["de", "de-AT", "DE-ch"].map((locale) => wordsFor(locale)("Try again"))).toEqual(
    Array(3).fill("Erneut versuchen"),
  );
  expect(["en-GB", "fr", "", "constructor"].map((locale) => wordsFor(locale)("Try again"))).toEqual(
    Array(4).fill("Try again"),
  );
});
