import { randomUUID } from "node:crypto";
import { Problem } from "../../functions/kit/errors.ts";
import { table } from "../../functions/storage/tables.ts";
import { type ClaimRow, type Held, held, stepsOf } from "../../functions/submissions/claim.ts";
import { journaled } from "../../functions/submissions/journal.ts";
import { ownStorage } from "../sandbox/shared.ts";

const values = { companyID: 1, priority: 1, status: 1, title: "t" };
const noUpdate = () => Promise.reject(new Error("nothing is changed here"));
const begun: ClaimRow = { action: "a", answers: "h", state: "sending", lease: "", steps: "{}", outcome: "" };

const start = Date.parse("2026-11-22T10:00:00Z");
let now = start;
const clock = { now: () => now };
beforeEach(() => {
  now = start;
});

async function claim(steps: object = {}) {
  const claims = table<ClaimRow>({ connectionString: await ownStorage() }, "claims");
  const stored = await claims.insert("p", randomUUID(), { ...begun, steps: JSON.stringify(steps) });
  if (!stored) throw new Error("not inserted");
  const kept = async () => stepsOf((await claims.get(stored.partition, stored.row))?.values ?? begun);
  return { held: held(claims, stored), kept };
}

test("every step keeps its own id, however soon the next one begins", async () => {
  const { held, kept } = await claim();
  let id = 100;
  const seen: object[] = [];
  const create = async () => {
    seen.push(await kept());
    return id++;
  };
  const journal = journaled({ create, update: noUpdate }, held, clock);
  for (let step = 0; step < 4; step += 1) await journal.create("Tickets", values);
  await held.save({});
  expect(seen).toEqual([
    { 0: "sending" },
    { 0: 100, 1: "sending" },
    { 0: 100, 1: 101, 2: "sending" },
    { 0: 100, 1: 101, 2: 102, 3: "sending" },
  ]);
  expect(await kept()).toEqual({ 0: 100, 1: 101, 2: 102, 3: 103 });
});

test("a step with an id answers from there, one left at sending is never sent again", async () => {
  const { held } = await claim({ 0: 7, 1: "sending" });
  const journal = journaled({ create: () => Promise.reject(new Error("was sent")), update: noUpdate }, held, clock);
  expect(await journal.create("Tickets", values)).toBe(7);
  await expect(journal.create("Tickets", values)).rejects.toMatchObject({ code: "mayHaveArrived" });
});

test("a refused step leaves nothing behind, one without an answer stays at sending", async () => {
  const refused = await claim();
  const refusing = { create: () => Promise.reject(new Problem("autotaskAway", {})), update: noUpdate };
  await expect(journaled(refusing, refused.held, clock).create("Tickets", values)).rejects.toMatchObject({
    code: "autotaskAway",
  });
  expect(await refused.kept()).toEqual({});
  const lost = await claim();
  const losing = { create: () => Promise.reject(new Problem("mayHaveArrived", {})), update: noUpdate };
  await expect(journaled(losing, lost.held, clock).create("Tickets", values)).rejects.toMatchObject({
    code: "mayHaveArrived",
  });
  expect(await lost.kept()).toEqual({ 0: "sending" });
});

test("a change that may have arrived is sent again, and one that was made is not", async () => {
  const { held, kept } = await claim({ 0: "sending", 1: 5 });
  const changed: number[] = [];
  const writes = {
    create: noUpdate,
    update: async (_: string, id: number) => void changed.push(id),
  };
  const journal = journaled(writes, held, clock);
  await journal.update("Tickets", 4, { status: 5 });
  await journal.update("Tickets", 5, { status: 5 });
  await held.save({});
  expect(changed).toEqual([4]);
  expect(await kept()).toEqual({ 0: 4, 1: 5 });
});

test("a change without an answer says that Autotask is away: sending it once more does no harm", async () => {
  const { held, kept } = await claim();
  const losing = { create: noUpdate, update: () => Promise.reject(new Problem("mayHaveArrived", {})) };
  await expect(journaled(losing, held, clock).update("Tickets", 4, { status: 5 })).rejects.toMatchObject({
    code: "autotaskAway",
  });
  expect(await kept()).toEqual({});
});

