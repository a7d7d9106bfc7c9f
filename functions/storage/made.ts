import { createHash } from "node:crypto";
import type { Clock } from "../kit/clock.ts";
import { orNothing } from "../kit/orNothing.ts";
import { changed } from "./changed.ts";
import { type Owner, spelledOnce } from "./owner.ts";
import type { Table } from "./tables.ts";

/** What was made from a message. */
export interface Made {
  /** The id of the action that made it. */
  readonly action: string;
  /** What that action's form is called. */
  readonly title: string;
  /** The record to open, `ticket` and its id: of a note or of time worked, the record that it stands at. */
  readonly kind: string;
  readonly id: number;
  readonly number: string | null;
  /** The name of the Autotask resource who made it. */
  readonly who: string;
  /** When, as an ISO time in UTC. */
  readonly when: string;
  readonly link: string;
}

/** By what a message is known again, as hashes: its own id, those before it in its thread (the nearest last), the mailbox's conversation. */
export interface Traces {
  readonly message: string | null;
  readonly thread: readonly string[];
  readonly conversation: string | null;
}

/** What is known of a message, the newest first: what was made from it, and from the messages of its thread, the nearest message first. */
export interface Known {
  readonly from: readonly Made[];
  readonly thread: readonly Made[];
}

/** What was made from messages: for everybody of a tenant, by the mailbox's conversation for its owner only. */
export interface MadeFrom {
  /** Of several at once none is lost; the same one again is none more. */
  remember(owner: Owner, traces: Traces, made: Made): Promise<void>;
  /** Nothing where storage fails or the signal aborts first. */
  of(owner: Owner, traces: Traces, ask?: { readonly signal?: AbortSignal | undefined }): Promise<Known>;
  /** Deletes what is older than 400 days; how many rows. */
  sweep(): Promise<number>;
}

/** A row: the JSON of the newest Made, and when the last of them came, as an ISO time. */
export type MadeRow = { readonly made: string; readonly last: string };

const days = 86_400_000;
const keptDays = 400;
const mostOfMessage = 10;
const mostOfThread = 20;

/** Of the messages of a thread at most so many: the first, of which tickets are made, and the nearest. */
export const firstAndNearest = (thread: readonly string[], most: number): readonly string[] =>
  thread.length > most ? [...thread.slice(0, 1), ...thread.slice(1 - most)] : thread;

/** What was made from messages, in a table. No id of a message stands in it, only its hash. */
export function madeFrom(
  rows: Pick<Table<MadeRow>, "get" | "insert" | "replace" | "removeBefore">,
  clock: Clock,
): MadeFrom {
  return {
    async remember(owner, { message, conversation }, made) {
      const { tenant, objectId } = spelledOnce(owner);
      const keys = [...(message ? [message] : []), ...ofConversation(objectId, conversation)];
      const last = new Date(clock.now()).toISOString();
      const more = (row: MadeRow | null): MadeRow => ({ made: JSON.stringify(withOne(listIn(row), made)), last });
      await Promise.all(keys.map((key) => changed(rows, tenant, key, more)));
    },
    async of(owner, { message: own, thread: before, conversation }, { signal } = {}) {
      const { tenant, objectId } = spelledOnce(owner);
      const thread = firstAndNearest(before, mostOfThread)
        .toReversed()
        .filter((key) => key !== own);
      const read = (key: string) =>
        orNothing(
          rows.get(tenant, key).then((stored) => listIn(stored?.values ?? null)),
          [],
          signal,
        );
      const [from, ...others] = await Promise.all([
        own ? read(own) : [],
        ...[...thread, ...ofConversation(objectId, conversation)].map(read),
      ]);
      return { from, thread: others.flat().filter(notAmong(from)).filter(isFirst) };
    },
    sweep: () => rows.removeBefore("last", new Date(clock.now() - keptDays * days).toISOString()),
  };
}

const listIn = (row: MadeRow | null): readonly Made[] => (row ? JSON.parse(row.made) : []);

const withOne = (known: readonly Made[], made: Made): readonly Made[] =>
  [made, ...known.filter((one) => !isSame(one, made))]
    .toSorted((one, other) => other.when.localeCompare(one.when))
    .slice(0, mostOfMessage);

const isSame = (one: Made, other: Made): boolean =>
  one.action === other.action && one.kind === other.kind && one.id === other.id && one.when === other.when;

const notAmong =
  (others: readonly Made[]) =>
  (made: Made): boolean =>
    !others.some((one) => isSame(one, made));

const isFirst = (made: Made, at: number, all: readonly Made[]): boolean =>
  all.findIndex((one) => isSame(one, made)) === at;

const ofConversation = (objectId: string, conversation: string | null): readonly string[] =>
  conversation ? [hashed("conversation", objectId, conversation)] : [];

/** The hashes of a message's ids: they tell nothing of the message, and may stand in a card. */
export const tracesOf = ({ message, thread, conversation }: Traces): Traces => ({
  message: ofMessages([message])[0] ?? null,
  thread: ofMessages(thread),
  conversation: conversation ? hashed("mailbox", conversation) : null,
});

/** Outlook writes an id with its angle brackets, other programs without. */
const ofMessages = (ids: readonly (string | null)[]): readonly string[] =>
  ids
    .map((id) => (id ?? "").trim().replace(/^<(.*)>$/s, "$1"))
    .filter((id) => id !== "")
    .map((id) => hashed("message", id));

const hashed = (...parts: readonly string[]): string =>
  createHash("sha256").update(JSON.stringify(parts)).digest("base64url");
