import { rowShape, wholeRow } from "../../functions/autotask/rows.ts";

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
  ["a text where a number belongs", { id: 1, title: "Printer", contactID: "5" }],
  ["a list", []],
])("%s is not read", (_, row) => {
  expect(tickets.safeParse(row).success).toBe(false);
});

test("a required field that is unset is not read", () => {
  expect(rowShape("Tickets", ["companyID"]).safeParse({ id: 1, companyID: null }).success).toBe(false);
});

test("fields that nobody asked for are left out", () => {
  expect(rowShape("Tickets", []).parse({ id: 1, title: "Printer" })).toEqual({ id: 1 });
});

test("a whole record has every field of its entity", () => {
  const row = wholeRow("TicketSecondaryResources").parse({ id: 1, resourceID: 2, roleID: 3, ticketID: 4 });
  expect(row).toEqual({ id: 1, resourceID: 2, roleID: 3, ticketID: 4 });
  const contact = { id: 1, companyID: 2, firstName: "Ada", lastName: "L", isActive: 1 };
  expect(wholeRow("Contacts").parse(contact)).toMatchObject({ ...contact, emailAddress: "", userDefinedFields: [] });
});
