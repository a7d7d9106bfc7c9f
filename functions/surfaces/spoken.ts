import { Parser } from "htmlparser2";
import * as z from "zod";
import { htmlText } from "../forms/htmlText.ts";

/** What a message says, and whether the bot is mentioned in it. */
export interface Spoken {
  readonly text: string;
  readonly addressed: boolean;
  /** What follows the mention of the bot, where it stands in the middle. */
  readonly after?: string;
}

const mention = z.looseObject({
  type: z.literal("mention"),
  text: z.string().min(1),
  mentioned: z.looseObject({ id: z.string(), name: z.string().optional() }),
});

type Mention = z.infer<typeof mention>;

/** A message's text without the mention of the bot; of others the name remains. */
export function spoken(
  text: string | undefined,
  entities: readonly unknown[] | undefined,
  bot: string | undefined,
): Spoken {
  const mentions = (entities ?? []).flatMap((entity) => mention.safeParse(entity).data ?? []);
  const isBot = ({ mentioned }: Mention) => mentioned.id === bot;
  const named = mentions
    .filter((one) => !isBot(one))
    .reduce<string>(
      (rest, { text: tag, mentioned }) =>
        rest.replaceAll(bare(tag), () => mentioned.name ?? tag.replace(/<[^>]*>/g, "")),
      bare(text ?? ""),
    );
  const [before = "", ...parts] = mentions
    .filter(isBot)
    .reduce<readonly string[]>((parts, { text: tag }) => parts.flatMap((part) => part.split(bare(tag))), [named]);
  const after = plain(parts.join(" "));
  return {
    text: plain([before, ...parts].join(" ")),
    addressed: mentions.some(isBot),
    ...(after && plain(before) ? { after } : {}),
  };
}

// The tag in the text may have attributes that the entity's does not have.
const bare = (text: string): string => text.replace(/<at\s[^<>]*>/gi, "<at>");

// Teams escapes what is written as plain text; some clients send paragraphs.
function plain(text: string): string {
  const isHtml = /<\/?(?:p|div|br)\b[^<>]*>/i.test(text);
  const read = isHtml ? htmlText(text) : text.replace(/&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z]\w{1,30});/gi, character);
  return read.replaceAll("\u00A0", " ").trim();
}

function character(reference: string): string {
  let read = "";
  new Parser({
    ontext(text) {
      read += text;
    },
  }).end(reference);
  // As in a page, "&notes;" would be a "¬" and "es;".
  return read.length > 1 && read.endsWith(";") ? reference : read;
}
