import type { Clock } from "../kit/clock.ts";
import type { Log } from "../kit/log.ts";
import type { Autotask } from "./autotask.ts";
import { autotaskHttp } from "./http.ts";
import { patientTimeouts, type Timeouts } from "./inTime.ts";
import { link } from "./links.ts";
import { mayCreate } from "./mayCreate.ts";
import { picklists } from "./picklists.ts";
import { readsOver } from "./reads.ts";
import { userDefinedFields } from "./userDefined.ts";
import type { ApiKey } from "./withKey.ts";
import { writesOver } from "./writes.ts";
import type { ZoneSettings } from "./zone.ts";

/** What a client may be given instead of what it has by itself. */
export interface ConnectTools {
  readonly clock: Clock;
  readonly log: Log;
  readonly fetch?: typeof globalThis.fetch;
  readonly random?: () => number;
  readonly timeouts?: Timeouts;
}

/** Autotask as this API user sees it. Nothing is sent before the first question. */
export function connect(settings: ApiKey & ZoneSettings, tools: ConnectTools): Autotask {
  const { http, zones } = autotaskHttp(settings, {
    fetch: globalThis.fetch,
    random: Math.random,
    timeouts: patientTimeouts,
    ...tools,
  });
  return {
    ...readsOver(http),
    picklist: picklists(http, tools.clock),
    userDefined: userDefinedFields(http, tools.clock),
    mayCreate: mayCreate(http, tools.clock),
    as: (resourceID) => writesOver(http, resourceID),
    home: async () => (await zones.current()).web,
    link: async (kind, id) => link((await zones.current()).web, kind, id),
  };
}
