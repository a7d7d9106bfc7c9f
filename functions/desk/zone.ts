import type { TimeZone } from "../forms/optionsCard.ts";
import type { Tools, Visit } from "./desk.ts";

// A form can be read in another zone, so nobody waits long for the right one.
const waitMilliseconds = 1_000;

/** In which time zone a person means times, which stands beside each time. */
export const zoneOf = async (tools: Tools, visit: Visit): Promise<string> => (await timeZoneOf(tools, visit)).name;

/** The client's time zone, else the mailbox's, else the person's own choice, else the setting. */
export async function timeZoneOf({ mailboxZone, options, timeZone }: Tools, visit: Visit): Promise<TimeZone> {
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
