import { z } from "zod";

/** What a message says, and whether the bot is mentioned in it. */
export interface Spoken {
  readonly text: string;
  readonly addressed: boolean;
}

const mention = z.looseObject({
  type: z.literal("mention"),
  text: z.string().min(1),
  mentioned: z.looseObject({ id: z.string(), name: z.string().optional() }),
});

/** A message's text without the mention of the bot; of others the name remains. */
export function spoken(
  text: string | undefined,
  entities: readonly unknown[] | undefined,
  bot: string | undefined,
): Spoken {
  const mentions = (entities ?? []).flatMap((entity) => mention.safeParse(entity).data ?? []);
  const plain = mentions.reduce(
    (rest, { text: tag, mentioned }) =>
      rest.replaceAll(tag, () => (mentioned.id === bot ? " " : (mentioned.name ?? tag.replace(/<[^>]*>/g, "")))),
    text ?? "",
  );
  // Teams puts hard spaces around a mention, as a character or spelled out.
  const tidy = plain.replace(/&nbsp;|\u00A0/g, " ").trim();
  return { text: tidy, addressed: mentions.some(({ mentioned }) => mentioned.id === bot) };
}
