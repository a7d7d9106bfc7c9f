import { LRUCache } from "lru-cache";
import type { Clock } from "../kit/clock.ts";
import type { Ask, Autotask } from "./autotask.ts";
import type { PicklistName } from "./entities.ts";
import { countries } from "./lists/countries.ts";
import { departmentRoles } from "./lists/departmentRoles.ts";
import { issues } from "./lists/issues.ts";
import { type Listed, picked } from "./lists/listed.ts";
import { noteTypes } from "./lists/noteTypes.ts";
import { resources } from "./lists/resources.ts";
import { serviceDeskRoles } from "./lists/serviceDeskRoles.ts";
import { workTypes } from "./lists/workTypes.ts";
import { waitingFor } from "./waiting.ts";

/** Lists that are no picklist: records, and values that only count in pairs. */
const composed = {
  Countries: countries,
  /** `resource:role`, one's own pairs first. */
  DepartmentRoles: departmentRoles,
  /** `issue:sub-issue`, and `issue:` alone. */
  Issues: issues,
  ProjectNoteTypes: noteTypes("ProjectNotes.noteType"),
  /** People, oneself first and preselected. */
  Resources: resources,
  /** `resource:role`, one's own pairs first. */
  ServiceDeskRoles: serviceDeskRoles,
  TaskNoteTypes: noteTypes("TaskNotes.noteType"),
  TicketNoteTypes: noteTypes("TicketNotes.noteType"),
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
