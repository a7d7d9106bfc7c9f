import { alreadyLines } from "../../functions/forms/alreadyLines.ts";
import { card } from "../../functions/forms/card.ts";
import type { Already } from "../../functions/forms/form.ts";
import { wordsFor } from "../../functions/words/words.ts";
import { partsOf, textOf } from "../world.ts";

const address = "jane@acme.example";
const jane: Already = {
  field: "emailAddress",
  sentence: "{name} ({organization}) already has the address {address}.",
  facts: { name: "**Jane** {address}", organization: "ACME", address },
  link: "https://ww.autotask.example/1",
};
const drawn = (already: readonly Already[], language = "en") =>
  card({ version: "1.5", press: "submit" }, alreadyLines({ already }, wordsFor(language)));

test("what is there already is said in the person's language, as it is called, with a link to it", () => {
  expect(textOf(drawn([jane], "de"))).toBe(`**Jane** {address} (ACME) hat die Adresse ${address} bereits.`);
  expect(partsOf(drawn([jane])).find(({ type }) => type === "Action.OpenUrl")).toMatchObject({ url: jane.link });
});

test("one record is said once, whichever fields tell it", () => {
  const twice = [jane, { ...jane, field: "emailAddress2" }, { ...jane, link: "https://ww.autotask.example/2" }];
  expect(drawn(twice).body).toHaveLength(2);
  expect(drawn([]).body).toEqual([]);
});
