import { randomUUID } from "node:crypto";
import { setTimeout as wait } from "node:timers/promises";
import type { Writes } from "../../functions/autotask/autotask.ts";
import type { KeptReceipt } from "../../functions/forms/receiptCard.ts";
import { systemClock } from "../../functions/kit/clock.ts";
import { Problem } from "../../functions/kit/errors.ts";
import { jsonLog } from "../../functions/kit/log.ts";
import { table } from "../../functions/storage/tables.ts";
import type { ClaimRow } from "../../functions/submissions/claim.ts";
import { submissions, type Work } from "../../functions/submissions/submissions.ts";
import { ownStorage } from "../sandbox/shared.ts";

const log = jsonLog(() => undefined);
const values = { companyID: 1, priority: 1, status: 1, title: "t" };

async function place(now = systemClock.now) {
  const claims = table<ClaimRow>({ connectionString: await ownStorage() }, "claims");
  const host = (clock = { ...systemClock, now }) => submissions(claims, { clock, log });
  return { claims, host };
}

/** Writes that count what arrived, as Autotask would. */
function counting(answer: (sent: number) => Promise<number> = async (sent) => 100 + sent) {
  let sent = 0;
  return {
    count: () => sent,
    writes: { create: () => answer(++sent), update: async () => undefined } satisfies Writes,
  };
}

const work = (more: Partial<Work> = {}): Work => ({
  tenant: "tenant",
  objectId: "person",
  id: randomUUID(),
  action: "createTicket",
  answers: "hash",
  run: async (writes) => receipt(await writes.create("Tickets", values)),
  ...more,
});

const receipt = (id: number): KeptReceipt => ({
  said: "Ticket {number} created",
  facts: { number: String(id) },
  link: "https://ww1.autotask.net/",
  record: { kind: "ticket", id, number: String(id) },
  lines: [],
});

test("the same submit again is answered with the first receipt, and nothing is sent", async () => {
  const { host } = await place();
  const { writes, count } = counting();
  const one = work();
  const first = await host().submit(one, writes, 3_000);
  expect(await host().submit(one, writes, 3_000)).toEqual(first);
  expect(await host().look(one, "hash")).toEqual(first);
  expect(count()).toBe(1);
});

test("going on with the rest that ends before anything of it is sent leaves known what is made", async () => {
  const { host } = await place();
  const { writes, count } = counting();
  const refusing = new Problem("autotaskRefused", { why: "no", fields: [] });
  const one = work({
    run: async (journal) => {
      const made = receipt(await journal.create("Tickets", values));
      await journal.also("Secondary resources", () => Promise.reject(refusing));
      return made;
    },
  });
  await host().submit(one, writes, 3_000);
  const away = { ...one, run: async () => Promise.reject(new Problem("autotaskAway", {})) };
  const told = await host().submit(away, writes, 3_000);
  expect(told).toMatchObject({
    state: "partial",
    receipt: receipt(101),
    missing: [{ what: "Secondary resources", problem: { code: "autotaskAway" } }],
  });
  expect(await host().look(one, "hash")).toMatchObject({ state: "partial", receipt: receipt(101) });
  expect(count()).toBe(1);
});

test("twenty at the same instant on two hosts make one record and all get its receipt", async () => {
  const { host } = await place();
  const { writes, count } = counting(async (sent) => wait(50, sent));
  const one = work();
  const [here, there] = [host(), host()];
  const all = await Promise.all(
    Array.from({ length: 20 }, (_, turn) => (turn % 2 ? here : there).submit(one, writes, 5_000)),
  );
  expect(count()).toBe(1);
  expect(new Set(all.map((outcome) => JSON.stringify(outcome)))).toHaveProperty("size", 1);
  expect(all[0]?.state).toBe("done");
});

