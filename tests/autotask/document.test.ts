import fc from "fast-check";
import { type Page, queryDocument } from "../../functions/autotask/document.ts";
import type { EntityName } from "../../functions/autotask/entities.ts";
import { fieldOf } from "../../functions/autotask/fields.ts";
import { type AnyWhere, allOf, anyOf, contains, eq, isIn } from "../../functions/autotask/query.ts";

const page = (where: readonly AnyWhere[], more: Partial<Page> = {}): Page => ({
  where,
  fields: ["title"],
  fromID: 0,
  size: 500,
  ...more,
});
const asking =
  (where: AnyWhere, entity: EntityName = "Tickets") =>
  () =>
    queryDocument(entity, page([where], { fields: [] }));
const isSet = { op: "exist", field: "queueID" };
const isUnset = { op: "notExist", field: "contactID" };
const ids = (count: number) => Array.from({ length: count }, (_, index) => index);

test("a query is Autotask's own document, with the id and from an id on", () => {
  const where = [eq("companyID", 175), anyOf(contains("title", "VPN"), allOf(isSet, isUnset))];
  expect(queryDocument("Tickets", page(where, { fromID: 42, size: 25 }))).toEqual({
    maxRecords: 25,
    includeFields: ["id", "title"],
    filter: [
      { op: "eq", field: "companyID", value: 175 },
      {
        op: "or",
        items: [
          { op: "contains", field: "title", value: "VPN" },
          {
            op: "and",
            items: [
              { op: "exist", field: "queueID" },
              { op: "notExist", field: "contactID" },
            ],
          },
        ],
      },
      { op: "gte", field: "id", value: 42 },
    ],
  });
});

test("a field is asked for once", () => {
  const { includeFields } = queryDocument("Tickets", page([], { fields: ["id", "title", "title"] }));
  expect(includeFields).toEqual(["id", "title"]);
});

describe("refused before anything is sent", () => {
  const wrong: readonly (readonly [string, AnyWhere, EntityName?])[] = [
    ["an operator that Autotask would drop", { op: "ne", field: "status", value: 1 }],
    ["an operator every object has", { op: "toString", field: "status", value: 1 }],
    ["another spelling of an operator", { op: "EQ", field: "status", value: 1 }],
    ["a field that the entity does not have", eq("company", 1)],
    ["a field every object has", eq("constructor", 1)],
    ["no field", { op: "eq", value: 1 }],
    ["a field that cannot be filtered on", eq("sicCode", "1"), "Companies"],
    ["a text where a number belongs", eq("companyID", "175")],
    ["null, which matches nothing", { op: "eq", field: "companyID", value: null }],
    ["a number no integer can hold", eq("companyID", 2 ** 31)],
    ["half an id", eq("id", 0.5)],
    ["a date in words", eq("createDate", "yesterday")],
    ["a boolean where Autotask wants 0 or 1", eq("isActive", true), "Contacts"],
    ["a part of a number", contains("companyID", "17")],
    ["an empty list", isIn("companyID", [])],
    ["a list that is none", { op: "in", field: "companyID", value: 5 }],
    ["a list with a stranger in it", { op: "in", field: "companyID", value: [1, "2"] }],
    ["an empty group", { op: "or", items: [] }],
    ["a group without items", { op: "and" }],
    ["a wrong condition deep in a group", anyOf(eq("status", 1), allOf(eq("status", 1), eq("state", 2)))],
    ["more than 500 ids", isIn("id", ids(501))],
    ["more than 500 alternatives", anyOf(...ids(501).map((id) => eq("id", id)))],
    [
      "more than 500 alternatives of several kinds",
      anyOf(isIn("id", ids(499)), allOf(eq("status", 1), eq("priority", 1))),
    ],
  ];
  for (const [what, where, entity] of wrong) {
    test(what, () => expect(asking(where, entity)).toThrow(TypeError));
  }

  test("a field that the entity does not have is not asked for", () => {
    expect(() => queryDocument("Tickets", page([], { fields: ["tittle"] }))).toThrow(TypeError);
  });
});

test("500 alternatives are few enough, and conditions that all hold are not counted", () => {
  expect(asking(allOf(isIn("id", ids(500)), ...ids(600).map((id) => eq("companyID", id))))).not.toThrow();
});

test("no filter that passes names a field or an operator Autotask does not know", () => {
  const known = new Set(
    "eq noteq gt gte lt lte beginsWith endsWith contains in notIn exist notExist and or".split(" "),
  );
  const anyWhere = fc.letrec<{ where: AnyWhere }>((tie) => ({
    where: fc.record(
      {
        op: fc.oneof(fc.constantFrom(...known), fc.string()),
        field: fc.oneof(fc.constantFrom("id", "title", "status", "creatorType", "createDate"), fc.string()),
        value: fc.oneof(
          fc.string(),
          fc.integer(),
          fc.double(),
          fc.constant(null),
          fc.array(fc.integer(), { maxLength: 3 }),
        ),
        items: fc.array(tie("where"), { maxLength: 2, depthIdentifier: "where" }),
      },
      { requiredKeys: ["op"] },
    ),
  })).where;
  const leaves = (where: AnyWhere): readonly AnyWhere[] =>
    where.op === "and" || where.op === "or" ? (where.items ?? []).flatMap(leaves) : [where];
  fc.assert(
    fc.property(anyWhere, (where) => {
      try {
        asking(where)();
      } catch (error) {
        return error instanceof TypeError;
      }
      return leaves(where).every(({ op, field }) => known.has(op) && fieldOf("Tickets", field ?? "") !== undefined);
    }),
    { numRuns: 500 },
  );
});
