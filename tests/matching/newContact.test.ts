import type { Outsider } from "../../functions/forms/origin.ts";
import { newContactIn } from "../../functions/matching/newContact.ts";
import { noMessage } from "../origins.ts";

const from = (person: Partial<Outsider> | null, more: object = {}) =>
  newContactIn({
    ...noMessage,
    kind: "mail",
    ...more,
    about: { ...noMessage.about, person: person && { name: "", address: null, wrote: true, ...person } },
  });
const fresh = "Please call.\n\nKind regards\nJane Doe\nTel.: +49 40 3080 4711";

test.each([
  [{ name: "Doe, Jane (ACME)", address: "it@acme.example" }, "Jane", "Doe", "it@acme.example"],
  [{ name: "", address: "jane.doe@acme.example" }, "Jane", "Doe", "jane.doe@acme.example"],
  [{ name: "", address: "support@acme.example" }, "", "", "support@acme.example"],
  [{ name: "Jane Doe via SharePoint", address: "no-reply@sharepointonline.example" }, "Jane", "Doe", ""],
  [{ name: "Jane Doe", address: "drive-shares-NoReply@x.example" }, "Jane", "Doe", ""],
  [{ name: "Jane Doe", address: "bounces+4711@x.example" }, "Jane", "Doe", ""],
  [{ name: "Jane Doe", address: "notifications@x.example" }, "Jane", "Doe", ""],
  [{ name: "Jane Doe", address: "jane.bouncer@x.example" }, "Jane", "Doe", "jane.bouncer@x.example"],
  [{ name: "李伟", address: "wei@acme.example" }, "伟", "李", "wei@acme.example"],
  [{ name: "", address: `${"a".repeat(250)}@acme.example` }, "", "", ""],
])("%j is a person with an address", (person, firstName, lastName, email) =>
  expect(from(person)).toMatchObject({ firstName, lastName, email }),
);

test("a name of a thousand characters fits both fields", () => {
  const { firstName, lastName } = from({ name: `${"漢".repeat(500)} ${"字".repeat(500)}` });
  expect(firstName.length).toBeLessThanOrEqual(50);
  expect(lastName.length).toBeLessThanOrEqual(50);
});

test("only who wrote the message signed it", () => {
  const jane = { name: "Jane Doe", address: "jane.doe@acme.example" };
  expect(from(jane, { fresh }).phone).toBe("+49 40 30804711");
  expect(from(jane, { fresh: `${"Log line\n".repeat(50_000)}${fresh}` }).phone).toBe("+49 40 30804711");
  expect(from({ ...jane, wrote: false }, { fresh }).phone).toBe("");
});

test("a signature below the quote counts", () => {
  const jane = { name: "Jane Doe", address: "jane.doe@acme.example" };
  const history = "On 11 Mar 2026 Tom wrote:\n> Old\n\n--\nJane Doe\nTel.: +49 40 3080 4711";
  expect(from(jane, { fresh: "It works.", history }).phone).toBe("+49 40 30804711");
});

test("who passes a mail on without a word signed above it, not below", () => {
  const jane = { name: "Jane Doe", address: "jane.doe@acme.example" };
  const other = "-----Original Message-----\nFrom: Bob\n\nCall me.\n\nKind regards\nBob Smith\nTel.: +49 40 3080 4799";
  expect(from(jane, { fresh: `Kind regards\nJane Doe\n\n${other}` }).phone).toBe("");
  expect(from(jane, { fresh: `${fresh.slice(fresh.indexOf("Kind"))}\n\n${other}` }).phone).toBe("+49 40 30804711");
});

test("where there is nobody, a subject is a name only to those who wrote it down themselves", () => {
  const subject = "Jane Doe";
  expect(from(null, { subject })).toMatchObject({ firstName: "", lastName: "", email: "" });
  expect(from(null, { subject, kind: "nothing" })).toMatchObject({ firstName: "Jane", lastName: "Doe", email: "" });
});
