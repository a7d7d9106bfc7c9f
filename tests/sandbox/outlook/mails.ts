import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { convert, type HtmlToTextOptions } from "html-to-text";
import PostalMime, { type Address, type Attachment, type Email } from "postal-mime";
import type { SampleMail } from "./sampleMail.ts";

/** The mails of a folder, the newest first: every `.eml` file is one. */
export async function readMails(folder: string): Promise<readonly SampleMail[]> {
  const files = (await readdir(folder)).filter((file) => file.endsWith(".eml"));
  const mails = await Promise.all(files.map((file) => readMail(folder, file)));
  return mails.sort((one, other) => other.sent.localeCompare(one.sent));
}

/** A mail's HTML with its pictures in it; null where there is no such mail or no HTML. */
export async function mailHtml(folder: string, id: string): Promise<string | null> {
  if (!(await readdir(folder)).includes(id)) return null;
  const { html, attachments } = await parsed(folder, id);
  const pictures = attachments.flatMap(({ contentId, mimeType, content }) =>
    contentId
      ? [
          [
            `cid:${contentId.replace(/^<|>$/g, "")}`,
            `data:${mimeType};base64,${bytesOf(content).toString("base64")}`,
          ] as const,
        ]
      : [],
  );
  return html ? pictures.reduce((page, [cid, data]) => page.replaceAll(cid, data), html) : null;
}

const parsed = async (folder: string, file: string): Promise<Email> =>
  PostalMime.parse(await readFile(join(folder, file)));

async function readMail(folder: string, file: string): Promise<SampleMail> {
  const mail = await parsed(folder, file);
  const { subject = "", html, text, references } = mail;
  const id = mail.messageId ?? `<${file}>`;
  return {
    id: file,
    subject,
    ...(html ? { html } : {}),
    ...(text ? { text } : {}),
    from: personOf(mail.from),
    to: (mail.to ?? []).map(personOf),
    cc: (mail.cc ?? []).map(personOf),
    sent: mail.date ?? new Date(0).toISOString(),
    internetMessageId: id,
    conversationId: conversationOf(references?.split(/\s+/)[0] ?? id),
    ...(references ? { references } : {}),
    preview: previewOf(html, text),
    // mbox's header for "read, and not recent"
    read: mail.headers.some(({ key, value }) => key === "status" && value.includes("R")),
    attachments: mail.attachments
      .filter(({ disposition }) => disposition === "attachment")
      .map(({ filename, content }) => ({ name: filename ?? "attachment", bytes: bytesOf(content).length })),
  };
}

const personOf = (address: Address | undefined): SampleMail["from"] => ({
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

const bytesOf = (content: Attachment["content"]): Buffer =>
  typeof content === "string" ? Buffer.from(content) : Buffer.from(new Uint8Array(content));
