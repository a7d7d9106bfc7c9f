import fc from "fast-check";
import { newRecord } from "../../functions/autotask/values.ts";

const ticket = { companyID: 175, title: "Printer", status: 1, priority: 2 };

test("what was left empty is left out: Autotask answers an explicit null with a parse error", () => {
  expect(newRecord("Tickets", { ...ticket, queueID: null, description: undefined, estimatedHours: 0 })).toEqual({
    path: "Tickets",
    body: { ...ticket, estimatedHours: 0 },
  });
});

test("a contact is created beneath its company, which stays in the body", () => {
  const contact = { companyID: 175, firstName: "Ada", lastName: "L", isActive: 1 };
  expect(newRecord("Contacts", contact)).toEqual({ path: "Companies/175/Contacts", body: contact });
});

test.each([
  ["a field that Autotask would silently ignore", { ...ticket, descripton: "x" }],
  ["a field that only Autotask sets", { ...ticket, ticketNumber: "T20260311.0042" }],
  ["a text where a number belongs", { ...ticket, queueID: "5" }],
  ["not a number", { ...ticket, queueID: Number.NaN }],
  ["a date in words", { ...ticket, dueDateTime: "tomorrow" }],
])("%s is a bug found before anything is sent", (_, values) => {
  expect(() => newRecord("Tickets", values as typeof ticket)).toThrow(TypeError);
});

test("any title and description goes as it is", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), fc.string({ unit: "binary" }), (title, description) => {
      expect(newRecord("Tickets", { ...ticket, title, description }).body).toEqual({ ...ticket, title, description });
    }),
  );
});
