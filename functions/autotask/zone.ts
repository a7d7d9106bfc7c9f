import * as z from "zod";
import { isProblem, Problem } from "../kit/errors.ts";
import type { Log } from "../kit/log.ts";
import { isBusy, isGatewayTrouble, json } from "./answers.ts";
import { type Answer, type Call, NoAnswer, type Send } from "./send.ts";

/** Where a tenant lives: the API's root and the root of Autotask's own screens, both ending in a slash. */
export interface Zone {
  readonly api: string;
  readonly web: string;
}

/** The tenant's zone, looked up once and remembered. */
export interface Zones {
  current(): Promise<Zone>;
  /** Looks the zone up again where `left` is still the one remembered. Tenants are moved. */
  after(left: Zone): Promise<Zone>;
}

export interface ZoneSettings {
  readonly username: string;
  readonly zoneLookup: string;
  /** What an administrator typed, with or without scheme: checked, never used. */
  readonly address?: string;
}

/** Looks zones up through `send`. Rejects with autotaskAway, noZone or wrongZone, and then asks anew the next time. */
export function zones(settings: ZoneSettings, send: Send, log: Log): Zones {
  let remembered: Promise<Zone> | undefined;
  const lookUp = () => {
    const asked = discovered(settings, send);
    remembered = asked;
    asked.catch((error: unknown) => {
      if (remembered === asked) remembered = undefined;
      log.warn("autotask.zone", { problem: isProblem(error) ? error.code : "unexpected" });
    });
    return asked;
  };
  const current = () => remembered ?? lookUp();
  return {
    current,
    async after(left) {
      const asked = current();
      const stillThere = (await asked) === left;
      return stillThere && remembered === asked ? lookUp() : current();
    },
  };
}

const known = z.object({ url: z.url(), webUrl: z.url() });

async function discovered(settings: ZoneSettings, send: Send): Promise<Zone> {
  const lookup = trusted(settings.zoneLookup);
  lookup.searchParams.set("user", settings.username);
  const answer = await send(asking(lookup)).catch((error: unknown) => {
    throw error instanceof NoAnswer ? new Problem("autotaskAway", {}, { cause: error }) : error;
  });
  const zone = zoneIn(answer, lookup);
  checkTyped(settings.address, zone);
  return zone;
}

const asking = (lookup: URL): Call => ({
  kind: "read",
  method: "GET",
  entity: "zoneInformation",
  address: lookup.href,
});

function zoneIn(answer: Answer, lookup: URL): Zone {
  if (isBusy(answer) || isGatewayTrouble(answer)) throw new Problem("autotaskAway", {});
  const { data } = known.safeParse(json(answer.text));
  if (answer.status !== 200 || !data) throw new Problem("noZone", {});
  return { api: new URL("V1.0/", trusted(data.url, lookup)).href, web: trusted(data.webUrl, lookup).href };
}

const loopback = /^(localhost|127(\.\d+){3}|\[::1\])$/;

/** Whether the API user may be told to that host: Autotask's own or one of this machine. */
export const isTrusted = ({ protocol, hostname }: URL): boolean =>
  loopback.test(hostname) || (protocol === "https:" && hostname.endsWith(".autotask.net"));

// The key is sent to whatever host the look-up names: a local one only where the look-up is local too.
function trusted(address: string, lookup?: URL): URL {
  const url = new URL(address);
  const isElsewhere = lookup && loopback.test(url.hostname) && !loopback.test(lookup.hostname);
  if (!isTrusted(url) || isElsewhere) throw new Problem("noZone", {});
  if (!url.pathname.endsWith("/") && lookup) url.pathname += "/";
  return url;
}

function checkTyped(typed: string | undefined, zone: Zone) {
  if (!typed) return;
  const right = new URL(zone.web).host;
  const hosts = [right, new URL(zone.api).host];
  if (!hosts.includes(hostOf(typed))) throw new Problem("wrongZone", { typed, right });
}

const hostOf = (typed: string): string =>
  typed
    .trim()
    .toLowerCase()
    .replace(/^https?:\/\//, "")
    .replace(/[/?#].*$/, "");
