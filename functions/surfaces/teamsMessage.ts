import * as z from "zod";
import { messageLink, secureAddress } from "../forms/messageLink.ts";
import type { Message, OriginFile } from "../forms/origin.ts";

// What Teams says of times, files and ids is as foreign as the message itself: what is oddly told counts as not told.
const words = z.string().max(2_000).nullish().catch(null);
const text = z.string().nullish().catch(null);
const mark = z
  .union([z.string().max(2_000), z.int().transform(String)])
  .nullish()
  .catch(null);
const user = z.looseObject({ id: text, displayName: text });

/** A message as Teams tells of it to a message extension. */
export const teamsMessage = z.looseObject({
  id: mark,
  /** The message it answers, in a channel. */
  replyToId: mark,
  createdDateTime: z.iso.datetime({ offset: true }).nullish().catch(null),
  linkToMessage: words,
  subject: text,
  body: z.looseObject({ contentType: text, content: text }).nullish().catch(null),
  from: z
    .looseObject({ user: user.nullish().catch(null) })
    .nullish()
    .catch(null),
  attachments: z.array(z.unknown()).nullish().catch(null),
});
export type TeamsMessage = z.infer<typeof teamsMessage>;

const attachment = z.looseObject({ contentType: z.string(), id: mark, name: words, contentUrl: words });
type Attachment = z.infer<typeof attachment>;

const mostAttachments = 100;

/** When a message was sent, where it and its files can be opened, and by what it is known again in the conversation of the verified activity. */
export function tracesIn(
  message: TeamsMessage,
  conversation: string,
): Pick<Message, "sent" | "link" | "files" | "marks"> {
  const attachments = (message.attachments ?? [])
    .slice(0, mostAttachments)
    .flatMap((one) => attachment.safeParse(one).data ?? []);
  return {
    sent: message.createdDateTime ? new Date(message.createdDateTime).toISOString() : null,
    link: messageLink(message.linkToMessage),
    files: attachments.flatMap(fileIn),
    marks: marksIn(message, attachments, conversation),
  };
}

function marksIn(
  { id, replyToId }: TeamsMessage,
  attachments: readonly Attachment[],
  conversation: string,
): Message["marks"] {
  // Of a post in a channel its conversation names the first one of its thread: the place is the same for them all.
  const [, place = "", first] = /^(.*?)(?:;messageid=(\w+))?$/is.exec(conversation) ?? [];
  const quoted = attachments.filter(({ contentType }) => contentType === "messageReference").map((one) => one.id);
  const known = (message: string) => `${place}/${message}`;
  const before = [first, replyToId, ...quoted].flatMap((one) => (one && one !== id ? [known(one)] : []));
  return { message: id ? known(id) : null, thread: [...new Set(before)], conversation: null };
}

/** A file of SharePoint or OneDrive: here it is a link, nobody has its bytes. */
function fileIn({ contentType, id, name, contentUrl }: Attachment): readonly OriginFile[] {
  const url = contentType === "reference" ? secureAddress(contentUrl) : null;
  if (!url) return [];
  return [{ id: id || url.href, name: name || url.hostname, bytes: 0, type: "", inline: false, link: url.href }];
}
