import { randomUUID } from "node:crypto";
import { z } from "zod";
import { autotaskHttp } from "../../functions/autotask/http.ts";
import type { KeptReceipt } from "../../functions/forms/receiptCard.ts";
import { systemClock } from "../../functions/kit/clock.ts";
import { jsonLog } from "../../functions/kit/log.ts";
import { blobs } from "../../functions/storage/blobs.ts";
import { table } from "../../functions/storage/tables.ts";
import { allAttached, attach, type NamedFile, type Target } from "../../functions/submissions/attaching.ts";
import type { ClaimRow } from "../../functions/submissions/claim.ts";
import { filesIn } from "../../functions/submissions/files.ts";
import type { Journal } from "../../functions/submissions/journal.ts";
import { type Outcome, submissions } from "../../functions/submissions/submissions.ts";
import { type UploadRow, uploads } from "../../functions/submissions/uploads.ts";
import { type AutotaskOptions, startAutotask } from "../sandbox/autotask/startAutotask.ts";
import { ownStorage } from "../sandbox/shared.ts";

const entity = "TicketAttachments";
const receipt: KeptReceipt = {
  said: "Ticket created",
  facts: {},
  link: "https://ww1.autotask.net/",
  record: { kind: "ticket", id: 7001, number: null },
  lines: [],
};

/** One person's files on their way to ticket 7001 of a stand-in, and a clock for both that only `pass` moves and sleepers. */
export async function attachingWorld(options: AutotaskOptions = {}) {
  let now = Date.parse("2026-11-22T10:00:00Z");
  const pass = (milliseconds: number) => {
    now += milliseconds;
  };
  const clock = { now: () => now, sleep: async (milliseconds: number) => pass(milliseconds) };
  const log = jsonLog(() => undefined);
  const autotask = await startAutotask({ now: clock.now, ...options });
  const connectionString = await ownStorage();
  const claims = table<ClaimRow>({ connectionString }, "claims");
  const files = filesIn(blobs({ connectionString }, "files"), clock);
  const budget = uploads(table<UploadRow>({ connectionString }, "uploads"), clock);
  const { http } = autotaskHttp(
    { ...autotask.credentials, zoneLookup: autotask.zoneLookup },
    { clock, log, fetch, random: () => 0, timeouts: { read: 5_000, write: 5_000 } },
  );

  const target: Target = {
    async send({ name, data }) {
      const body = { attachmentType: "FILE_ATTACHMENT", fullPath: name, title: name, publish: 1, data };
      const address = "Tickets/7001/Attachments";
      const { itemId } = await http({ kind: "write", method: "POST", entity, address, body, upload: true }, made);
      return itemId;
    },
    async find({ name, bytes }) {
      const body = { filter: [{ op: "eq", field: "title", value: name }] };
      const { items } = await http({ kind: "read", method: "POST", entity, address: `${entity}/query`, body }, found);
      return items.filter(({ fileSize }) => fileSize === bytes).map(({ id }) => id);
    },
  };
  const upload = randomUUID();
  const key = { tenant: "tenant", objectId: "anna", id: randomUUID() };

  return {
    autotask,
    budget,
    claims,
    files,
    key,
    pass,
    /** Brings a file of so many bytes, as the page does before the submit. */
    async bring(name: string, bytes: number, file = name): Promise<NamedFile> {
      const one = { owner: "tenant|anna", upload, file, name };
      const parts = Math.ceil(bytes / 1_000_000);
      for (let part = 0; part < parts; part += 1)
        await files.keep(one, { part, parts, bytes: Buffer.alloc(Math.min(1_000_000, bytes - part * 1_000_000), 7) });
      return one;
    },
    /** Submits a ticket that is made already, with these files. */
    async submit(list: readonly NamedFile[], id = key.id): Promise<Outcome> {
      const run = async (journal: Journal) => {
        const tools = { files, uploads: budget, journal };
        await journal.also("Attachments", async () => allAttached(await attach(list, target, tools)));
        return receipt;
      };
      const host = submissions(claims, { clock: { ...systemClock, now: clock.now }, log });
      return host.submit(
        { ...key, id, action: "createTicket", answers: "hash", run },
        { create: async () => 0, update: async () => undefined },
        60_000,
      );
    },
    /** What is attached in Autotask, by name and size. */
    attached: () => autotask.records(entity).map(({ title, fileSize }) => `${title} ${fileSize}`),
  };
}

const made = z.object({ itemId: z.number() });
const found = z.object({ items: z.array(z.object({ id: z.number(), fileSize: z.number() })) });
