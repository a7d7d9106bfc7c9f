import { cutAt, withHistory } from "../forms/messageText.ts";
import type { Message } from "../forms/origin.ts";
import type { Caller } from "../identity/identity.ts";
import { Problem } from "../kit/errors.ts";
import { ownerOf } from "../storage/owner.ts";
import type { Tools } from "./desk.ts";

type Place = Pick<Tools, "drafts">;

// More than any field of Autotask's takes.
const mostCharacters = 100_000;

/** Keeps a message for a day, so that its owner can open another form for it by this id. */
export async function keepMessage({ drafts }: Place, caller: Caller, id: string, message: Message): Promise<void> {
  const { text: _, fresh, history, ...rest } = message;
  const texts = { fresh: cutAt(fresh, mostCharacters), history: cutAt(history, mostCharacters) };
  await drafts.keep(ownerOf(caller), placeOf(id), { message: JSON.stringify({ ...rest, ...texts }) });
}

/** The message that this person keeps under an id. @throws Problem `messageGone` */
export async function keptMessage({ drafts }: Place, caller: Caller, id: string): Promise<Message> {
  const kept = await drafts.of(ownerOf(caller), placeOf(id));
  if (!kept?.message) throw new Problem("messageGone", {});
  const message: Omit<Message, "text"> = JSON.parse(kept.message);
  return { ...message, text: withHistory(message.fresh, message.history) };
}

// Apart from what stands behind cards, which is the client's.
const placeOf = (id: string): string => `message.${id}`;
