import { randomUUID } from "node:crypto";
import type { IncomingHttpHeaders } from "node:http";
import { createRemoteJWKSet, decodeJwt, type JWTPayload, jwtVerify } from "jose";
import { sendJson, serve } from "./localServer.ts";
import { directory, type Person } from "./people.ts";

/** What arrived at Graph. */
export interface GraphRequest {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
}

/** What Graph answers instead, the next `times` times (1). */
export interface GraphFault {
  readonly status: number;
  readonly code?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly times?: number;
}

/** A stand-in for the part of Microsoft Graph that the app asks: `GET /v1.0/users/{id or userPrincipalName}`, and the time zone of a mailbox. */
export interface StandInGraph {
  /** `GRAPH_URL`. */
  readonly url: string;
  readonly requests: GraphRequest[];
  readonly fail: (fault: GraphFault) => void;
  readonly stop: () => Promise<void>;
}

export interface GraphOptions {
  readonly port?: number;
  /** Whose tokens are good: where the issuer's keys are. Without it any token that is well-formed. */
  readonly jwks?: string;
  /** Whom it knows, by default the directory. */
  readonly people?: () => readonly Person[];
}

interface Answer {
  readonly status: number;
  readonly body: object;
  readonly headers?: Readonly<Record<string, string>>;
}

const audiences = [
  "https://graph.microsoft.com",
  "https://graph.microsoft.com/",
  "00000003-0000-0000-c000-000000000000",
];

// What may be read of a user (Graph's permissions reference): with `User.ReadBasic.All` the rest comes as null.
const basic = ["id", "displayName", "givenName", "surname", "mail", "userPrincipalName"];
const full = [...basic, "userType", "accountEnabled"];

/** Starts the stand-in Graph. */
export async function startGraph({
  port = 0,
  jwks,
  people = () => directory,
}: GraphOptions = {}): Promise<StandInGraph> {
  const requests: GraphRequest[] = [];
  const faults: GraphFault[] = [];
  const keys = jwks ? createRemoteJWKSet(new URL(jwks)) : undefined;
  const verified = async (token: string): Promise<JWTPayload> =>
    keys ? (await jwtVerify(token, keys, { audience: audiences })).payload : decodeJwt(token);

  async function answer({ path, headers }: GraphRequest): Promise<Answer> {
    const fault = faults.shift();
    if (fault) return refusal(fault.status, fault.code ?? "UnknownError", "A fault on demand.", fault.headers);
    const [, token] = /^Bearer (.+)$/.exec(headers.authorization ?? "") ?? [];
    if (!token) return refusal(401, "InvalidAuthenticationToken", "Access token is empty.");
    try {
      const url = new URL(path, "http://graph");
      const claims = await verified(token);
      const [, mailbox] = /^\/v1\.0\/users\/([^/]+)\/mailboxSettings\/timeZone$/.exec(url.pathname) ?? [];
      return mailbox
        ? zoneAnswer(decodeURIComponent(mailbox), claims, people())
        : userAnswer(url, readable(claims), people());
    } catch (error) {
      return refusal(401, "InvalidAuthenticationToken", whyNot(error));
    }
  }

  const server = await serve(async ({ method = "GET", url = "", headers }, response) => {
    const request = { method, path: url, headers };
    requests.push(request);
    const { status, body, headers: more } = await answer(request);
    sendJson(response, status, body, more);
  }, port);

  return {
    url: `${server.url}/v1.0`,
    requests,
    fail: ({ times = 1, ...fault }) => void faults.push(...Array<GraphFault>(times).fill(fault)),
    stop: server.stop,
  };
}

function userAnswer(url: URL, readableProperties: readonly string[], people: readonly Person[]): Answer {
  const [, encoded] = /^\/v1\.0\/users\/([^/]+)$/.exec(url.pathname) ?? [];
  if (!encoded) return refusal(400, "BadRequest", `Resource not found for the segment '${url.pathname}'.`);
  if (readableProperties.length === 0) {
    return refusal(403, "Authorization_RequestDenied", "Insufficient privileges to complete the operation.");
  }
  const wanted = url.searchParams.get("$select")?.split(",") ?? basic;
  const unknown = wanted.find((property) => !full.includes(property));
  if (unknown !== undefined) {
    const why = `Could not find a property named '${unknown}' on type 'microsoft.graph.user'.`;
    return refusal(400, "BadRequest", `Parsing OData Select and Expand failed: ${why}`);
  }
  const id = decodeURIComponent(encoded);
  const user = people.find(({ oid, userPrincipalName }) => [oid, userPrincipalName].includes(id));
  if (!user) {
    const why = "does not exist or one of its queried reference-property objects are not present.";
    return refusal(404, "Request_ResourceNotFound", `Resource '${id}' ${why}`);
  }
  const known = record(user);
  const shown = wanted.map((property) => [property, readableProperties.includes(property) ? known[property] : null]);
  const context = `https://graph.microsoft.com/v1.0/$metadata#users(${wanted.join(",")})/$entity`;
  return { status: 200, body: { "@odata.context": context, ...Object.fromEntries(shown) } };
}

// As Exchange names it.
const exchangeZone = "W. Europe Standard Time";

function zoneAnswer(id: string, claims: JWTPayload, people: readonly Person[]): Answer {
  if (!grantedIn(claims).includes("MailboxSettings.Read"))
    return refusal(403, "ErrorAccessDenied", "Access is denied. Check credentials and try again.");
  const user = people.find(({ oid, userPrincipalName }) => [oid, userPrincipalName].includes(id));
  if (!user?.address)
    return refusal(404, "MailboxNotEnabledForRESTAPI", "The mailbox is either inactive or soft-deleted.");
  const context = `https://graph.microsoft.com/v1.0/$metadata#users('${id}')/mailboxSettings/timeZone`;
  return { status: 200, body: { "@odata.context": context, value: user.mailboxZone ?? exchangeZone } };
}

const grantedIn = ({ roles, scp }: JWTPayload): readonly string[] => [
  ...(Array.isArray(roles) ? roles : []),
  ...String(scp ?? "").split(" "),
];

function readable(claims: JWTPayload): readonly string[] {
  const granted = grantedIn(claims);
  if (granted.includes("User.Read.All")) return full;
  return granted.includes("User.ReadBasic.All") ? basic : [];
}

const record = (person: Person): Readonly<Record<string, unknown>> => {
  const [givenName, surname] = person.name.split(" ");
  const { oid: id, name: displayName, address: mail, userPrincipalName, userType } = person;
  return { id, displayName, givenName, surname, mail, userPrincipalName, userType, accountEnabled: true };
};

function whyNot(error: unknown): string {
  const { code } = error as { code?: string };
  if (code === "ERR_JWT_EXPIRED") return "Lifetime validation failed, the token is expired.";
  if (code === "ERR_JWT_CLAIM_VALIDATION_FAILED") return "Access token validation failure. Invalid audience.";
  return "IDX14100: JWT is not well formed, there are no dots (.).";
}

function refusal(status: number, code: string, message: string, headers: Answer["headers"] = {}): Answer {
  const id = randomUUID();
  const innerError = { date: new Date().toISOString().slice(0, 19), "request-id": id, "client-request-id": id };
  return { status, body: { error: { code, message, innerError } }, headers: { "request-id": id, ...headers } };
}
