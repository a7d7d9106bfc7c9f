import type { Caller } from "../identity/identity.ts";
import { spelledOnce } from "../storage/owner.ts";

/** Whose drafts a person's are, in one spelling. */
export function ownerOf(caller: Caller): string {
  const { tenant, objectId } = spelledOnce(caller);
  return `${tenant}|${objectId}`;
}
