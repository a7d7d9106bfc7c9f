import type { Entries } from "../forms/entry.ts";
import type { Caller } from "../identity/identity.ts";
import { ownerOf } from "../storage/owner.ts";
import type { Tools } from "./desk.ts";

type Place = Pick<Tools, "drafts">;

// Apart from what stands behind cards, which is the client's.
const placeOf = (id: string): string => `own.${id}`;

/** Keeps what one of several messages tells by itself as it is sent: the rest of it goes on with the same, whatever is known later. */
export const keepOwn = ({ drafts }: Place, caller: Caller, id: string, own: Entries): Promise<void> =>
  drafts.keep(ownerOf(caller), placeOf(id), { own: JSON.stringify(withoutPatterns(own)) });

/** What it told when it was sent under an id; null where that is no longer kept. */
export async function ownKept({ drafts }: Place, caller: Caller, id: string): Promise<Entries | null> {
  const kept = await drafts.of(ownerOf(caller), placeOf(id));
  return kept?.own ? JSON.parse(kept.own) : null;
}

const withoutPatterns = (own: Entries): Entries =>
  Object.fromEntries(Object.entries(own).map(([key, entry]) => [key, { ...entry, preferred: null }]));
