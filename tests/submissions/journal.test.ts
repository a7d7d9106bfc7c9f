import { randomUUID } from "node:crypto";
import { Problem } from "../../functions/kit/errors.ts";
import { table } from "../../functions/storage/tables.ts";
import { type ClaimRow, held, stepsOf } from "../../functions/submissions/claim.ts";
import { journaled } from "../../functions/submissions/journal.ts";
import { ownStorage } from "../sandbox/shared.ts";

const values = { companyID: 1, priority: 1, status: 1, title: "t" };
const noUpdate = () => Promise.reject(new Error("nothing is changed here"));
const begun: ClaimRow = { action: "a", answers: "h", state: "sending", lease: "", steps: "{}", outcome: "" };

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
  const journal = journaled({ create, update: noUpdate }, held);
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
  const journal = journaled({ create: () => Promise.reject(new Error("was sent")), update: noUpdate }, held);
  expect(await journal.create("Tickets", values)).toBe(7);
  await expect(journal.create("Tickets", values)).rejects.toMatchObject({ code: "mayHaveArrived" });
});

test("a refused step leaves nothing behind, one without an answer stays at sending", async () => {
  const refused = await claim();
  const refusing = { create: () => Promise.reject(new Problem("autotaskAway", {})), update: noUpdate };
  await expect(journaled(refusing, refused.held).create("Tickets", values)).rejects.toMatchObject({
    code: "autotaskAway",
  });
  expect(await refused.kept()).toEqual({});
  const lost = await claim();
  const losing = { create: () => Promise.reject(new Problem("mayHaveArrived", {})), update: noUpdate };
  await expect(journaled(losing, lost.held).create("Tickets", values)).rejects.toMatchObject({
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
  const journal = journaled(writes, held);
  await journal.update("Tickets", 4, { status: 5 });
  await journal.update("Tickets", 5, { status: 5 });
  await held.save({});
  expect(changed).toEqual([4]);
  expect(await kept()).toEqual({ 0: 4, 1: 5 });
});

test("a change without an answer says that Autotask is away: sending it once more does no harm", async () => {
  const { held, kept } = await claim();
  const losing = { create: noUpdate, update: () => Promise.reject(new Problem("mayHaveArrived", {})) };
  await expect(journaled(losing, held).update("Tickets", 4, { status: 5 })).rejects.toMatchObject({
    code: "autotaskAway",
  });
  expect(await kept()).toEqual({});
});
