import { randomUUID } from "node:crypto";
import type { JWTPayload } from "jose";
import type { Person } from "./people.ts";

/** Who issues a token, for which API, to which application. */
export interface Issued {
  readonly issuer: string;
  readonly audience: string;
  readonly application: string;
}

/** The claims of an Entra v2.0 access token for a person. */
export function accessClaims(person: Person, { issuer, audience, application }: Issued): JWTPayload {
  const now = Math.floor(Date.now() / 1000);
  return {
    iss: issuer,
    aud: audience,
    iat: now,
    nbf: now,
    exp: now + 3600,
    azp: application,
    azpacr: "0",
    name: person.name,
    oid: person.oid,
    preferred_username: person.userPrincipalName,
    scp: "access_as_user",
    sub: `${person.oid}-of-${application}`,
    tid: person.tenantId,
    acct: person.userType === "Guest" ? 1 : 0,
    ver: "2.0",
    uti: randomUUID(),
    ...(person.roles.length > 0 && { roles: person.roles }),
  };
}
