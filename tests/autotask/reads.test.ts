import { eq, notEq } from "../../functions/autotask/query.ts";
import { taken } from "../../functions/autotask/taken.ts";
import { client, say } from "./world.ts";

const rows = (from: number, count: number) =>
  Array.from({ length: count }, (_, index) => ({ id: from + index, title: "t" }));

interface Asked {
  readonly maxRecords: number;
  readonly filter: readonly { readonly op: string; readonly field: string; readonly value: number }[];
}

/** Autotask with so many tickets, ids from 0 on; its `nextPageUrl` leads astray. */
const holding = (count: number) =>
  client(({ body }, response) => {
    const { maxRecords, filter } = JSON.parse(body) as Asked;
    const from = filter.find(({ op }) => op === "gte")?.value ?? 0;
    const items = rows(from, Math.min(maxRecords, Math.max(count - from, 0)));
    say(response, 200, { items, pageDetails: { nextPageUrl: "http://127.0.0.1:9/next" } });
  });

const all = { where: [], fields: ["title"] } as const;

test.each([
  [0, 1],
  [499, 1],
  [500, 2],
  [1234, 3],
])("%d records are read to the last in %d pages, each once", async (count, pages) => {
  const { autotask, calls, close } = await holding(count);
  const found = await taken(autotask.query("Tickets", all));
  await close();
  expect(found.map(({ id }) => id)).toEqual(rows(0, count).map(({ id }) => id));
  expect(calls()).toHaveLength(pages);
});

test("no more is asked for than wanted", async () => {
  const { autotask, calls, close } = await holding(2000);
  expect(await taken(autotask.query("Tickets", { ...all, limit: 510 }))).toHaveLength(510);
  expect(await taken(autotask.query("Tickets", { ...all, limit: 0 }))).toEqual([]);
  await close();
  expect(calls().map(({ body }) => JSON.parse(body).maxRecords)).toEqual([500, 10]);
});

test("a page is asked for when it is needed", async () => {
  const { autotask, calls, close } = await holding(2000);
  for await (const { id } of autotask.query("Tickets", all)) if (id === 3) break;
  await close();
  expect(calls()).toHaveLength(1);
});

test("the caller's conditions go along on every page", async () => {
  const { autotask, calls, close } = await holding(600);
  await taken(autotask.query("Tickets", { where: [eq("status", 1), notEq("status", 5)], fields: [] }));
  await close();
  for (const { body } of calls())
    expect(JSON.parse(body).filter).toContainEqual({ op: "noteq", field: "status", value: 5 });
  expect(calls().map(({ body }) => JSON.parse(body).includeFields)).toEqual([["id"], ["id"]]);
});

test("a wrong question is not sent", async () => {
  const { autotask, server, close } = await holding(1);
  const where = [{ op: "ne", field: "status", value: 1 }] as never;
  await expect(taken(autotask.query("Tickets", { where, fields: [] }))).rejects.toThrow(TypeError);
  await close();
  expect(server.seen).toEqual([]);
});

test("a caller who goes in the middle of the pages gets no more of them", async () => {
  const { autotask, calls, close } = await holding(2000);
  const going = new AbortController();
  const reading = async () => {
    for await (const { id } of autotask.query("Tickets", all, { signal: going.signal })) if (id === 499) going.abort();
  };
  await expect(reading()).rejects.toMatchObject({ code: "autotaskAway" });
  await close();
  expect(calls()).toHaveLength(1);
});

test("of a record only what is asked for is looked at: an odd field beside it loses nothing", async () => {
  const item = { id: "7", title: "Printer", estimatedHours: "soon", userDefinedFields: "none", queueID: {} };
  const { autotask, close } = await client((_, response) => say(response, 200, { item }));
  expect(await autotask.get("Tickets", 7, { fields: ["title"] })).toEqual({ id: 7, title: "Printer" });
  await close();
});

test.each([
  ["as most zones say it", 200, { item: null }],
  ["as some say it", 404, { Message: "No HTTP resource was found" }],
])("a record that is not there is null, %s", async (_, status, body) => {
  const { autotask, calls, close } = await client((_, response) => say(response, status, body));
  expect(await autotask.get("Tickets", 7, { fields: ["title"] })).toBeNull();
  await close();
  expect(calls()).toMatchObject([{ method: "GET", path: "/ATServicesRest/V1.0/Tickets/7" }]);
});
