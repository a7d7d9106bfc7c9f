import { createRemoteJWKSet, decodeJwt, errors, type JWTPayload, type JWTVerifyGetKey, jwtVerify } from "jose";
import * as z from "zod";
import { isProblem, Problem } from "../kit/errors.ts";
import type { Log, LogFacts } from "../kit/log.ts";

/** Whom a verified access token names. */
export interface Bearer {
  readonly tenant: string;
  readonly objectId: string;
  /** The sign-in name, where the token tells it; its `email` claim is never believed. */
  readonly address?: string;
  /** Whether the token carries the app role of administrators. */
  readonly administrator: boolean;
}

/** Whose tokens are good, and for whom they must be made out. */
export interface TokenSettings {
  readonly clientId: string;
  readonly tenants: readonly string[];
  readonly issuer: (tenant: string) => string;
  /** The Entra app role of administrators. */
  readonly administrators: string;
}

const claims = z.object({
  tid: z.string(),
  oid: z.string().min(1),
  scp: z.string(),
  exp: z.number(),
  preferred_username: z.string().includes("@").optional().catch(undefined),
  idp: z.string().optional(),
  acct: z.number().optional(),
  roles: z.array(z.string()).default([]),
});
const discovery = z.object({ jwks_uri: z.url() });

/** Verifies an Authorization header. @throws Problem `notSignedIn`, `foreignTenant`, `guest` or `signInAway` */
export function accessTokens(settings: TokenSettings, log: Log): (authorization: string | null) => Promise<Bearer> {
  const keys = new Map<string, Promise<JWTVerifyGetKey>>();
  const keysOf = (tenant: string): Promise<JWTVerifyGetKey> => {
    const known = keys.get(tenant) ?? keysAt(settings.issuer(tenant));
    keys.set(tenant, known);
    known.catch(() => keys.delete(tenant));
    return known;
  };
  return async (authorization) => {
    const [, token] = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/i.exec(authorization ?? "") ?? [];
    if (!token) throw new Problem("notSignedIn", {});
    try {
      const tenant = tenantIn(decodeJwt(token), settings);
      const key: JWTVerifyGetKey = async (...token) => (await keysOf(tenant))(...token);
      const verified = await jwtVerify(token, keyOrProblem(key, log), {
        issuer: settings.issuer(tenant),
        audience: settings.clientId,
        algorithms: ["RS256"],
      });
      return bearerIn(claims.parse(verified.payload), tenant, settings);
    } catch (error) {
      if (isProblem(error)) throw error;
      throw new Problem("notSignedIn", {}, { cause: error });
    }
  };
}

/** The tenant a token says it is from: not believed before its issuer has been verified, but good to find the issuer. */
function tenantIn({ tid }: JWTPayload, { tenants }: TokenSettings): string {
  if (typeof tid !== "string") throw new Problem("notSignedIn", {});
  const tenant = tid.toLowerCase();
  if (!tenants.includes(tenant)) throw new Problem("foreignTenant", {});
  return tenant;
}

function bearerIn(verified: z.infer<typeof claims>, tenant: string, { administrators }: TokenSettings): Bearer {
  const { oid, scp, preferred_username: address, roles } = verified;
  if (!scp.split(" ").includes("access_as_user")) throw new Problem("notSignedIn", {});
  if (isGuest(verified, tenant)) throw new Problem("guest", {});
  return { tenant, objectId: oid, administrator: roles.includes(administrators), ...(address && { address }) };
}

// `acct` comes only where the app registration asks for it; `idp` comes for whoever signed in somewhere else than in the tenant.
const isGuest = ({ acct, idp, preferred_username }: z.infer<typeof claims>, tenant: string): boolean =>
  acct === 1 || (idp !== undefined && !idp.toLowerCase().includes(tenant)) || /#EXT#/i.test(preferred_username ?? "");

/** The key that a token names, unless its issuer does not tell its keys: that is not the token's fault. */
const keyOrProblem =
  (key: JWTVerifyGetKey, log: Log): JWTVerifyGetKey =>
  async (...token) => {
    try {
      return await key(...token);
    } catch (error) {
      if (error instanceof errors.JWKSNoMatchingKey || error instanceof errors.JWKSMultipleMatchingKeys) throw error;
      log.warn("signIn.keys", keyFailure(error));
      throw new Problem("signInAway", {}, { cause: error });
    }
  };

const coded = z.object({ code: z.string() });

// fetch says "fetch failed" to everything; why stands in its cause.
const keyFailure = (error: unknown): LogFacts => ({
  kind: error instanceof Error ? error.name : typeof error,
  code: coded.safeParse(error).data?.code ?? coded.safeParse(Object(error).cause).data?.code,
});

async function keysAt(issuer: string): Promise<JWTVerifyGetKey> {
  const answer = await fetch(`${issuer}/.well-known/openid-configuration`, { signal: AbortSignal.timeout(10_000) });
  return createRemoteJWKSet(new URL(discovery.parse(await answer.json()).jwks_uri));
}
