import { actions } from "../../functions/actions/index.ts";
import { bytesOf } from "../../functions/forms/card.ts";
import { carriedBy } from "../../functions/forms/carried.ts";
import { blank, type Entry } from "../../functions/forms/entry.ts";
import type { Field } from "../../functions/forms/field.ts";
import type { FilledForm, Form } from "../../functions/forms/form.ts";
import { formCard, type Room } from "../../functions/forms/formCard.ts";
import { submissionIn } from "../../functions/forms/submission.ts";
import { wordsFor } from "../../functions/words/words.ts";
import { type Card, partsOf, pressed } from "../world.ts";

const room: Room = { version: "1.5", press: "submit", bytes: 25_000 };
const ids = Array.from({ length: 50 }, (_, at) => 29_682_900 + at);
const options = ids.map((id) => ({ value: String(id), title: `Wartung vor Ort Nummer ${id}`, active: true }));

/** A field in a large tenant: fifty choices in every list, twenty-five hits of every Find. */
function entryOf(field: Field): Entry {
  const value = String(ids[0]);
  if ("source" in field) {
    const offered = ids.slice(0, 5).map((id) => ({ id, reason: "newest open ticket of the organization" as const }));
    return { ...blank, options: options.slice(0, 25), typed: value, began: value, hits: ids.slice(0, 25), offered };
  }
  if ("list" in field) return { ...blank, options, typed: value, began: value };
  return field.kind === "longText" ? { ...blank, typed: "漢".repeat(8_000) } : blank;
}

const filledIn = (form: Form): FilledForm => ({
  form,
  id: crypto.randomUUID(),
  entries: Object.fromEntries(Object.entries(form.fields).map(([key, field]) => [key, entryOf(field)])),
  from: "chat",
  timeZone: "America/New_York",
  draft: crypto.randomUUID(),
  ticket: null,
  link: null,
  traces: ["a".repeat(43), ""],
  logged: { from: [], thread: [] },
  already: [],
  onward: [],
  now: 0,
  raised: [],
});
const drawn = (filled: FilledForm, within = room) => formCard(filled, wordsFor("de"), within).card;
const client = (card: object): Card => JSON.parse(JSON.stringify(card));

test.each(actions.map((form) => [form.id, form] as const))("in a large tenant %s still fits its room", (_, form) => {
  expect(bytesOf(drawn(filledIn(form)))).toBeLessThanOrEqual(room.bytes);
});

test.each(actions.map((form) => [form.id, form] as const))(
  "what %s carries comes back from every button",
  (_, form) => {
    const filled = filledIn(form);
    const card = client(drawn(filled));
    const { draft: _draft, ...carried } = carriedBy(filled, "send");
    const finds = partsOf(card).filter(({ title }) => title === "Suchen");
    for (const { data } of finds) {
      const { field } = (data as { readonly autotask: { readonly field: string } }).autotask;
      const pressedFind = submissionIn({ ...pressed(card, wordsFor("de")(form.button)), ...(data as object) });
      expect(pressedFind).toMatchObject({ ...carried, press: "find", field });
    }
    const sent = submissionIn(pressed(card, wordsFor("de")(form.button)));
    expect(sent).toMatchObject(carried);
    expect(Object.keys(sent.typed)).not.toContain("form.carried");
  },
);

test.each(["", "null", "7", "{", '"x"', "[1]", '{"id":7}'])("what is no such text carries nothing: %s", (text) => {
  const data = { autotask: { press: "send" }, "form.carried": text };
  expect(() => submissionIn(data)).toThrow(expect.objectContaining({ code: "badForm" }));
});