test("another person's submit under the same id is their own", async () => {
  const { host } = await place();
  const { writes, count } = counting();
  const one = work();
  await host().submit(one, writes, 3_000);
  await host().submit({ ...one, objectId: "somebody else" }, writes, 3_000);
  await host().submit({ ...one, tenant: "elsewhere" }, writes, 3_000);
  expect(count()).toBe(3);
});

test("changes made after the first submit are named, not sent", async () => {
  const { host } = await place();
  const { writes, count } = counting();
  const one = work();
  await host().submit(one, writes, 3_000);
  expect(await host().submit({ ...one, answers: "other" }, writes, 3_000)).toMatchObject({
    state: "done",
    changed: true,
  });
  expect(count()).toBe(1);
});

test("a refusal made nothing: the form goes on under a fresh id, the same one for every repetition", async () => {
  const { host } = await place();
  const refused = new Problem("autotaskRefused", { why: "queueID is required", fields: [] });
  const { writes, count } = counting(() => Promise.reject(refused));
  const one = work();
  const first = await host().submit(one, writes, 3_000);
  const again = await host().submit(one, writes, 3_000);
  expect(first).toMatchObject({
    state: "refused",
    problem: { code: "autotaskRefused", facts: { why: "queueID is required" } },
  });
  expect(again).toMatchObject({ state: "refused", freshId: (first as { freshId: string }).freshId });
  expect(count()).toBe(1);
});

test("what was sent without an answer may have arrived, and that id sends nothing again", async () => {
  const { host } = await place();
  const { writes, count } = counting(() => Promise.reject(new Problem("mayHaveArrived", {})));
  const one = work();
  expect(await host().submit(one, writes, 3_000)).toEqual({ state: "unknown" });
  expect(await host().submit(one, writes, 3_000)).toEqual({ state: "unknown" });
  expect(count()).toBe(1);
});

test("a slow one is answered with sending, goes on, and is found done later", async () => {
  const { host } = await place();
  const gate = Promise.withResolvers<number>();
  const { writes, count } = counting(() => gate.promise);
  const one = work();
  expect(await host().submit(one, writes, 200)).toEqual({ state: "sending" });
  expect(await host().submit(one, writes, 200)).toEqual({ state: "sending" });
  gate.resolve(7);
  expect(await host().submit(one, writes, 5_000)).toMatchObject({ state: "done", receipt: { facts: { number: "7" } } });
  expect(count()).toBe(1);
});

test("a host that stopped while sending leaves what may have arrived", async () => {
  const { host, claims } = await place();
  const one = work();
  await claims.insert("tenant|person", one.id, { ...left, steps: JSON.stringify({ 0: "sending" }) });
  const { writes, count } = counting();
  expect(await host().look(one, "hash")).toEqual({ state: "unknown" });
  expect(await host().submit(one, writes, 3_000)).toEqual({ state: "unknown" });
  expect(count()).toBe(0);
});

test("a host that stopped while sending what belongs to a record leaves the rest to the next submit", async () => {
  const { host, claims } = await place();
  const helper = { ticketID: 42, resourceID: 1, roleID: 2 };
  const one = work({
    run: async (journal) => {
      const id = await journal.create("Tickets", values);
      for (const what of ["Secondary resources", "Resources"] as const)
        await journal.also(what, () => journal.create("TicketSecondaryResources", helper));
      return receipt(id);
    },
  });
  await claims.insert("tenant|person", one.id, { ...left, steps: JSON.stringify({ 0: 42, "1.0": "sending" }) });
  const { writes, count } = counting();
  const unsure = { state: "partial", missing: [{ what: "Secondary resources", problem: { code: "mayHaveArrived" } }] };
  expect(await host().submit(one, writes, 3_000)).toMatchObject(unsure);
  expect(await host().submit(one, writes, 3_000)).toMatchObject(unsure);
  expect(count()).toBe(1);
});

