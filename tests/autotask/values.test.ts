import fc from "fast-check";
import { changedRecord, newRecord } from "../../functions/autotask/values.ts";

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

test("what has no value for the record above it has no address", () => {
  const note = { description: "x", noteType: 1, publish: 1 } as Parameters<typeof newRecord<"TicketNotes">>[1];
  expect(() => newRecord("TicketNotes", note)).toThrow(TypeError);
});

test("a change carries its id, what is cleared as null, and nothing that stays as it is", () => {
  const changes = { queueID: null, description: undefined, status: 5 };
  expect(changedRecord("Tickets", 7, changes)).toEqual({ path: "Tickets", body: { id: 7, queueID: null, status: 5 } });
});

test("what lives beneath another record is changed there, and stays there", () => {
  expect(changedRecord("Tasks", 7, { projectID: 401, status: 5 })).toEqual({
    path: "Projects/401/Tasks",
    body: { id: 7, status: 5 },
  });
  expect(changedRecord("Contacts", 7, { companyID: 175, phone: null })).toEqual({
    path: "Companies/175/Contacts",
    body: { id: 7, phone: null },
  });
});

test.each([
  ["a field that only Autotask sets", { ticketNumber: "T20260311.0042" }],
  ["a required field that is cleared", { title: null }],
  ["a text where a number belongs", { queueID: "5" }],
  ["a field there is none of", { descripton: null }],
])("%s is a bug found before a ticket is changed", (_, values) => {
  expect(() => changedRecord("Tickets", 7, values as object)).toThrow(TypeError);
});

test("what is set once and for all is no change", () => {
  expect(() => changedRecord("Contracts", 7, { companyID: 175 } as object)).toThrow(TypeError);
});

test("any title and description goes as it is", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), fc.string({ unit: "binary" }), (title, description) => {
      expect(newRecord("Tickets", { ...ticket, title, description }).body).toEqual({ ...ticket, title, description });
    }),
  );
});
