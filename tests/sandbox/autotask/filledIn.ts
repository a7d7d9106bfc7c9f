import type { Entity } from "./entities.ts";
import { isSet } from "./rule.ts";
import type { Values } from "./store.ts";
import { timeOf } from "./values.ts";
import type { World } from "./world.ts";

/** What the service makes of the values of a record: what else it then holds. `sent` are those of the call. */
type Filler = (world: World, row: Values, sent: Values) => Values;

// A ticket without a category gets the default one, and the category's queue where it has none.
const ticket: Filler = (world, row) => {
  if (row.id !== undefined) return {};
  const standard = world.rows("TicketCategories").find(({ isGlobalDefault }) => isGlobalDefault === true)?.id;
  const ticketCategory = row.ticketCategory ?? standard ?? null;
  const defaults = world.rows("TicketCategoryFieldDefaults").find((one) => one.ticketCategoryID === ticketCategory);
  const queueID = row.queueID ?? (row.assignedResourceID ? null : (defaults?.queueID ?? null));
  return { ticketCategory, queueID };
};

function hoursBetween({ startDateTime, endDateTime }: Values): number | null {
  const [start, end] = [timeOf(startDateTime), timeOf(endDateTime)];
  return start === null || end === null ? null : Math.round((end - start) / 360) / 10_000;
}

const midnight = (date: unknown) => (isSet(date) ? `${String(date).slice(0, 10)}T00:00:00Z` : null);

const [ofTicket, ofTask, internal] = [2, 6, 10];

// Hours that are sent beside a start and an end are dropped without a word.
const timeEntry: Filler = (_, row) => {
  const hoursWorked = hoursBetween(row) ?? row.hoursWorked ?? null;
  return {
    hoursWorked,
    hoursToBill: row.isNonBillable === true ? 0 : Number(hoursWorked) + Number(row.offsetHours ?? 0),
    dateWorked: midnight(row.dateWorked ?? row.startDateTime),
    timeEntryType: isSet(row.ticketID) ? ofTicket : isSet(row.taskID) ? ofTask : internal,
  };
};

const [planned, complete] = [1, 2];

// The documentation has the two drive each other; nobody has seen it.
function completion(world: World, row: Values, sent: Values): Values {
  const status = row.status ?? planned;
  if (world.switches.unconfirmedRules === "absent") return { status, isComplete: row.isComplete ?? 0 };
  if (isSet(sent.status)) return { status, isComplete: status === complete ? 1 : 0 };
  if (sent.isComplete === 1) return { status: complete, isComplete: 1 };
  if (sent.isComplete === 0 && status === complete) return { status: planned, isComplete: 0 };
  return { status, isComplete: row.isComplete ?? 0 };
}

const serviceCall: Filler = (world, row, sent) => ({ duration: hoursBetween(row), ...completion(world, row, sent) });

const fillers: Readonly<Record<string, Filler>> = {
  Tickets: ticket,
  TimeEntries: timeEntry,
  ServiceCalls: serviceCall,
};

/** A record with what the service itself works out from the values that were sent. */
export const filledIn = (world: World, { path }: Entity, row: Values, sent: Values): Values => ({
  ...row,
  ...fillers[path]?.(world, row, sent),
});
