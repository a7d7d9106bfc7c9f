import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { linkIn, linkInput, submissionIn } from "../../functions/forms/submission.ts";
import { isProblem } from "../../functions/kit/errors.ts";

const id = randomUUID();
const autotask = { action: "createTicket", from: "mail", id, timeZone: "Europe/Berlin", press: "send" };

test("a pressed card is what it carried and what stood in its inputs", () => {
  const read = submissionIn({
    autotask: { ...autotask, offered: { contact: [{ id: 4, reason: "matched by sender address" }] } },
    title: "Printer",
    queue: 8,
  });
  expect(read).toMatchObject({ ...autotask, offered: { contact: [{ id: 4 }] }, hits: {}, cut: {} });
  expect(read.typed).toEqual({ title: "Printer", queue: "8" });
});

test("what a card kept is overruled by what stands in its inputs", () => {
  expect(submissionIn({ autotask, kept: { title: "old", queue: "3" }, title: "new" }).typed).toEqual({
    title: "new",
    queue: "3",
  });
});

test("where a message can be opened is taken from a card only as an address of Teams", () => {
  const read = (link: unknown) => linkIn(submissionIn({ autotask, [linkInput]: link }));
  expect(read("https://teams.cloud.microsoft/l/message/1/2")).toBe("https://teams.cloud.microsoft/l/message/1/2");
  const others = [
    "https://evil.example/",
    "javascript:alert(1)",
    7,
    `https://teams.microsoft.com/${"x".repeat(1_000)}`,
  ];
  expect(others.map(read)).toEqual(others.map(() => null));
});

test("an input that is no text is as good as empty", () => {
  expect(submissionIn({ autotask, title: { a: 1 }, queue: null, status: ["x"] }).typed).toEqual({});
});

test("a tick counts as ticked whether a client sends a text or a boolean", () => {
  expect(submissionIn({ autotask, on: true, off: false }).typed).toEqual({ on: "true", off: "false" });
});

test("what every object has is no input", () => {
  const sent = `{"autotask":${JSON.stringify(autotask)},"constructor":"c","__proto__":"p","kept":{"toString":"t"}}`;
  expect(Object.entries(submissionIn(JSON.parse(sent)).typed)).toEqual([]);
});

test.each([
  ["nothing", undefined],
  ["a text", "send"],
  ["no id", { autotask: { ...autotask, id: "1" } }],
  ["a key with a path in it", { autotask: { ...autotask, id: "../../x" } }],
  ["an unknown button", { autotask: { ...autotask, press: "delete" } }],
  [
    "a reason that is no sentence of ours",
    { autotask: { ...autotask, offered: { contact: [{ id: 4, reason: "toString" }] } } },
  ],
  ["a ticket number that is none", { autotask: { ...autotask, ticket: "T1' or 1=1" } }],
])("%s is a form that could not be read", (_, data) => {
  expect(() => submissionIn(data)).toThrow(expect.objectContaining({ code: "badForm" }));
});

test("whatever a client sends is read or refused as a bad form", () => {
  fc.assert(
    fc.property(fc.anything(), fc.anything(), (carried, rest) => {
      try {
        submissionIn({ ...Object(rest), autotask: carried });
      } catch (error) {
        expect(isProblem(error, "badForm")).toBe(true);
      }
    }),
  );
});
