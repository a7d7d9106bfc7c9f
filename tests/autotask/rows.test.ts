import { rowShape } from "../../functions/autotask/rows.ts";

const tickets = rowShape("Tickets", ["title", "contactID", "description", "createDate"]);

test("unset text is empty, anything else that is unset is null", () => {
  expect(tickets.parse({ id: 1, title: "Printer", description: null, createDate: null })).toEqual({
    id: 1,
    title: "Printer",
    description: "",
    contactID: null,
    createDate: null,
  });
});

test.each([
  ["2024-01-31T15:04:05.307", "2024-01-31T15:04:05.307Z"],
  ["2022-12-07T09:15:45.2Z", "2022-12-07T09:15:45.2Z"],
  ["2022-12-07T09:15:45+01:00", "2022-12-07T09:15:45+01:00"],
])("the time %s is read as %s", (answered, read) => {
  expect(tickets.parse({ id: 1, title: "Printer", createDate: answered }).createDate).toBe(read);
});

test.each([
  ["a record without an id", { title: "Printer" }],
  ["an id in words", { id: "one", title: "Printer" }],
  ["a yes where an id belongs", { id: true, title: "Printer" }],
  ["a word where a number belongs", { id: 1, title: "Printer", contactID: "five" }],
  ["a record where a text belongs", { id: 1, title: { text: "Printer" } }],
  ["a list", []],
])("%s is not read", (_, row) => {
  expect(tickets.safeParse(row).success).toBe(false);
});

test("a required field that is unset is not read", () => {
  const tickets = rowShape("Tickets", ["companyID"]);
  expect(tickets.safeParse({ id: 1, companyID: null }).success).toBe(false);
  expect(tickets.safeParse({ id: 1 }).success).toBe(false);
});

test("fields that nobody asked for are left out", () => {
  expect(rowShape("Tickets", []).parse({ id: 1, title: "Printer" })).toEqual({ id: 1 });
});

test.each([
  [{ id: "7", companyID: "175", isActive: "1", firstName: 24 }],
  [{ id: 7, companyID: 175, isActive: true, firstName: "24" }],
  [{ id: 7, companyID: " 175 ", isActive: "True", firstName: "24" }],
])("numbers are numbers, yes is yes and text is text, however they are written: %j", (row) => {
  const contact = rowShape("Contacts", ["companyID", "isActive", "firstName"]);
  expect(contact.parse(row)).toEqual({ id: 7, companyID: 175, isActive: 1, firstName: "24" });
});

test.each([
  [true, true],
  [1, true],
  ["1", true],
  ["TRUE", true],
  [false, false],
  [0, false],
  ["0", false],
  ["", null],
  [null, null],
])("a yes or no written as %j is %j", (isActive, read) => {
  expect(rowShape("Companies", ["isActive"]).parse({ id: 1, isActive }).isActive).toBe(read);
});

test("an unset number is unset also where it is an empty text", () => {
  expect(rowShape("Tickets", ["estimatedHours"]).parse({ id: 1, estimatedHours: "" }).estimatedHours).toBeNull();
  expect(rowShape("Tickets", ["estimatedHours"]).parse({ id: 1, estimatedHours: "1.5" }).estimatedHours).toBe(1.5);
});
