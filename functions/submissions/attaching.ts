import { NoAnswer } from "../autotask/send.ts";
import { safeName } from "../forms/fileNames.ts";
import { isProblem, Problem, type RefusedFile } from "../kit/errors.ts";
import type { FileKey, Files } from "./files.ts";
import type { Journal } from "./journal.ts";
import type { Uploads } from "./uploads.ts";

/** A file to attach, under the name that its message gives it. */
export interface NamedFile extends FileKey {
  readonly name: string;
}

/** How files come to a record of Autotask's. */
export interface Target {
  /** Attaches a file and answers its id. */
  send(file: { readonly name: string; readonly data: string }): Promise<number>;
  /** The ids of the record's attachments that have this name and so many bytes. */
  find(file: { readonly name: string; readonly bytes: number }): Promise<readonly number[]>;
}

/** What became of files, by their names. */
export interface Attached {
  readonly attached: readonly string[];
  readonly waiting: readonly string[];
  readonly refused: readonly RefusedFile[];
}

/** What files are attached with. */
export interface AttachingTools {
  readonly files: Pick<Files, "size" | "read" | "forget">;
  readonly uploads: Uploads;
  readonly journal: Pick<Journal, "upload">;
}

type Outcome = "attached" | "waiting" | { readonly why: string | null };

/** A file that is not sent this time. */
class NotSent extends Error {
  override readonly name = "NotSent";
  readonly outcome: Outcome;

  constructor(outcome: Outcome) {
    super("not sent");
    this.outcome = outcome;
  }
}

/** Attaches files one after the other. One that has no room yet, or is refused, does not stop the others; run again, only the rest is sent. */
export async function attach(list: readonly NamedFile[], target: Target, tools: AttachingTools): Promise<Attached> {
  const outcomes: { readonly name: string; readonly outcome: Outcome }[] = [];
  for (const file of list) {
    const name = safeName(file.name);
    outcomes.push({ name, outcome: await outcomeOf({ ...file, name }, target, tools) });
  }
  const named = (wanted: Outcome) => outcomes.filter(({ outcome }) => outcome === wanted).map(({ name }) => name);
  return {
    attached: named("attached"),
    waiting: named("waiting"),
    refused: outcomes.flatMap(({ name, outcome }) => (typeof outcome === "object" ? [{ name, ...outcome }] : [])),
  };
}

// As many as a card has room for: the claim and the card hold them.
const mostNamed = 10;

/** Returns where all is attached. @throws Problem filesWait or filesRefused where something is missing */
export function allAttached({ attached, waiting, refused }: Attached): void {
  const missing = waiting.length + refused.length;
  if (missing === 0) return;
  const facts = { attached: attached.length, all: attached.length + missing, refused: refused.slice(0, mostNamed) };
  if (waiting.length === 0) throw new Problem("filesRefused", facts);
  throw new Problem("filesWait", { ...facts, waiting: waiting.length });
}

async function outcomeOf(file: NamedFile, target: Target, tools: AttachingTools): Promise<Outcome> {
  const { files, journal } = tools;
  const find = async () => {
    const bytes = await files.size(file);
    if (bytes === null) return [];
    return target.find({ name: file.name, bytes }).catch((error: unknown) => {
      // Where nobody may look for it, it waits: the others do not.
      throw isProblem(error) ? new NotSent("waiting") : error;
    });
  };
  try {
    await journal.upload({ ready: () => ready(file, target, tools), find });
  } catch (error) {
    return outcomeIn(error);
  }
  // What stays here is found by the sweep.
  await files.forget(file).catch(() => undefined);
  return "attached";
}

/** Sends a file into the room that is kept for it. */
async function ready(file: NamedFile, { send }: Target, { files, uploads }: AttachingTools) {
  const size = await files.size(file);
  if (size === null) throw new NotSent({ why: null });
  const room = await uploads.reserve(size);
  if ("until" in room) throw new NotSent("waiting");
  const bytes = await files.read(file);
  if (!bytes) throw new NotSent({ why: null });
  // Where it cannot be written, the room stays taken until its five minutes are over.
  const settled = (taken: boolean) => uploads.settle(room, taken).catch(() => undefined);
  return async () => {
    try {
      const id = await send({ name: file.name, data: bytes.toString("base64") });
      await settled(true);
      return id;
    } catch (error) {
      await settled(!isProblem(error) || error.code === "mayHaveArrived");
      if (isTooMuch(error)) await uploads.block();
      throw error;
    }
  };
}

// How this refusal is worded is documented nowhere, and its status may be that of too many requests.
const isTooMuch = (error: unknown): boolean =>
  (isProblem(error, "autotaskAway") && !(error.cause instanceof NoAnswer)) ||
  (isProblem(error, "autotaskRefused") && /10[,. ]?000[,. ]?000|\bminutes?\b/i.test(error.facts.why));

function outcomeIn(error: unknown): Outcome {
  if (error instanceof NotSent) return error.outcome;
  if (isTooMuch(error) || isProblem(error, "autotaskAway", "mayHaveArrived")) return "waiting";
  if (isProblem(error, "autotaskRefused", "noRight")) return { why: error.facts.why };
  throw error;
}
