import { randomUUID } from "node:crypto";
import { type ChoicesRow, keptChoices } from "../../functions/storage/keptChoices.ts";
import { table } from "../../functions/storage/tables.ts";
import { ownStorage } from "../sandbox/shared.ts";

const own = async () =>
  keptChoices(table<ChoicesRow>({ connectionString: await ownStorage() }, `c${randomUUID().replaceAll("-", "")}`));
const anna = { tenant: "t1", objectId: "anna" };

test("what a person chose last is theirs alone, however their ids are written", async () => {
  const choices = await own();
  expect(await choices.of(anna)).toEqual({});
  await choices.keep(anna, { workType: "29682801", queue: "5" });
  expect(await choices.of({ tenant: "T1", objectId: "Anna" })).toEqual({ workType: "29682801", queue: "5" });
  expect(await choices.of({ ...anna, objectId: "jonas" })).toEqual({});
  expect(await choices.of({ ...anna, tenant: "t2" })).toEqual({});
});

test("a later choice of the same list takes the place of the one before, and an empty one takes it away", async () => {
  const choices = await own();
  await choices.keep(anna, { workType: "1", queue: "5" });
  await choices.keep(anna, { workType: "2", noteType: "3" });
  expect(await choices.of(anna)).toEqual({ workType: "2", queue: "5", noteType: "3" });
  await choices.keep(anna, { queue: "" });
  expect(await choices.of(anna)).toEqual({ workType: "2", noteType: "3" });
});

test("choices of two windows at the same instant are both kept", async () => {
  const choices = await own();
  await Promise.all([choices.keep(anna, { queue: "5" }), choices.keep(anna, { workType: "1" })]);
  expect(await choices.of(anna)).toEqual({ queue: "5", workType: "1" });
});

test("one click forgets them all", async () => {
  const choices = await own();
  await choices.keep(anna, { queue: "5" });
  await choices.forget(anna);
  expect(await choices.of(anna)).toEqual({});
  await choices.keep(anna, { noteType: "3" });
  expect(await choices.of(anna)).toEqual({ noteType: "3" });
});

test("of many lists the last fifty are kept, and nothing that is too long for a value", async () => {
  const choices = await own();
  const many = Object.fromEntries(Array.from({ length: 60 }, (_, index) => [`list${index}`, "1"]));
  await choices.keep(anna, many);
  await choices.keep(anna, { queue: "5", ["x".repeat(201)]: "1", noteType: "x".repeat(201) });
  const kept = await choices.of(anna);
  expect(Object.keys(kept)).toHaveLength(50);
  expect(kept).toMatchObject({ queue: "5", list0: "1" });
  expect(kept).not.toHaveProperty("noteType");
});

test("where storage is away nothing was chosen", async () => {
  const connectionString =
    "DefaultEndpointsProtocol=http;AccountName=a;AccountKey=YQ==;TableEndpoint=http://127.0.0.1:9/a;";
  const choices = keptChoices(table<ChoicesRow>({ connectionString }, "choices"));
  expect(await choices.of(anna)).toEqual({});
  await expect(choices.keep(anna, { queue: "5" })).rejects.toThrow();
}, 20_000);