test("a bug in what belongs to a record is a reference id, and the record stays", async () => {
  const { host } = await place();
  const { writes, count } = counting();
  const one = work({
    run: async (journal) => {
      const made = receipt(await journal.create("Tickets", values));
      await journal.also("Secondary resources", () => Promise.reject(new TypeError("a bug")));
      return made;
    },
  });
  expect(await host().submit(one, writes, 3_000)).toMatchObject({
    state: "partial",
    missing: [{ problem: { code: "unexpected", facts: { reference: expect.stringMatching(/^[0-9a-f]{8}$/) } } }],
  });
  expect(count()).toBe(1);
});

test("a host that stopped before anything went out: the next submit sends it", async () => {
  const { host, claims } = await place();
  const one = work();
  await claims.insert("tenant|person", one.id, left);
  const { writes, count } = counting();
  expect(await host().look(one, "hash")).toBeNull();
  expect(await host().submit(one, writes, 3_000)).toMatchObject({ state: "done" });
  expect(count()).toBe(1);
});

test("a host that stopped after the record was made: the next submit sends nothing and gives its receipt", async () => {
  const { host, claims } = await place();
  const one = work();
  await claims.insert("tenant|person", one.id, { ...left, steps: JSON.stringify({ 0: 42 }) });
  const { writes, count } = counting();
  expect(await host().submit(one, writes, 3_000)).toMatchObject({
    state: "done",
    receipt: { facts: { number: "42" } },
  });
  expect(count()).toBe(0);
});

test("a bug before anything went out is a reference id and gives the form back", async () => {
  const { host } = await place();
  const one = work({ run: () => Promise.reject(new TypeError("a bug")) });
  const { writes } = counting();
  expect(await host().submit(one, writes, 3_000)).toMatchObject({
    state: "refused",
    problem: { code: "unexpected", facts: { reference: expect.stringMatching(/^[0-9a-f]{8}$/) } },
  });
});

const left: ClaimRow = {
  action: "createTicket",
  answers: "hash",
  state: "sending",
  lease: new Date(Date.now() - 60_000).toISOString(),
  steps: "{}",
  outcome: "",
};

test("ids in other letters are the same ids: one record", async () => {
  const { host } = await place();
  const { writes, count } = counting();
  const one = work({ tenant: "0a0a", objectId: "0b0b" });
  const first = await host().submit(one, writes, 3_000);
  const shouted = { ...one, tenant: "0A0A", objectId: "0B0B", id: one.id.toUpperCase() };
  expect(await host().submit(shouted, writes, 3_000)).toEqual(first);
  expect(count()).toBe(1);
});

test("what was begun with other answers is not gone on with", async () => {
  const { host, claims } = await place();
  const one = work();
  await claims.insert("tenant|person", one.id, { ...left, steps: JSON.stringify({ 0: 42 }) });
  const { writes, count } = counting();
  expect(await host().submit({ ...one, answers: "others" }, writes, 3_000)).toEqual({ state: "unknown" });
  expect(count()).toBe(0);
});

test("of a record that is made only in part, the rest alone is sent, and only with the same answers", async () => {
  const { host } = await place();
  let refusing = true;
  const { writes, count } = counting(async (sent) => {
    if (refusing && sent > 1) throw new Problem("autotaskRefused", { why: "no", fields: [] });
    return sent;
  });
  const one = work({
    run: async (journal) => {
      const id = await journal.create("Tickets", values);
      const helper = { ticketID: id, resourceID: 1, roleID: 2 };
      await journal.also("Secondary resources", () => journal.create("TicketSecondaryResources", helper));
      return receipt(id);
    },
  });
  const partly = { state: "partial", missing: [{ what: "Secondary resources" }], receipt: { facts: { number: "1" } } };
  expect(await host().submit(one, writes, 3_000)).toMatchObject(partly);
  expect(await host().submit({ ...one, answers: "others" }, writes, 3_000)).toMatchObject(partly);
  expect(count()).toBe(2);
  refusing = false;
  expect(await host().submit(one, writes, 3_000)).toMatchObject({ state: "done", receipt: { facts: { number: "1" } } });
  expect(count()).toBe(3);
});
