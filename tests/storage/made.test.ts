import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { createServer } from "node:http";
import { TableClient } from "@azure/data-tables";
import { type Made, type MadeRow, madeFrom, type Traces, tracesOf } from "../../functions/storage/made.ts";
import { table } from "../../functions/storage/tables.ts";
import { ownStorage } from "../sandbox/shared.ts";

const day = 86_400_000;
const begin = Date.parse("2026-11-22T10:00:00Z");

async function place() {
  const connectionString = await ownStorage();
  const name = `m${randomUUID().replaceAll("-", "")}`;
  let now = begin;
  const clock = { now: () => now, sleep: async () => undefined };
  const pass = (days: number) => {
    now += days * day;
  };
  const client = TableClient.fromConnectionString(connectionString, name, { allowInsecureConnection: true });
  return { made: madeFrom(table<MadeRow>({ connectionString }, name), clock), client, pass };
}

const anna = { tenant: "t1", objectId: "Anna" };
const jonas = { tenant: "T1", objectId: "jonas" };
const stranger = { tenant: "t2", objectId: "Anna" };

const ticket = (id: number, minute = 0): Made => ({
  action: "createTicket",
  title: "Ticket",
  kind: "ticket",
  id,
  number: `T20261122.${String(id).padStart(4, "0")}`,
  who: "Anna Becker",
  when: new Date(begin + minute * 60_000).toISOString(),
  link: `https://ww3.autotask.example/?TicketID=${id}`,
});
const marks = (message: string | null, thread: readonly string[] = [], conversation: string | null = null): Traces =>
  tracesOf({ message, thread, conversation });
const nothing = { from: [], thread: [] };

test("what was made from a message is told to everybody of the tenant, and to nobody else", async () => {
  const { made } = await place();
  await made.remember(anna, marks("<one@x.example>"), ticket(1));
  expect(await made.of(jonas, marks("<one@x.example>"))).toEqual({ from: [ticket(1)], thread: [] });
  expect(await made.of(stranger, marks("<one@x.example>"))).toEqual(nothing);
});

test("a message is known again with or without the brackets around its id, but not in another case", async () => {
  const { made } = await place();
  await made.remember(anna, marks(" one@x.example "), ticket(1));
  expect((await made.of(anna, marks("<one@x.example>"))).from).toHaveLength(1);
  expect(await made.of(anna, marks("<ONE@x.example>"))).toEqual(nothing);
});

test.each([[null], [""], ["<>"], [" "]])("a message without an id (%j) is never taken for another one", async (id) => {
  const { made } = await place();
  await made.remember(anna, marks(id), ticket(1));
  expect(await made.of(anna, marks(id, [id ?? ""]))).toEqual(nothing);
});

test("several records of one message are told, the newest first, ten at most", async () => {
  const { made } = await place();
  for (const id of [3, 1, 2]) await made.remember(anna, marks("one"), ticket(id, id));
  expect((await made.of(anna, marks("one"))).from.map(({ id }) => id)).toEqual([3, 2, 1]);
  for (const id of [4, 5, 6, 7, 8, 9, 10, 11, 12]) await made.remember(anna, marks("one"), ticket(id, id));
  expect((await made.of(anna, marks("one"))).from.map(({ id }) => id)).toEqual([12, 11, 10, 9, 8, 7, 6, 5, 4, 3]);
});

test("of records made at the same instant none is lost, and the same one again is none more", async () => {
  const { made } = await place();
  const ids = [1, 2, 3, 4, 5];
  await Promise.all([...ids, 5].map((id) => made.remember(anna, marks("one", [], "c"), ticket(id, id))));
  expect((await made.of(anna, marks("one"))).from.map(({ id }) => id)).toEqual([5, 4, 3, 2, 1]);
  expect((await made.of(anna, marks(null, [], "c"))).thread).toHaveLength(5);
});

test("a reply tells what was made from the messages before it, the nearest first", async () => {
  const { made } = await place();
  await made.remember(anna, marks("<first@x>"), ticket(1, 9));
  await made.remember(anna, marks("<second@x>"), ticket(2, 1));
  const reply = marks("<third@x>", ["<first@x>", "<unknown@x>", "<second@x>", "<third@x>"]);
  expect(await made.of(jonas, reply)).toEqual({ from: [], thread: [ticket(2, 1), ticket(1, 9)] });
  await made.remember(jonas, reply, ticket(3));
  expect((await made.of(jonas, reply)).from).toEqual([ticket(3)]);
  expect((await made.of(jonas, reply)).thread.map(({ id }) => id)).toEqual([2, 1]);
});

