import { client, say, standIn } from "./world.ts";

const choice = (value: string, label: string, more: object = {}) => ({
  value,
  label,
  isDefaultValue: false,
  sortOrder: 0,
  parentValue: "",
  isActive: true,
  isSystem: false,
  ...more,
});

const information = {
  fields: [
    { name: "title", isPickList: false, picklistValues: null },
    {
      name: "QueueID",
      picklistValues: [
        choice("5", "Zentrale", { sortOrder: 2 }),
        choice("6", "Alt", { isActive: false }),
        choice("8", "Vor Ort", { sortOrder: 1, isDefaultValue: true }),
        choice("9", "Nacht", { sortOrder: 2 }),
      ],
    },
    { name: "subIssueType", picklistValues: [choice("11", "Toner", { parentValue: "10" })] },
  ],
};
const answering = () => client((_, response) => say(response, 200, information));

test("choices are the tenant's active ones, in the tenant's order and words", async () => {
  const { autotask, close } = await answering();
  expect(await autotask.picklist("Tickets.queueID")).toEqual([
    { value: 8, label: "Vor Ort", isDefault: true },
    { value: 5, label: "Zentrale", isDefault: false },
    { value: 9, label: "Nacht", isDefault: false },
  ]);
  expect(await autotask.picklist("Tickets.subIssueType")).toEqual([
    { value: 11, label: "Toner", isDefault: false, parent: 10 },
  ]);
  await close();
});

test("what a choice does not tell is the usual: active, no default, its value for a label, in the order told", async () => {
  const told = [
    { value: 5 },
    { value: "6", label: null, isDefaultValue: null, isActive: null, sortOrder: null, parentValue: null },
    { value: "7", label: 24, isDefaultValue: "true", isActive: 1, sortOrder: "-1", parentValue: 10 },
    { value: "8", label: {}, isDefaultValue: "?", isActive: "?", sortOrder: "?", parentValue: [] },
    { value: 9, label: "Alt", isActive: "0" },
    { value: "none", label: "Text" },
    { label: "Nothing" },
    null,
    "Text",
  ];
  const { autotask, close } = await client((_, response) =>
    say(response, 200, {
      fields: [
        { name: "source", picklistValues: 7 },
        { name: "queueID", picklistValues: told },
      ],
    }),
  );
  expect(await autotask.picklist("Tickets.queueID")).toEqual([
    { value: 7, label: "24", isDefault: true, parent: 10 },
    { value: 5, label: "5", isDefault: false },
    { value: 6, label: "6", isDefault: false },
    { value: 8, label: "8", isDefault: false },
  ]);
  await close();
});

test("a field that this tenant does not have offers nothing", async () => {
  const { autotask, close } = await answering();
  expect(await autotask.picklist("Tickets.rmaType")).toEqual([]);
  await close();
});

test("ten who ask at once make one call, and an hour long nobody makes another", async () => {
  const { autotask, calls, pass, close } = await answering();
  await Promise.all(Array.from({ length: 10 }, () => autotask.picklist("Tickets.queueID")));
  pass(3_599_000);
  await autotask.picklist("Tickets.status");
  expect(calls()).toMatchObject([{ method: "GET", path: "/ATServicesRest/V1.0/Tickets/entityInformation/fields" }]);
  pass(2000);
  await autotask.picklist("Tickets.queueID");
  await close();
  expect(calls()).toHaveLength(2);
});

test("a failure is not remembered", async () => {
  let times = 0;
  const { autotask, close } = await client((_, response) => {
    times += 1;
    if (times === 1) say(response, 500, { errors: ["Not today."] });
    else say(response, 200, information);
  });
  await expect(autotask.picklist("Tickets.queueID")).rejects.toMatchObject({ code: "autotaskRefused" });
  expect(await autotask.picklist("Tickets.queueID")).toHaveLength(3);
  await close();
});

test("the one who asked first and goes does not take the others along", async () => {
  const gate = Promise.withResolvers<void>();
  const { autotask, calls, close } = await client(async (_, response) => {
    await gate.promise;
    say(response, 200, information);
  });
  const going = new AbortController();
  const left = autotask.picklist("Tickets.queueID", { signal: going.signal });
  const stayed = autotask.picklist("Tickets.queueID");
  going.abort();
  await expect(left).rejects.toMatchObject({ code: "autotaskAway" });
  gate.resolve();
  expect(await stayed).toHaveLength(3);
  await close();
  expect(calls()).toHaveLength(1);
});

test("an answer that is no field information is a failure, not an empty list", async () => {
  const { autotask, lines, close } = await client((_, response) => say(response, 200, { fields: [{ nom: "Geheim" }] }));
  await expect(autotask.picklist("Tickets.queueID")).rejects.toMatchObject({ code: "autotaskUnclear" });
  await close();
  expect(lines.at(-1)).toContain('"unreadable":"fields.0.name"');
  expect(lines.join()).not.toContain("Geheim");
});

test.each(["camelCase", "PascalCase"] as const)(
  "field information that is written in %s is understood",
  async (fieldNames) => {
    const { autotask, sandbox, close } = await standIn({ switches: { fieldNames } });
    const status = await autotask.picklist("Tickets.status");
    const ofTickets = new Set(sandbox.records("Tickets").map((row) => row.status));
    expect(status.filter(({ isDefault }) => isDefault)).toHaveLength(1);
    expect(status.map(({ value }) => value)).toEqual(expect.arrayContaining([...ofTickets]));
    await close();
  },
);
