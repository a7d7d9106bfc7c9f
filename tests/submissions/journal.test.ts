import { randomUUID } from "node:crypto";
import { Problem } from "../../functions/kit/errors.ts";
import { table } from "../../functions/storage/tables.ts";
import { ClaimLost, type ClaimRow, type Held, held, stepsOf } from "../../functions/submissions/claim.ts";
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

test("a change that cannot be worked out has sent nothing, and one that was made is not worked out again", async () => {
  const { held, kept } = await claim({ 1: 5 });
  const journal = journaled({ create: noUpdate, update: () => Promise.reject(new Error("was sent")) }, held, clock);
  const unseen = () => Promise.reject(new Problem("notSeen", {}));
  await expect(journal.update("Tickets", 4, unseen)).rejects.toMatchObject({ code: "notSeen" });
  await journal.update("Tickets", 5, unseen);
  expect(await kept()).toEqual({ 1: 5 });
});

describe("what belongs to a record", () => {
  const helper = { ticketID: 1, resourceID: 2, roleID: 3 };
  const refusal = new Problem("autotaskRefused", { why: "no", fields: [] });
  /** Two helpers, and what needs the first of them. */
  async function sent(held: Held, create: () => Promise<number>, update: () => Promise<void> = noUpdate) {
    const journal = journaled({ create, update }, held, clock);
    const add = () => journal.create("TicketSecondaryResources", helper);
    const first = await journal.also("Secondary resources", add);
    await journal.also("Resources", async () => [first(), await add()]);
    await journal.also("Tickets", add);
    await held.save({});
    return journal.failed().map(({ what, error }) => [what, error instanceof Problem ? error.code : error]);
  }

  test("is done although something before it failed; what needs that is missing with it, and the rest is sent once", async () => {
    const { held, kept } = await claim();
    const ids = [() => Promise.reject(refusal), async () => 72, async () => 73, async () => 74];
    const create = () => ids.shift()?.() ?? Promise.reject(new Error("was sent twice"));
    expect(await sent(held, create)).toEqual([
      ["Secondary resources", "autotaskRefused"],
      ["Resources", "autotaskRefused"],
    ]);
    expect(await kept()).toEqual({ "2.0": 72 });
    expect(await sent(held, create)).toEqual([]);
    expect(await kept()).toEqual({ "0.0": 73, "1.0": 74, "2.0": 72 });
    expect(await sent(held, create)).toEqual([]);
  });

  test("may have arrived and is then never sent again, and stops nothing that does not need it", async () => {
    const { held, kept } = await claim();
    const ids = [() => Promise.reject(new Problem("mayHaveArrived", {})), async () => 72];
    const create = () => ids.shift()?.() ?? Promise.reject(new Error("was sent twice"));
    const unsure = [
      ["Secondary resources", "mayHaveArrived"],
      ["Resources", "mayHaveArrived"],
    ];
    expect(await sent(held, create)).toEqual(unsure);
    expect(await sent(held, create)).toEqual(unsure);
    expect(await kept()).toEqual({ "0.0": "sending", "2.0": 72 });
  });

  test("is missing without being tried where Autotask was away just before", async () => {
    const { held, kept } = await claim();
    let tried = 0;
    const create = () => {
      tried += 1;
      return Promise.reject(new Problem("autotaskAway", {}));
    };
    const all = ["Secondary resources", "Resources", "Tickets"].map((what) => [what, "autotaskAway"]);
    expect(await sent(held, create)).toEqual(all);
    expect([tried, await kept()]).toEqual([1, {}]);
  });

  test("is done although a change before it had no answer, for that says nothing of others", async () => {
    const { held } = await claim();
    const losing = { create: async () => 7, update: () => Promise.reject(new Problem("mayHaveArrived", {})) };
    const journal = journaled(losing, held, clock);
    await journal.also("Ticket status", () => journal.update("Tickets", 1, { status: 5 }));
    const helping = await journal.also("Secondary resources", () => journal.create("TicketSecondaryResources", helper));
    expect(helping()).toBe(7);
    expect(journal.failed()).toMatchObject([{ what: "Ticket status", error: { code: "autotaskAway" } }]);
  });

  test("is not gone on with when another host holds the claim", async () => {
    const { held } = await claim();
    const losing = () => Promise.reject(new ClaimLost());
    await expect(sent(held, losing)).rejects.toThrow(ClaimLost);
  });
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
    for (let step = 0; step < 2; step += 1) await journal.upload({ ...sending(send), ...found() });
    expect(seen).toEqual([{ 0: { since } }, { 0: 41, 1: { since } }]);
    expect(await kept()).toEqual({ 0: 41, 1: 42 });
  });

  test("that is done is not made ready again", async () => {
    const { held } = await claim({ 0: 41 });
    expect(await journalOf(held).upload({ ...never, ...found() })).toBe(41);
  });

  test("that has sent nothing, or was refused, leaves nothing behind", async () => {
    const { held, kept } = await claim();
    const notReady = { ready: () => Promise.reject(new Error("no room")), ...found() };
    const refused = sending(() => Promise.reject(new Problem("noRight", { why: "no" })));
    const journal = journalOf(held);
    await expect(journal.upload(notReady)).rejects.toThrow("no room");
    await expect(journal.upload({ ...refused, ...found() })).rejects.toMatchObject({
      code: "noRight",
    });
    expect(await kept()).toEqual({});
  });

  test("without an answer is looked for, and counts as done where it is there", async () => {
    const { held, kept } = await claim({ 0: 41 });
    const first = journalOf(held);
    await first.upload({ ...never, ...found() });
    await expect(first.upload({ ...lost, ...found() })).rejects.toMatchObject({
      code: "mayHaveArrived",
    });
    const again = journalOf(held);
    await again.upload({ ...never, ...found() });
    // 41 is another file with the same name and size.
    expect(await again.upload({ ...never, ...found(41, 42) })).toBe(42);
    expect(await kept()).toEqual({ 0: 41, 1: 42 });
  });

  test("without an answer is sent again only when it is not there and cannot come any more", async () => {
    const { held, kept } = await claim({ 0: { since } });
    const again = () => journalOf(held).upload({ ...sending(async () => 43), ...found() });
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
