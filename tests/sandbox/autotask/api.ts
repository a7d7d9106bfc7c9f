import { type Answer, errors, noRoute, noVerb, ok, Refusal } from "./answers.ts";
import { type Call, segmentsOf } from "./calls.ts";
import { fieldInformation, information, userDefinedInformation } from "./information.ts";
import type { Door } from "./limits.ts";
import { type Place, placeAt, type What, writesAt } from "./places.ts";
import { children, count, nextPage, query, single } from "./query.ts";
import type { World } from "./world.ts";
import { create, patch, remove, replace } from "./writes.ts";

type Handler = (world: World, place: Place, call: Call) => Answer;
type Verbs = Readonly<Record<string, Handler>>;

/** The parts behind `/atservicesrest/v1.0/` in any case; null for a path that is not the API's. */
export function apiPath({ url }: Pick<Call, "url">): readonly string[] | null {
  const [root, version, ...rest] = segmentsOf(url);
  return root?.toLowerCase() === "atservicesrest" && version?.toLowerCase() === "v1.0" ? rest : null;
}

const writers: Verbs = { POST: create, PUT: replace, PATCH: patch };

function collectionVerbs(place: Place): Verbs {
  const allowed = writesAt(place).filter((verb) => verb !== "DELETE");
  const writes = Object.fromEntries(Object.entries(writers).filter(([verb]) => allowed.some((one) => one === verb)));
  return place.parent ? { GET: children, ...writes } : writes;
}

const verbs: Readonly<Record<What, (place: Place) => Verbs>> = {
  collection: collectionVerbs,
  record: (place) => ({ GET: single, ...(writesAt(place).includes("DELETE") && { DELETE: remove }) }),
  query: () => ({ GET: query, POST: query }),
  count: () => ({ GET: count, POST: count }),
  next: () => ({ GET: nextPage, POST: nextPage }),
  information: () => ({ GET: information }),
  fields: () => ({ GET: fieldInformation }),
  userDefinedFields: () => ({ GET: userDefinedInformation }),
};

function entityAnswer(world: World, call: Call, path: readonly string[]): Answer {
  const place = placeAt(path);
  if (!place) return noRoute(call.url.href);
  const here = verbs[place.what](place);
  const handler = here[call.method];
  if (handler) return handler(world, place, call);
  const nothingThere = Object.keys(here).length === 0 && world.switches.writesOutsideParent === 404;
  return nothingThere ? noRoute(call.url.href) : noVerb(call.method);
}

const modules = [1, 2, 3, 5, 8, 24].map((key) => ({ key, value: true }));

const globals: Readonly<Record<string, (door: Door, limit: number) => unknown>> = {
  version: () => ({ majorVersion: 2026, minorVersion: 4, build: 117, customerType: "Production" }),
  modules: () => ({ modules }),
  thresholdinformation: (door, limit) => ({
    externalRequestThreshold: limit,
    requestThresholdTimeframe: 60,
    currentTimeframeRequestCount: door.count(),
  }),
};

const isMissingRight = ({ body }: Answer) => /adequate permissions/.test(JSON.stringify(body ?? ""));

const told = ({ switches }: World, answer: Answer): Answer =>
  answer.status === 500 && !isMissingRight(answer) ? { ...answer, status: switches.refusalStatus } : answer;

/** Answers a call of somebody who has shown the right key. */
export function apiAnswer(world: World, door: Door, requestsPerHour: number, call: Call): Answer {
  const path = apiPath(call) ?? [];
  const global = path.length === 1 ? globals[path[0]?.toLowerCase() ?? ""] : undefined;
  try {
    if (global) return call.method === "GET" ? ok(global(door, requestsPerHour)) : noVerb(call.method);
    // The web server in front cuts long addresses off before any route is looked for.
    if (call.method === "GET" && call.url.href.length > 2048)
      return { status: 404, body: "<h1>404 - File or directory not found.</h1>" };
    return entityAnswer(world, call, path);
  } catch (error) {
    if (error instanceof Refusal) return told(world, error.answer);
    return errors(`An unexpected error occurred: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** What thread limit and faults go by: the entity, for a child the child, or the name of a call without one. */
export const endpointOf = (call: Pick<Call, "url">): string | null => {
  const path = apiPath(call);
  return path ? (placeAt(path)?.entity.path ?? path[0] ?? null) : null;
};
