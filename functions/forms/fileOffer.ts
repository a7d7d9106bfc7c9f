import * as z from "zod";
import { extensionOf, mailName, safeName } from "./fileNames.ts";
import { secureAddress } from "./messageLink.ts";
import type { Message, OriginFile } from "./origin.ts";
import { isDecoration } from "./signatureFiles.ts";

/** A file that can be ticked. */
export interface OfferedFile {
  /** What the client calls it; empty for the original message, and for what is only linked to. */
  readonly id: string;
  readonly name: string;
  readonly bytes: number;
  readonly as: "attached" | "picture" | "original" | "link";
  /** Where it can be opened; empty where its bytes are sent. */
  readonly link: string;
}

/** A file that Autotask would not take; `whole` is the message itself, whose size is estimated. */
export interface UnfitFile {
  readonly name: string;
  readonly bytes: number;
  readonly why: "size" | "type" | "empty" | "whole";
}

/** The files of a message as a form offers them; they stand behind its card. */
export interface FileOffer {
  /** A GUID under which the page brings their bytes. */
  readonly upload: string;
  readonly files: readonly OfferedFile[];
  readonly unfit: readonly UnfitFile[];
  /** How many more there are, which are not offered. */
  readonly left: number;
  /** Where the original message can be opened; empty where nobody tells it. */
  readonly original: string;
}

/** The most bytes that Autotask takes of a file. */
export const mostBytes = 7_000_000;

/** The most bytes that a form takes of all its files. */
export const mostBytesTogether = 50_000_000;

// With the original message they are the fifty that an upload takes.
const mostFiles = 49;
const mostUnfit = 20;

// Autotask does not tell what it refuses: endings that run programs.
const refusedTypes: ReadonlySet<string> = new Set(
  "bat cmd com exe hta js jse lnk msi pif ps1 scr vbe vbs wsf".split(" "),
);

/** What a message has to offer: its files, and itself as a whole; null where there is nothing. */
export function offerOf({ subject, files, original, link }: Message, upload: string): FileOffer | null {
  if (files.length === 0 && !original) return null;
  const name = safeName(mailName(subject));
  const bytes = bytesOfWhole(files);
  const fits = bytes <= mostBytes;
  const others = files.flatMap((file) => unfitIn(file) ?? []);
  const unfit = [...(original && !fits ? [{ name, bytes, why: "whole" as const }] : []), ...others];
  const fit = files.filter((file) => !unfitIn(file)).map(offered);
  return {
    upload,
    files: [...fit.slice(0, mostFiles), ...(original && fits ? [whole(name)] : [])],
    unfit: unfit.slice(0, mostUnfit),
    left: Math.max(0, fit.length - mostFiles) + Math.max(0, unfit.length - mostUnfit),
    original: secureAddress(link)?.href ?? "",
  };
}

// A mail holds its files in base64, in lines: four bytes for three, and breaks between.
const bytesOfWhole = (files: readonly OriginFile[]): number =>
  Math.round(files.reduce((all, { bytes }) => all + (bytes ?? 0), 0) * 1.37);

const whole = (name: string): OfferedFile => ({ id: "", name, bytes: 0, as: "original", link: "" });

/** An offer of nothing but the message as a whole, as a text that a card can carry; null for any other. */
export function wholeAlone({ upload, files, unfit }: FileOffer): string | null {
  const [one, ...others] = files;
  const alone = one?.as === "original" && others.length === 0 && unfit.length === 0;
  return alone ? JSON.stringify({ upload, name: one.name }) : null;
}

const carried = z.object({ upload: z.uuid(), name: z.string().max(300) });

/** The same offer from what a card carried; null where that is none. */
export function offerCarried(text: string): FileOffer | null {
  const { data } = carried.safeParse(jsonIn(text));
  if (!data) return null;
  return { upload: data.upload, files: [whole(safeName(data.name))], unfit: [], left: 0, original: "" };
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** The places in an offer of the files that are ticked to begin with: what was attached or linked on purpose, and screenshots. */
export const tickedAtFirst = ({ files: all }: Message, { files }: FileOffer): readonly number[] =>
  files.flatMap(({ as, id }, place) => {
    const file = all.find((one) => one.id === id);
    return as === "original" || (file && isDecoration(file, isRepeated(file, all))) ? [] : [place];
  });

const offered = ({ id, name, bytes, inline, link }: OriginFile): OfferedFile => ({
  id,
  name: safeName(name),
  bytes: bytes ?? 0,
  as: link ? "link" : inline ? "picture" : "attached",
  link: link ?? "",
});

function unfitIn({ name, bytes, link }: OriginFile): UnfitFile | null {
  if (link) return null;
  const why = refusedTypes.has(extensionOf(name)) ? "type" : bytes === null ? null : sizeWrong(bytes);
  return why && { name: safeName(name), bytes: bytes ?? 0, why };
}

const sizeWrong = (bytes: number): UnfitFile["why"] | null =>
  bytes === 0 ? "empty" : bytes > mostBytes ? "size" : null;

// Each mail of a thread brings its logo along once more, under another name.
const isRepeated = ({ bytes, type }: OriginFile, all: readonly OriginFile[]): boolean =>
  all.filter((one) => one.inline && one.bytes === bytes && one.type === type).length > 1;
