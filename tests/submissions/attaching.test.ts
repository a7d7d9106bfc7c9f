import { randomUUID } from "node:crypto";
import { allAttached } from "../../functions/submissions/attaching.ts";
import { caller } from "../sandbox/autotask/caller.ts";
import type { Fault } from "../sandbox/autotask/faults.ts";
import type { AutotaskOptions } from "../sandbox/autotask/startAutotask.ts";
import { attachingWorld } from "./attachingWorld.ts";

const [minute, mega] = [60_000, 1_000_000];

let world: Awaited<ReturnType<typeof attachingWorld>>;
const start = async (options?: AutotaskOptions) => {
  world = await attachingWorld(options);
  return world;
};
afterEach(() => world.autotask.close());

const upload = { method: "POST", entity: "TicketAttachments" } as const;
const lost = (executed: boolean): Fault => ({ kind: "drop", executed, ...upload });
const waits = (attached: number, all: number, waiting: number) => ({
  state: "partial",
  missing: [{ what: "Attachments", problem: { code: "filesWait", facts: { attached, all, waiting, refused: [] } } }],
});
const sent = () => world.autotask.requests.filter(({ path }) => path.endsWith("/Attachments")).length;

test("files are attached one after the other, and their bytes are not kept any longer", async () => {
  const { bring, submit, attached, files } = await start();
  const list = [await bring("a.png", 3), await bring("C:\\tmp\\ü ß.eml", 2 * mega + 1)];
  expect(await submit(list)).toMatchObject({ state: "done" });
  expect(attached()).toEqual(["a.png 3", "C--tmp-ü ß.eml 2000001"]);
  expect(await Promise.all(list.map(files.size))).toEqual([null, null]);
});

test("what has no room waits with its bytes, what is small is still attached, and trying again does only the rest", async () => {
  const { bring, submit, attached, pass, files } = await start();
  const four = await bring("four", 3 * mega);
  const list = [await bring("one", 3 * mega), await bring("two", 4 * mega), await bring("three", mega), four];
  list.push(await bring("five", 9));
  expect(await submit(list)).toMatchObject(waits(3, 5, 2));
  expect(attached()).toEqual(["one 3000000", "two 4000000", "five 9"]);
  expect(await submit(list)).toMatchObject(waits(3, 5, 2));
  expect(await files.size(four)).toBe(3 * mega);
  pass(5 * minute + 10_000);
  expect(await submit(list)).toMatchObject({ state: "done" });
  expect(attached().slice(3)).toEqual(["three 1000000", "four 3000000"]);
  expect(sent()).toBe(5);
});

test.each([500, 429] as const)(
  "Autotask's own refusal of too many bytes, with %s, is waiting for everybody and no failure",
  async (uploadRefusal) => {
    const { autotask, bring, submit, attached, pass, budget } = await start({ switches: { uploadRefusal } });
    // Another integration of the same database is at work.
    const data = Buffer.alloc(6 * mega, 7).toString("base64");
    const others = { attachmentType: "FILE_ATTACHMENT", fullPath: "x", title: "x", publish: 1, data };
    await caller(autotask)("POST", "Tickets/7002/Attachments", others);
    const list = [await bring("large", 5 * mega), await bring("small", 1)];
    expect(await submit(list)).toMatchObject(waits(0, 2, 2));
    expect(await budget.reserve(1)).toHaveProperty("until");
    expect(attached()).toEqual(["x 6000000"]);
    pass(6 * minute);
    expect(await submit(list)).toMatchObject({ state: "done" });
    expect(attached().slice(1)).toEqual(["large 5000000", "small 1"]);
  },
);

test("a refused file is told by its name in Autotask's words, and stops no other; its room is free again", async () => {
  const { bring, submit, attached, pass } = await start();
  const list = [await bring("film.mp4", 7 * mega + 1), await bring("a", 3 * mega), await bring("b", 4 * mega)];
  const why = "The attachment exceeds the maximum file size of 7000000 bytes.";
  const partly = {
    state: "partial",
    missing: [
      { problem: { code: "filesRefused", facts: { attached: 2, all: 3, refused: [{ name: "film.mp4", why }] } } },
    ],
  };
  expect(await submit(list)).toMatchObject(partly);
  pass(6 * minute);
  expect(await submit(list)).toMatchObject(partly);
  expect(attached()).toEqual(["a 3000000", "b 4000000"]);
});

