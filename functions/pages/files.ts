import { type Frame, FrameError } from "./frame.ts";

/** A file's name and its bytes in base64. */
export interface FileContent {
  readonly name: string;
  readonly content: string;
}

/** The same as Office.js hands it over: an attached mail or calendar item is a text, and `format` says so. */
interface HandedOver extends FileContent {
  readonly format?: unknown;
}

/** The files of the item that is open in Outlook; each rejects with a FrameError when Outlook refuses or takes half a minute. */
export interface OpenFiles {
  /** A file of the item, by the id in `item.files`. */
  readonly file: (id: string) => Promise<FileContent>;
  /** The whole mail as `.eml` in base64; refused when the open item is not the one with this id any more. */
  readonly original: (item: string) => Promise<string>;
}

// A file of megabytes may still have to come from the mailbox.
const patience = 30_000;

/** The files of the open item as the frame hands them over. */
export const filesFrom = (frame: Frame): OpenFiles => ({
  async file(id) {
    const file = await frame.ask("file", patience, { file: id });
    if (isFile(file) && file.format !== "url") return inBase64(file);
    throw new FrameError("not a file", false);
  },
  async original(item) {
    const mail = await frame.ask("original", patience, { item });
    if (typeof mail === "string") return mail;
    throw new FrameError("not a mail", false);
  },
});

const texts: readonly unknown[] = ["eml", "iCalendar"];

const inBase64 = ({ name, content, format }: HandedOver): FileContent => ({
  name,
  content: texts.includes(format) ? base64(new TextEncoder().encode(content)) : content,
});

// As arguments of one call, megabytes would be too many.
const atOnce = 0x8000;

function base64(bytes: Uint8Array): string {
  let characters = "";
  for (let at = 0; at < bytes.length; at += atOnce)
    characters += String.fromCharCode(...bytes.subarray(at, at + atOnce));
  return btoa(characters);
}

const isFile = (file: unknown): file is HandedOver =>
  typeof file === "object" &&
  file !== null &&
  "name" in file &&
  typeof file.name === "string" &&
  "content" in file &&
  typeof file.content === "string";
