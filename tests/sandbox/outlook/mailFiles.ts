import { createHash } from "node:crypto";
import type { Attachment, Email } from "postal-mime";
import type { SampleFile } from "./sampleMail.ts";

/** A file with its bytes, as Office.js' `getAttachmentContentAsync` hands it over. */
export interface FileContent {
  readonly name: string;
  /** Base64, or the source of an attached mail. */
  readonly content: string;
  readonly format: "base64" | "eml";
}

/** The files of the mail `id`, inline pictures too, in the order in which they stand in it. */
export const filesOf = (id: string, { attachments, html = "" }: Email): readonly SampleFile[] =>
  attachments.map((file, index) => ({
    id: fileId(id, index),
    name: nameOf(file),
    size: bytesOf(file).length,
    contentType: file.mimeType,
    attachmentType: isMail(file) ? ("item" as const) : ("file" as const),
    inline: file.contentId !== undefined && html.includes(cidOf(file.contentId)),
    ...(file.contentId === undefined ? {} : { contentId: file.contentId.replace(/^<|>$/g, "") }),
  }));

/** The file with this id; null where the mail has none. */
export function fileIn(id: string, { attachments }: Email, wanted: string): FileContent | null {
  const file = attachments.find((_, index) => fileId(id, index) === wanted);
  if (!file) return null;
  const format = isMail(file) ? "eml" : "base64";
  return { name: nameOf(file), content: bytesOf(file).toString(isMail(file) ? "utf8" : "base64"), format };
}

/** The mail's HTML with its pictures in it; null where it has none. */
export const pictured = ({ attachments, html }: Email): string | null =>
  html
    ? attachments.reduce(
        (page, file) => (file.contentId ? page.replaceAll(cidOf(file.contentId), dataOf(file)) : page),
        html,
      )
    : null;

const isMail = ({ mimeType }: Attachment): boolean => mimeType === "message/rfc822";

const nameOf = (file: Attachment): string =>
  isMail(file) ? (file.filename ?? "").replace(/\.eml$/i, "") : (file.filename ?? "attachment");

const cidOf = (contentId: string): string => `cid:${contentId.replace(/^<|>$/g, "")}`;

const dataOf = (file: Attachment): string => `data:${file.mimeType};base64,${bytesOf(file).toString("base64")}`;

// Exchange's are as opaque as this, and no file of another mail has the same.
const fileId = (mail: string, index: number): string =>
  createHash("sha256").update(`${mail} ${index}`).digest("base64url");

// Views, no copies: one of them has megabytes.
const bytesOf = ({ content }: Attachment): Buffer => {
  if (typeof content === "string") return Buffer.from(content);
  return content instanceof ArrayBuffer
    ? Buffer.from(content)
    : Buffer.from(content.buffer, content.byteOffset, content.byteLength);
};
