import { z } from "zod";
import type { Log } from "../kit/log.ts";

/** What a directory or a roster tells of a person. */
export interface Member {
  readonly address: string | null;
  readonly guest: boolean;
}

/** Looks a person up in the directory; null where it does not know or does not tell. Never throws: Graph is optional. */
export type People = (tenant: string, objectId: string, signal?: AbortSignal) => Promise<Member | null>;

const timeoutMilliseconds = 3_000;
const user = z.object({ mail: z.string().nullish(), userPrincipalName: z.string().nullish() });

/** Microsoft Graph's `/users/{id}`, read as the app; without a token it knows nobody. */
export function people(
  settings: { readonly graphUrl: string; readonly token: (tenant: string) => Promise<string | null> },
  log: Log,
): People {
  return async (tenant, objectId, signal) => {
    try {
      const token = await settings.token(tenant);
      if (!token) return null;
      const address = `${settings.graphUrl}/users/${encodeURIComponent(objectId)}?$select=mail,userPrincipalName`;
      const limits = [AbortSignal.timeout(timeoutMilliseconds), ...(signal ? [signal] : [])];
      const answer = await fetch(address, {
        headers: { Authorization: `Bearer ${token}`, Accept: "application/json" },
        signal: AbortSignal.any(limits),
      });
      if (answer.ok) return memberIn(user.parse(await answer.json()));
      log.warn("graph", { status: answer.status });
      await answer.body?.cancel();
    } catch (error) {
      log.warn("graph", { status: 0, kind: error instanceof Error ? error.name : "unknown" });
    }
    return null;
  };
}

// `userType` is not among what User.ReadBasic.All lets an app read; a guest's sign-in name says it too.
const memberIn = ({ mail, userPrincipalName }: z.infer<typeof user>): Member => ({
  address: mail || (userPrincipalName?.includes("@") ? userPrincipalName : null),
  guest: /#EXT#/i.test(userPrincipalName ?? ""),
});