test("an upload whose answer is lost is found later, and is there once", async () => {
  const { autotask, bring, submit, attached } = await start();
  const list = [await bring("image001.png", 5, "1"), await bring("image001.png", 5, "2"), await bring("c", 5)];
  autotask.fail({ kind: "delay", milliseconds: 0, ...upload });
  autotask.fail(lost(true));
  expect(await submit(list)).toMatchObject(waits(2, 3, 1));
  expect(await submit(list)).toMatchObject({ state: "done" });
  expect(attached()).toEqual(["image001.png 5", "image001.png 5", "c 5"]);
});

test("one that never arrived is sent again when it cannot arrive any more", async () => {
  const { autotask, bring, submit, attached, pass } = await start();
  const list = [await bring("a", 5)];
  autotask.fail(lost(false));
  expect(await submit(list)).toMatchObject(waits(0, 1, 1));
  expect(await submit(list)).toMatchObject(waits(0, 1, 1));
  expect(attached()).toEqual([]);
  pass(7 * minute);
  expect(await submit(list)).toMatchObject({ state: "done" });
  expect(attached()).toEqual(["a 5"]);
});

test("a host that stopped in the middle of an upload leaves what the next one finds", async () => {
  const { autotask, bring, submit, attached, claims, key, pass } = await start();
  const list = [await bring("a", 5), await bring("b", 5)];
  const since = new Date(Date.parse("2026-11-22T10:00:00Z")).toISOString();
  const row = { action: "createTicket", answers: "hash", state: "sending", lease: since, outcome: "" } as const;
  await claims.insert("tenant|anna", key.id, { ...row, steps: JSON.stringify({ "0.0": { since } }) });
  autotask.add("TicketAttachments", { ticketID: 7001, title: "a", fullPath: "a", fileSize: 5, publish: 1 });
  pass(minute);
  expect(await submit(list)).toMatchObject({ state: "done" });
  expect(attached()).toEqual(["a 5", "b 5"]);
});

test("a file whose bytes are gone is told, and the others are attached", async () => {
  const { bring, submit, attached, files } = await start();
  const list = [await bring("gone", 5), await bring("b", 5)];
  for (const file of list.slice(0, 1)) await files.forget(file);
  const facts = { attached: 1, all: 2, refused: [{ name: "gone", why: null }] };
  expect(await submit(list)).toMatchObject({
    state: "partial",
    missing: [{ problem: { code: "filesRefused", facts } }],
  });
  expect(attached()).toEqual(["b 5"]);
});

test("a missing right is told as well; that the app is not let in at all is no matter of one file", async () => {
  const { autotask, bring, submit } = await start();
  const list = [await bring("a", 5), await bring("b", 5)];
  const errors = ["The logged in Resource does not have the adequate permissions to create this entity type."];
  autotask.fail({ kind: "answer", status: 500, body: { errors }, ...upload });
  expect(await submit(list)).toMatchObject({
    missing: [{ problem: { code: "filesRefused", facts: { refused: [{ name: "a", why: errors[0] }] } } }],
  });
  autotask.fail({ kind: "answer", status: 401, times: 9, ...upload });
  expect(await submit(list)).toMatchObject({ state: "partial", missing: [{ problem: { code: "apiUserRefused" } }] });
});

test("of many refused files ten are named, for a card has no room for more", () => {
  const refused = Array.from({ length: 30 }, (_, n) => ({ name: String(n), why: null }));
  const telling = () => allAttached({ attached: [], waiting: ["w"], refused });
  expect(telling).toThrow(
    expect.objectContaining({
      code: "filesWait",
      facts: { attached: 0, all: 31, waiting: 1, refused: refused.slice(0, 10) },
    }),
  );
  expect(() => allAttached({ attached: ["a"], waiting: [], refused: [] })).not.toThrow();
});

test.each([
  ["at once", false],
  ["any more", true],
])("where Autotask cannot be reached %s the files wait, and nobody else's are held up", async (_, before) => {
  const { autotask, bring, submit, budget } = await start();
  if (before) await submit([await bring("first", 5)], randomUUID());
  await autotask.close();
  expect(await submit([await bring("a", 5)])).toMatchObject(waits(0, 1, 1));
  expect(await budget.reserve(1)).not.toHaveProperty("until");
});
