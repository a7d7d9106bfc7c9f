import * as z from "zod";
import type { ReadAsApp } from "./asApp.ts";

/** What a directory or a roster tells of a person. */
export interface Member {
  readonly address: string | null;
  readonly guest: boolean;
}

/** Looks a person up in the directory; null where it does not know or does not tell. Never throws: Graph is optional. */
export type People = (tenant: string, objectId: string, signal?: AbortSignal) => Promise<Member | null>;

const user = z.object({
  mail: z.string().nullish(),
  userPrincipalName: z.string().nullish(),
  userType: z.string().nullish(),
});
const wanted = Object.keys(user.shape).join();

/** Microsoft Graph's `/users/{id}`, read as the app. */
export const people =
  (read: ReadAsApp): People =>
  async (tenant, objectId, signal) => {
    const found = user.safeParse(await read(tenant, `users/${encodeURIComponent(objectId)}?$select=${wanted}`, signal));
    return found.success ? memberIn(found.data) : null;
  };

// With User.ReadBasic.All `userType` comes as null; a guest's sign-in name says it too, and is an address of nobody.
function memberIn({ mail, userPrincipalName, userType }: z.infer<typeof user>): Member {
  const outside = /#EXT#/i.test(userPrincipalName ?? "");
  const signInName = userPrincipalName?.includes("@") && !outside ? userPrincipalName : null;
  return { address: mail || signInName, guest: outside || userType === "Guest" };
}