test("of a long thread the first message and the nineteen nearest are looked up", async () => {
  const { made } = await place();
  const thread = Array.from({ length: 30 }, (_, index) => `<${index}@x>`);
  await Promise.all([0, 10, 11].map((id) => made.remember(anna, marks(`<${id}@x>`), ticket(id))));
  expect((await made.of(anna, marks("new", thread))).thread.map(({ id }) => id)).toEqual([11, 0]);
});

test("a mailbox's conversation is a hint to its owner only, behind the thread", async () => {
  const { made } = await place();
  await made.remember(anna, marks("<first@x>", [], "conv"), ticket(1, 1));
  await made.remember(anna, marks("<other@x>", [], "conv"), ticket(2, 2));
  const reply = marks("<third@x>", ["<first@x>"], "conv");
  expect((await made.of(anna, reply)).thread.map(({ id }) => id)).toEqual([1, 2]);
  expect((await made.of({ ...anna, objectId: "ANNA" }, reply)).thread.map(({ id }) => id)).toEqual([1, 2]);
  expect((await made.of(jonas, reply)).thread.map(({ id }) => id)).toEqual([1]);
  expect(await made.of(anna, marks("<first@x>", [], "conv"))).toEqual({ from: [ticket(1, 1)], thread: [ticket(2, 2)] });
});

test("a message id that is spelled like a conversation finds nothing", async () => {
  const { made } = await place();
  await made.remember(anna, marks(null, [], "conv"), ticket(1));
  for (const id of ["conv", 'conversation","anna","conv', "anna conv"])
    expect(await made.of(anna, marks(id))).toEqual(nothing);
});

test("neither a message's id nor a conversation's stands in storage", async () => {
  const { made, client } = await place();
  await made.remember(anna, marks("<claudia.vogt@hansen.example>", ["<before@hansen.example>"], "AAQkAD"), ticket(1));
  const rows = JSON.stringify(await Array.fromAsync(client.listEntities()));
  expect(rows).toContain("T20261122.0001");
  expect(rows).not.toMatch(/hansen|claudia|AAQkAD/);
});

test("after 400 days it is swept, unless something new came", async () => {
  const { made, pass } = await place();
  await made.remember(anna, marks("old"), ticket(1));
  await made.remember(anna, marks("busy"), ticket(2));
  pass(399);
  expect(await made.sweep()).toBe(0);
  await made.remember(anna, marks("busy"), ticket(3, 5));
  pass(2);
  expect(await made.sweep()).toBe(1);
  expect(await made.of(anna, marks("old"))).toEqual(nothing);
  expect((await made.of(anna, marks("busy"))).from).toHaveLength(2);
});

test("where nothing was ever made there is nothing to sweep", async () => {
  const { made } = await place();
  expect(await made.sweep()).toBe(0);
});

test("storage that is silent holds nobody up, and storage that is away tells nothing", async () => {
  const silent = createServer(() => undefined);
  silent.listen(0, "127.0.0.1");
  await once(silent, "listening");
  const { port } = silent.address() as { port: number };
  const at = (place: number) => {
    const connectionString = `DefaultEndpointsProtocol=http;AccountName=a;AccountKey=YQ==;TableEndpoint=http://127.0.0.1:${place}/a;`;
    return madeFrom(table<MadeRow>({ connectionString }, "made"), { now: Date.now, sleep: async () => undefined });
  };
  const reply = marks("one", ["two"], "c");
  const before = performance.now();
  expect(await at(port).of(anna, reply, { signal: AbortSignal.timeout(100) })).toEqual(nothing);
  expect(await at(port).of(anna, reply, { signal: AbortSignal.abort() })).toEqual(nothing);
  expect(performance.now() - before).toBeLessThan(1_000);
  expect(await at(9).of(anna, reply)).toEqual(nothing);
  await expect(at(9).remember(anna, reply, ticket(1))).rejects.toThrow();
  silent.closeAllConnections();
  silent.close();
}, 20_000);
