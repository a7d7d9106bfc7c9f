import { card } from "../../functions/forms/card.ts";
import { existingLines } from "../../functions/forms/existing.ts";
import type { Already } from "../../functions/forms/form.ts";
import type { Made } from "../../functions/storage/made.ts";
import { wordsFor } from "../../functions/words/words.ts";
import { partsOf, textOf } from "../world.ts";

const address = "jane@acme.example";
const jane: Already = {
  field: "emailAddress",
  sentence: "{name} ({organization}) already has the address {address}.",
  facts: { name: "**Jane** {address}", organization: "ACME", address },
  link: "https://ww.autotask.example/1",
};
const when = "2026-11-22T09:41:00.000Z";
const ticket: Made = {
  ...{ kind: "ticket", id: 7015, number: "T20261122.0001", title: "Ticket", link: "https://ww.autotask.example/7015" },
  ...{ action: "createTicket", who: "Jonas Weber", when },
};
const note: Made = { ...ticket, action: "addTicketNote", title: "Ticket note" };
const nothing: Parameters<typeof existingLines>[0] = {
  from: "mail" as const,
  already: [],
  logged: { from: [], thread: [] },
  ticket: null,
  onward: [{ action: "addTicketNote", kind: "ticket", field: "ticket", button: "Add a note to it" }],
  timeZone: "UTC",
  now: Date.parse(when),
};
const drawn = (told: Partial<typeof nothing>, language = "en") =>
  card({ version: "1.5", press: "submit" }, existingLines({ ...nothing, ...told }, wordsFor(language)));
const buttonsIn = (told: Partial<typeof nothing>) =>
  partsOf(drawn(told)).flatMap(({ type, title }) => (String(type).startsWith("Action.") ? [title] : []));

test("what is there already is said in the person's language, as it is called, with a link to it", () => {
  const already = [jane];
  expect(textOf(drawn({ already }, "de"))).toBe(`**Jane** {address} (ACME) hat die Adresse ${address} bereits.`);
  expect(partsOf(drawn({ already })).find(({ type }) => type === "Action.OpenUrl")).toMatchObject({ url: jane.link });
});

test("one record is said once, whichever fields tell it", () => {
  const already = [jane, { ...jane, field: "emailAddress2" }, { ...jane, link: "https://ww.autotask.example/2" }];
  expect(buttonsIn({ already })).toEqual(["Open in Autotask", "Open in Autotask"]);
  expect(drawn({}).body).toEqual([]);
});

test("all of it stands in one notice, each record with its own buttons once", () => {
  const other = { ...ticket, id: 7016, number: "T20261122.0002", link: "https://ww.autotask.example/7016" };
  const named = { id: 7015, number: ticket.number ?? "", title: "Printer", status: "New", link: ticket.link };
  const told = { logged: { from: [note, ticket], thread: [other] }, ticket: named };
  expect(drawn(told).body).toHaveLength(1);
  expect(textOf(drawn(told)).split("\n")).toEqual([
    expect.stringMatching(/^Ticket note T20261122.0001 was created from this message by Jonas Weber/),
    expect.stringMatching(/^Ticket T20261122.0001 was created from this message/),
    "The subject names ticket T20261122.0001. Printer (New)",
    expect.stringMatching(/^Ticket T20261122.0002 was created from an earlier message/),
  ]);
  expect(buttonsIn(told)).toEqual([
    ...["Open T20261122.0001", "Add a note to it"],
    ...["Open T20261122.0002", "Add a note to it"],
  ]);
});
