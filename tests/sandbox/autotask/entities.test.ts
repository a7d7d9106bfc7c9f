import { childAt, entities, entityAt, fieldOf, singular } from "./entities.ts";

const named = (path: string) => {
  const entity = entityAt(path);
  if (!entity) throw new TypeError(path);
  return entity;
};

test("a field says its type, length and what may be done with it", () => {
  expect(fieldOf(named("Tickets"), "TITLE")).toEqual({
    name: "title",
    type: "string",
    length: 255,
    required: true,
    readOnly: false,
    createOnly: false,
    picklist: false,
    queryable: true,
    references: null,
  });
  expect(fieldOf(named("Tickets"), "creatorType")).toMatchObject({ readOnly: true, picklist: true, queryable: false });
  expect(fieldOf(named("Contacts"), "companyID")).toMatchObject({
    required: true,
    readOnly: true,
    createOnly: true,
    references: "Companies",
  });
});

test("every line of the data file is understood", () => {
  const types = ["integer", "long", "decimal", "boolean", "datetime", "string", "base64", "userDefinedFields"];
  for (const { fields } of entities) for (const { type } of fields) expect(types).toContain(type);
});

test("every child names a parent that exists and a field of its own that points at it", () => {
  for (const entity of entities) {
    if (!entity.child) continue;
    expect(entityAt(entity.child.parent)).toBeDefined();
    expect(fieldOf(entity, entity.child.field)?.references).toBe(entity.child.parent);
  }
});

test("a child is found below its parent in any case", () => {
  expect(childAt(named("tickets"), "notes")?.path).toBe("TicketNotes");
  expect(childAt(named("Tickets"), "ToDos")).toBeUndefined();
});

test.each([
  ["Companies", "Company"],
  ["TimeEntries", "TimeEntry"],
  ["BillingCodes", "BillingCode"],
  ["AttachmentInfo", "AttachmentInfo"],
])("one of the %s is a %s", (path, one) => {
  expect(singular(path)).toBe(one);
});
