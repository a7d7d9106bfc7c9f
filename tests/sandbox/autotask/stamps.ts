import { type Entity, fieldOf } from "./entities.ts";
import type { Actor } from "./security.ts";
import type { Values } from "./store.ts";
import { dateText } from "./values.ts";
import type { World } from "./world.ts";

const madeAt = ["createDate", "createDateTime", "attachDate"];
const madeBy = ["creatorResourceID", "creatorUserID", "createdByResourceID", "attachedByResourceID"];
const changedAt = [
  "lastActivityDate",
  "lastActivityDateTime",
  "lastModifiedDate",
  "lastModifiedDateTime",
  "lastTrackedModificationDateTime",
  "lastTrackedModifiedDateTime",
  "updateDateTime",
];
const changedBy = ["lastActivityResourceID", "lastModifiedUserID"];

const each = (entity: Entity, names: readonly string[], value: unknown): Values =>
  Object.fromEntries(names.filter((name) => fieldOf(entity, name)).map((name) => [name, value]));

const numbered: Readonly<Record<string, readonly [field: string, letter: string]>> = {
  Tickets: ["ticketNumber", "T"],
  Tasks: ["taskNumber", "T"],
  Projects: ["projectNumber", "P"],
};

// T20260311.0042: the day, and a count that begins anew each day.
function nextNumber(world: World, path: string): Values {
  const [field, letter] = numbered[path] ?? [];
  if (!field) return {};
  const day = `${letter}${dateText(world.now()).slice(0, 10).replaceAll("-", "")}.`;
  const taken = world.rows(path).map((row) => String(row[field]));
  const counts = taken.filter((number) => number.startsWith(day)).map((number) => Number(number.split(".")[1]));
  return { [field]: `${day}${String(Math.max(0, ...counts) + 1).padStart(4, "0")}` };
}

const completed = 5;

// The one status that the service itself acts upon, and where it says so.
const completion: Readonly<Record<string, (at: string, by: number) => Values>> = {
  Tickets: (completedDate, completedByResourceID) => ({ completedDate, completedByResourceID }),
  Tasks: (completedDateTime, completedByResourceID) => ({
    completedDateTime,
    completedByResourceID,
    completedByType: 1,
  }),
  Projects: (completedDateTime) => ({ completedDateTime }),
};

const completionStamps = (world: World, { path }: Entity, { status }: Values, { resourceID }: Actor): Values =>
  (status === completed && completion[path]?.(dateText(world.now()), resourceID)) || {};

/** What the service writes into a record about which something was said or done. */
export const touchedStamps = (world: World, entity: Entity, actor: Actor): Values => ({
  ...each(entity, ["lastActivity", "lastActivityDate", "lastActivityDateTime"], dateText(world.now())),
  ...each(entity, ["lastActivityResourceID"], actor.resourceID),
  ...each(entity, ["lastActivityPersonType"], 1),
});

const changed = (world: World, entity: Entity, values: Values, actor: Actor): Values => ({
  ...each(entity, changedAt, dateText(world.now())),
  ...each(entity, changedBy, actor.resourceID),
  ...each(entity, ["lastActivityPersonType"], 1),
  ...completionStamps(world, entity, values, actor),
});

/** What the service itself writes into a new record. */
export const madeStamps = (world: World, entity: Entity, values: Values, actor: Actor): Values => ({
  ...changed(world, entity, values, actor),
  ...each(entity, madeAt, dateText(world.now())),
  ...each(entity, madeBy, actor.resourceID),
  ...each(entity, ["creatorType"], values.creatorType ?? 1),
  ...each(entity, ["impersonatorCreatorResourceID"], actor.impersonator),
  ...nextNumber(world, entity.path),
});

/** What the service itself writes into a record that changed. */
export const changedStamps = (world: World, entity: Entity, values: Values, actor: Actor): Values => ({
  ...changed(world, entity, values, actor),
  ...each(entity, ["impersonatorUpdaterResourceID"], actor.impersonator),
});