test("a change that cannot be worked out is what is missing, and nothing of it was sent", async () => {
  const { held, kept } = await claim();
  const journal = journaled({ create: noUpdate, update: () => Promise.reject(new Error("was sent")) }, held, clock);
  const unseen = () => {
    throw new Problem("notSeen", {});
  };
  await expect(journal.update("Tickets", 4, unseen, "Ticket status")).rejects.toMatchObject({ code: "notSeen" });
  expect(journal.soFar().missing).toBe("Ticket status");
  expect(await kept()).toEqual({});
});

describe("an upload", () => {
  const found = (...ids: number[]) => ({ find: async () => ids });
  const sending = (send: () => Promise<number>) => ({ ready: async () => send });
  const never = sending(() => Promise.reject(new Error("was sent")));
  const lost = sending(() => Promise.reject(new Problem("mayHaveArrived", {})));
  const since = new Date(start).toISOString();
  const journalOf = (held: Held) => journaled({ create: async () => 1, update: noUpdate }, held, clock);

  test("is noted before it is sent, and its id before the next one", async () => {
    const { held, kept } = await claim();
    const seen: object[] = [];
    const send = async () => {
      seen.push(await kept());
      return 40 + seen.length;
    };
    const journal = journalOf(held);
    for (let step = 0; step < 2; step += 1)
      await journal.upload({ ...sending(send), ...found() }, "Secondary resources");
    expect(seen).toEqual([{ 0: { since } }, { 0: 41, 1: { since } }]);
    expect(await kept()).toEqual({ 0: 41, 1: 42 });
    expect(journal.soFar().missing).toBe("Secondary resources");
  });

  test("that is done is not made ready again", async () => {
    const { held } = await claim({ 0: 41 });
    expect(await journalOf(held).upload({ ...never, ...found() }, "Secondary resources")).toBe(41);
  });

  test("that has sent nothing, or was refused, leaves nothing behind", async () => {
    const { held, kept } = await claim();
    const notReady = { ready: () => Promise.reject(new Error("no room")), ...found() };
    const refused = sending(() => Promise.reject(new Problem("noRight", { why: "no" })));
    const journal = journalOf(held);
    await expect(journal.upload(notReady, "Secondary resources")).rejects.toThrow("no room");
    await expect(journal.upload({ ...refused, ...found() }, "Secondary resources")).rejects.toMatchObject({
      code: "noRight",
    });
    expect(await kept()).toEqual({});
  });

  test("without an answer is looked for, and counts as done where it is there", async () => {
    const { held, kept } = await claim({ 0: 41 });
    const first = journalOf(held);
    await first.upload({ ...never, ...found() }, "Secondary resources");
    await expect(first.upload({ ...lost, ...found() }, "Secondary resources")).rejects.toMatchObject({
      code: "mayHaveArrived",
    });
    const again = journalOf(held);
    await again.upload({ ...never, ...found() }, "Secondary resources");
    // 41 is another file with the same name and size.
    expect(await again.upload({ ...never, ...found(41, 42) }, "Secondary resources")).toBe(42);
    expect(await kept()).toEqual({ 0: 41, 1: 42 });
  });

  test("without an answer is sent again only when it is not there and cannot come any more", async () => {
    const { held, kept } = await claim({ 0: { since } });
    const again = () => journalOf(held).upload({ ...sending(async () => 43), ...found() }, "Secondary resources");
    now = start + 7 * 60_000 - 1;
    await expect(again()).rejects.toMatchObject({ code: "mayHaveArrived" });
    expect(await kept()).toEqual({ 0: { since } });
    now += 1;
    expect(await again()).toBe(43);
  });
});

test("a run that follows another one knows that something was sent", async () => {
  const writes = { create: async () => 7, update: noUpdate };
  const first = journaled(writes, (await claim()).held, clock);
  await first.create("Tickets", values);
  const second = journaled(writes, (await claim({ 0: 7 })).held, clock);
  expect([first.begun(), second.begun()]).toEqual([false, true]);
});
