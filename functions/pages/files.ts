import { type Frame, FrameError } from "./frame.ts";

/** A file's name and its bytes in base64, as Office.js hands them over. */
export interface FileContent {
  readonly name: string;
  readonly content: string;
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
    if (isFile(file)) return file;
    throw new FrameError("not a file", false);
  },
  async original(item) {
    const mail = await frame.ask("original", patience, { item });
    if (typeof mail === "string") return mail;
    throw new FrameError("not a mail", false);
  },
});

const isFile = (file: unknown): file is FileContent =>
  typeof file === "object" &&
  file !== null &&
  "name" in file &&
  typeof file.name === "string" &&
  "content" in file &&
  typeof file.content === "string";
