import { setTimeout as wait } from "node:timers/promises";
import { createClock } from "./clock.ts";
import { type Controls, createControls } from "./controls.ts";
import { createFaults } from "./faults.ts";
import { createLate } from "./late.ts";
import { createDoor, type Limits } from "./limits.ts";
import { type Parts, serve } from "./serve.ts";
import { nordlicht, type Tenant } from "./tenant.ts";
import { createWorld, type Switches } from "./world.ts";

/** A running stand-in for Autotask. */
export interface StandInAutotask extends Controls {
  /** Where the tenant lives now: `http://127.0.0.1:PORT`. */
  readonly url: string;
  /** The address to ask for the zone; stays the same when the tenant moves. */
  readonly zoneLookup: string;
  readonly credentials: { readonly username: string; readonly secret: string; readonly integrationCode: string };
  /** Moves the tenant to another zone: a new address, while the old one answers 401. */
  readonly move: () => Promise<void>;
  readonly close: () => Promise<void>;
}

export interface AutotaskOptions extends Partial<Limits> {
  /** 0 or absent: a free one. Rejects with EADDRINUSE where it is taken. */
  readonly port?: number;
  readonly tenant?: Tenant;
  readonly switches?: Partial<Switches>;
  /** Milliseconds that every answer takes. */
  readonly latency?: number;
  /** What the stand-in's own clock goes by. */
  readonly now?: () => number;
  /** Waits; tests that have no time see what it is asked for. */
  readonly sleep?: Parts["sleep"];
  /** Told one line for each request. */
  readonly log?: (line: string) => void;
}

/** Starts a stand-in for Autotask on 127.0.0.1. */
export async function startAutotask(options: AutotaskOptions = {}): Promise<StandInAutotask> {
  const { port = 0, tenant = nordlicht, switches = {}, latency = 0, now = Date.now, log = () => undefined } = options;
  const { sleep = (milliseconds, signal) => wait(milliseconds, undefined, { signal }) } = options;
  const { threads = 3, requestsPerHour = 10_000 } = options;
  const limits = { threads, requestsPerHour };
  const clock = createClock(now);
  const [world, faults, requests, late] = [
    createWorld(tenant, switches, clock.now),
    createFaults(),
    [],
    createLate(clock),
  ];
  const zones: { readonly root: string; readonly close: () => Promise<void> }[] = [];
  const home = () => zones.at(-1)?.root ?? "";
  const closing = new AbortController();
  const controls = createControls({ world, faults, requests, clock, late });
  const door = createDoor(limits, clock.now, world.switches);
  const parts: Parts = {
    world,
    controls,
    door,
    faults,
    late,
    limits,
    latency,
    sleep,
    log,
    requests,
    home,
    closing: closing.signal,
  };
  zones.push(await serve(parts, port));
  const { username, secret, integrationCode } = tenant.account;
  return {
    ...controls,
    get url() {
      return home();
    },
    zoneLookup: `${home()}/atservicesrest/v1.0/zoneInformation`,
    credentials: { username, secret, integrationCode },
    move: async () => void zones.push(await serve(parts, 0)),
    async close() {
      closing.abort();
      await Promise.all(zones.map((zone) => zone.close()));
    },
  };
}
