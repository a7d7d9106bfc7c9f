import type { Bringing } from "../forms/bringing.ts";
import { NoAnswer, type PaneApi } from "./api.ts";
import type { OpenFiles } from "./files.ts";
import { FrameError } from "./frame.ts";

/** What a call brings, told as it goes on. */
export interface Errand {
  readonly files: Bringing;
  /** What stands in the inputs. */
  readonly values: Readonly<Record<string, string>>;
  /** Outlook's id of the item that the form is about. */
  readonly item: string;
  readonly told: (count: number, all: number) => void;
  readonly signal: AbortSignal;
}

/** Brings the ticked files of an item, before the form that names them is sent; those that are there already are not brought again. Rejects with a NoAnswer that names the file. */
export type Bring = (errand: Errand) => Promise<void>;

// A whole number of bytes in base64, a megabyte at most.
const partLength = 1_333_332;

/** Brings files from Outlook to the API in parts, each of them tried twice. */
export function bringing(outlook: OpenFiles, api: Pick<PaneApi, "file" | "dropFile">): Bring {
  const brought = new Set<string>();
  /** The bytes of what is there, also of what is there in part. */
  const begun = new Map<string, number>();
  const keyOf = (upload: string, { file }: File) => JSON.stringify([upload, file]);
  const sizeOf = (upload: string, all: readonly File[]) =>
    all.reduce((sum, one) => sum + (begun.get(keyOf(upload, one)) ?? one.bytes), 0);

  /** What is unticked stays for who ticks it again, as long as there is room. */
  async function makeRoom({ files, upload, mostTogether }: Bringing, ticked: readonly File[], signal: AbortSignal) {
    const left = files.filter((file) => begun.has(keyOf(upload, file)) && !ticked.includes(file));
    if (sizeOf(upload, [...ticked, ...left]) <= mostTogether) return;
    for (const file of left) {
      brought.delete(keyOf(upload, file));
      await api.dropFile({ upload, file: file.file }, signal);
      begun.delete(keyOf(upload, file));
    }
  }

  return async ({ files, values, item, told, signal }) => {
    const { upload, most, mostTogether } = files;
    const chosen = files.inputs.flatMap((input) => (values[input] ?? "").split(","));
    const ticked = files.files.filter(({ value }) => chosen.includes(value));
    const together = sizeOf(upload, ticked);
    if (together > mostTogether) throw tooLarge(together, mostTogether);
    await makeRoom(files, ticked, signal);
    const wanted = ticked.filter((file) => !brought.has(keyOf(upload, file)));
    for (const [index, file] of wanted.entries()) {
      told(index + 1, wanted.length);
      const content = await contentOf(outlook, file, item);
      const bytes = bytesOf(content);
      if (bytes > most) throw new NoAnswer("{name} is too large: untick it.", { facts: file });
      begun.set(keyOf(upload, file), bytes);
      await sent(content, (part) => api.file({ upload, file: file.file, ...part }, signal), signal);
      brought.add(keyOf(upload, file));
    }
  };
}

type File = Bringing["files"][number];

const megabytes = (bytes: number): number => Math.ceil(bytes / 1_000_000);

function tooLarge(together: number, most: number): NoAnswer {
  const facts = { size: megabytes(together), most: megabytes(most) };
  return new NoAnswer("The ticked files are too large together: {size} MB, {most} MB at most. Untick some.", { facts });
}

async function contentOf(outlook: OpenFiles, file: File, item: string): Promise<string> {
  try {
    const content = file.original ? await outlook.original(item) : (await outlook.file(file.file)).content;
    // Line breaks stand in base64 where mails are taken as they are.
    const whole = content.replace(/\s+/g, "");
    if (whole !== "") return whole;
  } catch (cause) {
    if (!(cause instanceof FrameError)) throw cause;
  }
  throw new NoAnswer("Outlook did not hand over {name}. Open its mail and try again, or untick it.", { facts: file });
}

interface Part {
  readonly part: number;
  readonly parts: number;
  readonly data: string;
}

async function sent(content: string, send: (part: Part) => Promise<void>, signal: AbortSignal): Promise<void> {
  const parts = Math.ceil(content.length / partLength);
  for (let part = 0; part < parts; part += 1) {
    signal.throwIfAborted();
    const one = { part, parts, data: content.slice(part * partLength, (part + 1) * partLength) };
    await send(one).catch((error: unknown) => {
      // What the server says itself it would only say again.
      if (!(error instanceof NoAnswer) || error.told) throw error;
      return send(one);
    });
  }
}

const bytesOf = (base64: string): number => (base64.length / 4) * 3 - (/=*$/.exec(base64)?.[0].length ?? 0);
