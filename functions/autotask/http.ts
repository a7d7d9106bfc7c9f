import type { Log } from "../kit/log.ts";
import { asProblems, type Http } from "./asProblems.ts";
import { atMost } from "./atMost.ts";
import { inTime, type Timeouts } from "./inTime.ts";
import { inZone } from "./inZone.ts";
import { nothingAt404 } from "./nothingAt404.ts";
import { overFetch } from "./overFetch.ts";
import { type Pace, retrying } from "./retrying.ts";
import { wrapped } from "./send.ts";
import { type ApiKey, withKey } from "./withKey.ts";
import { type ZoneSettings, type Zones, zones } from "./zone.ts";

/** What the client is made with. */
export interface HttpTools extends Pace {
  readonly fetch: typeof globalThis.fetch;
  readonly timeouts: Timeouts;
  readonly log: Log;
}

/** The client, read from the caller inwards, and the zones it finds its way by. */
export function autotaskHttp(key: ApiKey & ZoneSettings, tools: HttpTools): { http: Http; zones: Zones } {
  const { fetch, timeouts, log } = tools;
  const found = zones(key, wrapped([retrying(tools), inTime(timeouts)], overFetch(fetch)), log);
  const send = wrapped(
    [nothingAt404, retrying(tools), atMost(2), withKey(key), inZone(found), inTime(timeouts)],
    overFetch(fetch),
  );
  return { http: asProblems(send, log), zones: found };
}
