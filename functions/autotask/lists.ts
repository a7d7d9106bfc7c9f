import { LRUCache } from "lru-cache";
import type { Clock } from "../kit/clock.ts";
import type { Ask, Autotask } from "./autotask.ts";
import type { PicklistName } from "./entities.ts";
import { issues } from "./lists/issues.ts";
import type { Listed } from "./lists/listed.ts";
import { serviceDeskRoles } from "./lists/serviceDeskRoles.ts";
import { workTypes } from "./lists/workTypes.ts";
import { waitingFor } from "./waiting.ts";

/** Lists that are no picklist: records, and values that only count in pairs. */
const composed = {
  /** `issue:sub-issue`, and `issue:` alone. */
  Issues: issues,
  /** `resource:role`, one's own pairs first. */
  ServiceDeskRoles: serviceDeskRoles,
  WorkTypes: workTypes,
};

/** The lists that a form can offer. */
export type ListName = PicklistName | keyof typeof composed;

/** The values of a list for the resource `me`, at most an hour old. */
export type Lists = (name: ListName, me: number, ask?: Ask) => Promise<readonly Listed[]>;

const hour = 3_600_000;

/** All lists, remembered for everybody; what is one's own is sorted afterwards. */
export function lists(autotask: Autotask, clock: Clock): Lists {
  const remembered = new LRUCache<string, (me: number) => readonly Listed[]>({
    max: 50,
    ttl: hour,
    perf: clock,
    ttlResolution: 0,
    fetchMethod: (name) => composed[name as keyof typeof composed](autotask),
  });
  return async (name, me, ask = {}) => {
    if (!Object.hasOwn(composed, name)) return picked(await autotask.picklist(name as PicklistName, ask));
    return (await waitingFor(remembered.fetch(name), ask.signal))?.(me) ?? [];
  };
}

const picked = (values: Awaited<ReturnType<Autotask["picklist"]>>): readonly Listed[] =>
  values.map(({ value, label, isDefault }) => ({ value: String(value), label, isDefault }));
