import { client, say } from "./world.ts";

/** The fields that Autotask is told to have, as the app reads them. */
async function read(...fields: readonly unknown[]) {
  const { autotask, close } = await client((_, response) => say(response, 200, { fields }));
  const found = await autotask.userDefined("Tickets").finally(close);
  return found;
}

test("an odd choice costs itself, not the field", async () => {
  const picklistValues = [
    null,
    { value: null },
    "x",
    { value: 1, label: {} },
    { value: "b", label: "B", isActive: "?" },
  ];
  const [field] = await read({ name: "Etage", isPickList: "true", picklistValues });
  expect(field?.choices).toEqual([
    { value: "1", label: "1" },
    { value: "b", label: "B" },
  ]);
});

test("an odd field costs itself, not the others", async () => {
  const odd = [null, "x", {}, { name: null }, { name: "" }];
  const [field, ...more] = await read(...odd, {
    name: "Etage",
    label: 7,
    type: {},
    length: "80",
    isRequired: 1,
    isReadOnly: "?",
    isPickList: {},
    picklistValues: "none",
    defaultValue: {},
  });
  expect(more).toEqual([]);
  const plain = { type: "text", length: 80, required: true, preset: "", choices: [] };
  expect(field).toEqual({ name: "Etage", label: "7", ...plain });
});

test("what may not be written is not offered", async () => {
  expect(await read({ name: "Etage", isReadOnly: "true" })).toEqual([]);
});

test.each([
  ["date", "2026-01-05T00:00:00Z", "2026-01-05"],
  ["date", "2026-01-05", "2026-01-05"],
  ["date", "today", ""],
  ["text", "Erdgeschoss", "Erdge"],
  ["text", "Erdg🏢", "Erdg"],
  ["text", "EG", "EG"],
  ["number", 1234567, "1234567"],
])("a %s preset %j is offered as %j", async (type, defaultValue, preset) => {
  expect(await read({ name: "Etage", type, length: 5, defaultValue })).toMatchObject([{ type, preset }]);
});
