import { createHash } from "node:crypto";
import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { convert, type HtmlToTextOptions } from "html-to-text";
import PostalMime, { type Address, type Email } from "postal-mime";
import { type FileContent, fileIn, filesOf, pictured } from "./mailFiles.ts";
import { withSampleBytes } from "./sampleBytes.ts";
import type { Person, SampleMail } from "./sampleMail.ts";

/** The mails of a folder; what is asked of a mail that is not there is answered with null. */
export interface Mails {
  /** All of them, the newest first. */
  readonly all: () => Promise<readonly SampleMail[]>;
  /** A mail's HTML with its pictures in it; null where it has none. */
  readonly html: (id: string) => Promise<string | null>;
  readonly file: (id: string, file: string) => Promise<FileContent | null>;
  /** The whole mail as it was sent, in base64. */
  readonly original: (id: string) => Promise<string | null>;
}

/** The mails of `folder`, as it is when they are asked for: every `.eml` file is one. */
export function mailsIn(folder: string): Mails {
  const known = new Map<string, { readonly changed: number; readonly mail: Promise<Email> }>();
  const names = async () => (await readdir(folder)).filter((name) => name.endsWith(".eml"));
  const source = async (id: string) => withSampleBytes(await readFile(join(folder, id)));
  const read = async (id: string): Promise<Email> => {
    const { mtimeMs } = await stat(join(folder, id));
    const before = known.get(id);
    const now =
      before?.changed === mtimeMs
        ? before
        : { changed: mtimeMs, mail: source(id).then((text) => PostalMime.parse(text)) };
    known.set(id, now);
    return now.mail;
  };
  const of = async <Answer>(id: string, answer: (id: string) => Promise<Answer>): Promise<Answer | null> =>
    (await names()).includes(id) ? answer(id) : null;

  return {
    async all() {
      const mails = await Promise.all((await names()).map(async (id) => sampleOf(id, await read(id))));
      return mails.sort((one, other) => other.sent.localeCompare(one.sent));
    },
    html: (id) => of(id, async () => pictured(await read(id))),
    file: (id, file) => of(id, async () => fileIn(id, await read(id), file)),
    original: (id) => of(id, async () => (await source(id)).toString("base64")),
  };
}

function sampleOf(id: string, mail: Email): SampleMail {
  const { subject = "", html, text, references, inReplyTo } = mail;
  const messageId = mail.messageId ?? `<${id}>`;
  return {
    id,
    subject,
    ...(html ? { html } : {}),
    ...(text ? { text } : {}),
    from: personOf(mail.from),
    to: (mail.to ?? []).map(personOf),
    cc: (mail.cc ?? []).map(personOf),
    sent: mail.date ?? new Date(0).toISOString(),
    internetMessageId: messageId,
    conversationId: conversationOf(references?.split(/\s+/)[0] ?? messageId),
    ...(references ? { references } : {}),
    ...(inReplyTo ? { inReplyTo } : {}),
    files: filesOf(id, mail),
    preview: previewOf(html, text),
    // mbox's header for "read, and not recent"
    read: mail.headers.some(({ key, value }) => key === "status" && value.includes("R")),
  };
}

const personOf = (address: Address | undefined): Person => ({
  name: address?.name ?? "",
  address: address?.address ?? "",
});

// Exchange's are as opaque as this: replies share the id of what they answer.
const conversationOf = (first: string): string => `AAQk${createHash("sha256").update(first).digest("base64url")}=`;

const asWords: HtmlToTextOptions = {
  wordwrap: false,
  selectors: [
    { selector: "img", format: "skip" },
    { selector: "a", options: { ignoreHref: true } },
    ...["h1", "h2", "h3"].map((selector) => ({ selector, options: { uppercase: false } })),
  ],
};

const previewOf = (html: string | undefined, text: string | undefined): string =>
  (text ?? convert(html ?? "", asWords)).replace(/\s+/g, " ").trim().slice(0, 160);
