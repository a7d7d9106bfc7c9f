import * as z from "zod";
import type { Log } from "../kit/log.ts";

/** What a directory or a roster tells of a person. */
export interface Member {
  readonly address: string | null;
  readonly guest: boolean;
}

/** Looks a person up in the directory; null where it does not know or does not tell. Never throws: Graph is optional. */
export type People = (tenant: string, objectId: string, signal?: AbortSignal) => Promise<Member | null>;

const timeoutMilliseconds = 3_000;
const user = z.object({
  mail: z.string().nullish(),
  userPrincipalName: z.string().nullish(),
  userType: z.string().nullish(),
});
const wanted = Object.keys(user.shape).join();

/** Microsoft Graph's `/users/{id}`, read as the app; without a token it knows nobody. */
export function people(
  settings: { readonly graphUrl: string; readonly token: (tenant: string) => Promise<string | null> },
  log: Log,
): People {
  return async (tenant, objectId, signal) => {
    const limit = AbortSignal.any([AbortSignal.timeout(timeoutMilliseconds), ...(signal ? [signal] : [])]);
    try {
      const token = await Promise.race([settings.token(tenant), aborted(limit)]);
      if (!token) return null;
      const address = `${settings.graphUrl}/users/${encodeURIComponent(objectId)}?$select=${wanted}`;
      const headers = { Authorization: `Bearer ${token}`, Accept: "application/json" };
      const answer = await fetch(address, { headers, signal: limit });
      if (answer.ok) return memberIn(user.parse(await answer.json()));
      log.warn("graph", { status: answer.status });
      await answer.body?.cancel();
    } catch (error) {
      log.warn("graph", { status: 0, kind: error instanceof Error ? error.name : "unknown" });
    }
    return null;
  };
}

// A managed identity that is not there is sought for longer than anybody waits.
const aborted = async (signal: AbortSignal): Promise<never> => {
  signal.throwIfAborted();
  return new Promise((_, reject) => signal.addEventListener("abort", () => reject(signal.reason), { once: true }));
};

// With User.ReadBasic.All `userType` comes as null; a guest's sign-in name says it too, and is an address of nobody.
function memberIn({ mail, userPrincipalName, userType }: z.infer<typeof user>): Member {
  const outside = /#EXT#/i.test(userPrincipalName ?? "");
  const signInName = userPrincipalName?.includes("@") && !outside ? userPrincipalName : null;
  return { address: mail || signInName, guest: outside || userType === "Guest" };
}
