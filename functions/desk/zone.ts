import type { TimeZone } from "../forms/optionsCard.ts";
import type { Tools, Visit } from "./desk.ts";

/** Who may know a person's time zone. */
export type ZoneTools = Pick<Tools, "mailboxZone" | "options" | "timeZone">;

// A form can be read in another zone, so nobody waits long for the right one.
const waitMilliseconds = 1_000;

/** In which time zone a person means times, which stands beside each time. */
export const zoneOf = async (tools: ZoneTools, visit: Visit): Promise<string> => (await timeZoneOf(tools, visit)).name;

/** The client's time zone, else the mailbox's, else the person's own choice, else the setting. */
export async function timeZoneOf({ mailboxZone, options, timeZone }: ZoneTools, visit: Visit): Promise<TimeZone> {
  const { tenant, objectId } = visit.caller;
  if (visit.timeZone) return { name: visit.timeZone, from: "client" };
  const signal = AbortSignal.any([visit.deadline, AbortSignal.timeout(waitMilliseconds)]);
  const [mailbox, own] = await Promise.all([
    mailboxZone(tenant, objectId, signal),
    options.of({ tenant, objectId }, { signal }),
  ]);
  if (mailbox) return { name: mailbox, from: "mailbox" };
  return own.timeZone ? { name: own.timeZone, from: "options" } : { name: timeZone, from: "setting" };
}
