import { createHash } from "node:crypto";
import { mostBytesTogether } from "../forms/fileOffer.ts";
import type { Clock } from "../kit/clock.ts";
import { Problem } from "../kit/errors.ts";
import type { StoredBlob } from "../storage/blobList.ts";
import type { Blobs } from "../storage/blobs.ts";

/** A file of somebody's form. */
export interface FileKey {
  /** Tenant and object id, as `tenant|id`. */
  readonly owner: string;
  /** A GUID that the page has drawn for its form. */
  readonly upload: string;
  /** What the client calls it: any text. */
  readonly file: string;
}

/** Some bytes of a file. */
export interface FilePart {
  /** From 0. */
  readonly part: number;
  /** How many the whole file has. */
  readonly parts: number;
  readonly bytes: Uint8Array;
}

/** Files on their way to Autotask, each its owner's. */
export interface Files {
  /** Keeps a part; again, it takes the place of the one before, and the first of other numbers begins the file anew. @throws Problem badForm, fileTooLarge or filesTooMany */
  keep(key: FileKey, part: FilePart): Promise<void>;
  /** How many bytes it has; null unless all its parts have arrived. */
  size(key: FileKey): Promise<number | null>;
  /** Null unless all its parts have arrived. */
  read(key: FileKey): Promise<Buffer | null>;
  forget(key: FileKey): Promise<void>;
  /** Deletes what nobody can ask for any more; how many parts. */
  sweep(): Promise<number>;
}

// The most of a part, a file and an upload in bytes; of an upload's files; of a file's parts.
const most = { part: 1_048_576, file: 10_000_000, upload: mostBytesTogether, files: 50, parts: 100 };
// A form can wait for a day before it is sent, and what Autotask has no room for is kept for a day after that.
const lifetimeMilliseconds = 2 * 86_400_000;

/** Files in a container, each part a blob: `form/file/part-parts`, what others have named hashed. */
export function filesIn(blobs: Blobs, clock: Pick<Clock, "now">): Files {
  const whole = async (key: FileKey) => complete(await blobs.list(fileFolder(key)));
  return {
    async keep(key, part) {
      const name = `${fileFolder(key)}${part.part}-${part.parts}`;
      fitting(part);
      const fresh = { name, key, bytes: part.bytes.length };
      const stored = await blobs.list(formFolder(key));
      const outdated = part.part === 0 ? outdatedBy(stored, fresh) : [];
      fittingAmong(without(stored, outdated), fresh);
      await Promise.all(outdated.map((old) => blobs.remove(old.name)));
      await blobs.put(name, part.bytes);
    },
    size: async (key) => (await whole(key))?.reduce(sum, 0) ?? null,
    async read(key) {
      const parts = await whole(key);
      if (!parts) return null;
      const bytes = await Promise.all(parts.map(({ name }) => blobs.get(name)));
      return bytes.every((part) => part !== null) ? Buffer.concat(bytes) : null;
    },
    async forget(key) {
      const parts = await blobs.list(fileFolder(key));
      await Promise.all(parts.map(({ name }) => blobs.remove(name)));
    },
    sweep: () => blobs.removeBefore(clock.now() - lifetimeMilliseconds),
  };
}

const hash = (...texts: readonly string[]): string =>
  createHash("sha256").update(JSON.stringify(texts)).digest("base64url");
const formFolder = ({ owner, upload }: FileKey): string => `${hash(owner.toLowerCase(), upload.toLowerCase())}/`;
const fileFolder = (key: FileKey): string => `${formFolder(key)}${hash(key.file)}/`;
const partOf = ({ name }: Named): number => Number(/(\d+)-\d+$/.exec(name)?.[1]);
const partsOf = ({ name }: Named): number => Number(/\d+$/.exec(name)?.[0]);
const sum = (all: number, { bytes }: Pick<StoredBlob, "bytes">): number => all + bytes;

type Named = Pick<StoredBlob, "name">;

/** The parts of a file in their order; null unless all are there. */
function complete(parts: readonly StoredBlob[]): readonly StoredBlob[] | null {
  const [first] = parts;
  return first && parts.length === partsOf(first) ? parts.toSorted((one, other) => partOf(one) - partOf(other)) : null;
}

function fitting({ part, parts, bytes }: FilePart): void {
  const counted = Number.isInteger(part) && Number.isInteger(parts) && part >= 0 && part < parts && parts <= most.parts;
  if (!counted || bytes.length > most.part) throw new Problem("badForm", {});
}

interface Fresh {
  readonly name: string;
  readonly key: FileKey;
  readonly bytes: number;
}

const without = (all: readonly StoredBlob[], some: readonly StoredBlob[]) => all.filter((one) => !some.includes(one));
const ofFile = <B extends Named>(all: readonly B[], key: FileKey): readonly B[] =>
  all.filter(({ name }) => name.startsWith(fileFolder(key)));

/** What is there of a file whose first part now has other numbers: Outlook writes a mail in other words each time. */
function outdatedBy(stored: readonly StoredBlob[], fresh: Fresh): readonly StoredBlob[] {
  const same = ofFile(stored, fresh.key);
  const isOther = (one: StoredBlob) =>
    partsOf(one) !== partsOf(fresh) || (one.name === fresh.name && one.bytes !== fresh.bytes);
  return same.some(isOther) ? same : [];
}

/** Whether a part may come to what is there: all are of one file, and nothing grows too large. */
function fittingAmong(stored: readonly StoredBlob[], fresh: Fresh): void {
  const all = [...stored.filter(({ name }) => name !== fresh.name), fresh];
  const same = ofFile(all, fresh.key);
  if (same.some((one) => partsOf(one) !== partsOf(fresh))) throw new Problem("badForm", {});
  if (same.reduce(sum, 0) > most.file) throw new Problem("fileTooLarge", {});
  const files = new Set(all.map(({ name }) => name.slice(0, name.lastIndexOf("/"))));
  if (files.size > most.files || all.reduce(sum, 0) > most.upload) throw new Problem("filesTooMany", {});
}
