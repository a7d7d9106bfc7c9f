import * as z from "zod";
import { isPicture, mailName } from "../forms/fileNames.ts";
import type { Message, OriginFile, Sender } from "../forms/origin.ts";
import { picturePlaces, placeOf } from "../forms/pictures.ts";
import { signatureIn } from "../matching/signature.ts";

/** A file as a page tells of it: as foreign as the mail itself. */
export const fileShape = z.object({
  id: z.string().max(1_000),
  name: z.string().max(1_000).catch(""),
  size: z.number().nonnegative().nullish().catch(null),
  contentType: z.string().max(200).nullish().catch(null),
  attachmentType: z.string().max(20).nullish().catch(null),
  inline: z.boolean().catch(false),
  contentId: z.string().max(1_000).nullish().catch(null),
});

type File = z.infer<typeof fileShape>;

interface Item {
  readonly html?: string | null | undefined;
  readonly from?: Sender | null | undefined;
  readonly files?: readonly (File | null)[] | null | undefined;
}

/** The files of an item, each picture with where it stands; `fresh` is what the item says anew. */
export function filesIn({ html, from, files }: Item, { fresh }: Pick<Message, "fresh">): readonly OriginFile[] {
  const told = (files ?? []).filter((one) => one !== null);
  const pictured = html && told.some(({ inline }) => inline);
  const places = pictured ? picturePlaces(html, writtenIn(fresh, from ?? unknown)) : new Map();
  return told.map((one) => fileOf(one, places));
}

const unknown: Sender = { name: "", address: null };

/** A text without the signature of who wrote it. A closing alone is none: photos follow it where phones send them. */
function writtenIn(fresh: string, sender: Sender): string {
  const { text, ...told } = signatureIn(fresh, sender);
  return text && Object.keys(told).length > 0 ? fresh.slice(0, text[0]) : fresh;
}

// Some mail programs call every file inline that stands in the text, and some every file they attach.
function fileOf({ id, name, size, inline, ...told }: File, places: ReturnType<typeof picturePlaces>): OriginFile {
  const type = told.contentType ?? "";
  const place = placeOf({ name, contentId: told.contentId ?? "" }, places);
  // No mail is empty: Outlook does not know how large an attached one is.
  if (isMail(told)) return { id, name: mailName(name), bytes: size || null, type, inline: false, link: null };
  return { id, name, bytes: size ?? null, type, inline: inline && isPicture(name, type), place, link: null };
}

// Outlook names an attached mail by its subject alone, and may not tell its type.
const isMail = ({ contentType, attachmentType }: Partial<File>): boolean =>
  /^message\/rfc822/i.test(contentType ?? "") || (attachmentType === "item" && !contentType);
