import fc from "fast-check";
import { refusal } from "../../functions/autotask/refusal.ts";

test.each([
  ["Value does not exist for the required field resourceID", "TicketSecondaryResources", ["resourceID"]],
  ["Value does not exist for the required field AccountID", "Tickets", ["companyID"]],
  ["Picklist value [3] does not exist for priority", "Tickets", ["priority"]],
  ["Picklist value [77] does not exist for AccountType.", "Companies", ["companyType"]],
  ["Value does not reference an existing entity for companyID .", "Tickets", ["companyID"]],
  ["Reference value on field: contactID of type: Contact does not exist or is invalid.", "Tickets", ["contactID"]],
  ["String value exceeds maximum length (field:title).", "Tickets", ["title"]],
  ["contactID: Value 12345 does not exist or is invalid", "Tickets", ["contactID"]],
  ["queueID is required", "Tickets", ["queueID"]],
  ["AllocationCodeID is required.", "Tickets", ["billingCodeID"]],
  ["The given allocation code is not an active general allocation code", "TimeEntries", ["billingCodeID"]],
  ["TimeEntries for Service tickets require a start and stop time.", "TimeEntries", ["startDateTime"]],
  ["User not authorized to change Show On Invoice values for Ticket time entries", "TimeEntries", ["showOnInvoice"]],
  [
    "Data violation: When assigning a Resource, you must assign both a assignedResourceID and assignedResourceRoleID.",
    "Tickets",
    ["assignedResourceID", "assignedResourceRoleID"],
  ],
  [
    "The specified AssignedResourceID and AssignedRoleID combination is not currently defined",
    "Tickets",
    ["assignedResourceID", "assignedResourceRoleID"],
  ],
])("“%s” names %s' %j", (sentence, entity, names) => {
  const { why, fields } = refusal(entity, [sentence]);
  expect(fields.map(({ name }) => name)).toEqual(names);
  expect(fields.every((field) => field.why === why)).toBe(true);
});

test.each([
  "The title, status and description of an active record are final.",
  "Contract EndDate must be after StartDate.",
])("“%s” names no field of a ticket, and is passed on", (sentence) => {
  expect(refusal("Tickets", [sentence])).toEqual({ why: sentence, fields: [] });
});

test.each([
  ["Missing Required Field: Gerätenummer", "Gerätenummer"],
  ["Missing Required Field: Titleübersicht.", "Titleübersicht"],
  ["Value does not exist for the required field Kostenstelle X", "Kostenstelle X"],
  ["Value does not exist for the required field Kostenstelle X ; on record number [1].", "Kostenstelle X"],
  ["Value does not exist for the required field [Übergabe am (Datum)].", "Übergabe am (Datum)"],
  ["Value does not exist for the required field constructor", "constructor"],
])("“%s” names the tenant's own field as it is written", (sentence, name) => {
  const { why, fields } = refusal("Tickets", [sentence]);
  expect(fields).toEqual([{ name, why }]);
});

test("the record's number is nobody's business", () => {
  const errors = [
    "Reference value on field: contactID of type: Contact does not exist or is invalid. ; on record number [1].",
  ];
  expect(refusal("Tickets", errors).why).toBe(
    "Reference value on field: contactID of type: Contact does not exist or is invalid.",
  );
});

test.each([
  [["queueID is required; AllocationCodeID is required ; on record number [1]."]],
  [["queueID is required", "AllocationCodeID is required"]],
  [["queueID is required\nAllocationCodeID is required"]],
  [["queueID is required. AllocationCodeID is required"]],
])("several problems are told beside several fields: %j", (errors) => {
  expect(refusal("Tickets", errors).fields).toMatchObject([
    { name: "queueID", why: expect.stringContaining("queueID is required") },
    { name: "billingCodeID", why: expect.stringContaining("AllocationCodeID is required") },
  ]);
});

test("two sentences about one field stand beside it together", () => {
  const { fields } = refusal("Tickets", ["queueID is required.", "Picklist value [0] does not exist for queueID."]);
  expect(fields).toEqual([
    { name: "queueID", why: "queueID is required. Picklist value [0] does not exist for queueID." },
  ]);
});

test("an entity we do not know has a reason and no fields", () => {
  expect(refusal("zoneInformation", ["queueID is required"])).toEqual({ why: "queueID is required", fields: [] });
});

test("whatever Autotask says is read, and nothing of it is lost but punctuation", () => {
  const words = (text: string) => text.match(/[\p{L}\p{N}]+/gu) ?? [];
  fc.assert(
    fc.property(fc.array(fc.string({ unit: "binary" }), { maxLength: 3 }), (errors) => {
      fc.pre(!errors.some((error) => /on record number/i.test(error)));
      expect(words(refusal("Tickets", errors).why)).toEqual(words(errors.join(" ")));
    }),
  );
});

test("a whole page in place of a sentence is told in a few", () => {
  expect(refusal("Tickets", [`<html>${"漢".repeat(60_000)}`]).why).toHaveLength(402);
  expect(refusal("Tickets", Array(500).fill("No.")).why).toBe(Array(20).fill("No.").join(" "));
});
