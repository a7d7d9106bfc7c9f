import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { createServer } from "node:http";
import { table } from "../../functions/storage/tables.ts";
import { ownStorage } from "../sandbox/shared.ts";

type Row = { readonly text: string; readonly count: number };

const own = async () => table<Row>({ connectionString: await ownStorage() }, `t${randomUUID().replaceAll("-", "")}`);

test("a table is made at first use, and a row that was never written is null", async () => {
  const rows = await own();
  expect(await rows.get("p", "r")).toBeNull();
  expect(await rows.insert("p", "r", { text: "ü", count: 3 })).toMatchObject({ values: { text: "ü", count: 3 } });
  expect((await rows.get("p", "r"))?.values).toEqual({ text: "ü", count: 3 });
});

test("of two who insert the same row at the same instant, one is told that it is taken", async () => {
  const rows = await own();
  const both = await Promise.all([
    rows.insert("p", "r", { text: "one", count: 1 }),
    rows.insert("p", "r", { text: "two", count: 2 }),
  ]);
  expect(both.filter((row) => row === null)).toHaveLength(1);
});

test("a row that somebody else has changed is not replaced", async () => {
  const rows = await own();
  const mine = await rows.insert("p", "r", { text: "first", count: 1 });
  const theirs = await rows.get("p", "r");
  if (!mine || !theirs) throw new Error("not written");
  expect(await rows.replace(theirs, { text: "theirs", count: 2 })).not.toBeNull();
  expect(await rows.replace(mine, { text: "mine", count: 3 })).toBeNull();
  expect((await rows.get("p", "r"))?.values.text).toBe("theirs");
});

test("a row that was put is there whatever was there before", async () => {
  const rows = await own();
  await rows.put("p", "r", { text: "first", count: 1 });
  await rows.put("p", "r", { text: "second", count: 2 });
  expect((await rows.get("p", "r"))?.values).toEqual({ text: "second", count: 2 });
});

test("a sweep of a table that was never written to, or that another host sweeps too, is no failure", async () => {
  const rows = await own();
  expect(await rows.removeBefore("text", "2026")).toBe(0);
  await Promise.all(["a", "b", "c"].map((row) => rows.put("p", row, { text: "2025", count: 1 })));
  await rows.put("p", "d", { text: "2026", count: 1 });
  const [one, other] = await Promise.all([rows.removeBefore("text", "2026"), rows.removeBefore("text", "2026")]);
  expect(one + other).toBe(3);
  expect(await rows.get("p", "d")).not.toBeNull();
});

test("storage that takes a connection and says nothing is given up in time", async () => {
  const silent = createServer(() => undefined);
  silent.listen(0, "127.0.0.1");
  await once(silent, "listening");
  const { port } = silent.address() as { port: number };
  const endpoint = `DefaultEndpointsProtocol=http;AccountName=a;AccountKey=YQ==;TableEndpoint=http://127.0.0.1:${port}/a;`;
  await expect(table<Row>({ connectionString: endpoint }, "rows").get("p", "r")).rejects.toThrow();
  silent.closeAllConnections();
  silent.close();
});

test("storage that does not answer is an error, not an empty table", async () => {
  const nobody = "DefaultEndpointsProtocol=http;AccountName=a;AccountKey=YQ==;TableEndpoint=http://127.0.0.1:9/a;";
  const rows = table<Row>({ connectionString: nobody }, "rows");
  await expect(rows.get("p", "r")).rejects.toThrow();
}, 30_000);
