import type { Tools, Visit } from "./desk.ts";

// A form can be read in another zone, so nobody waits long for the right one.
const waitMilliseconds = 1_000;

/** In which time zone a person means times: the client's, else their mailbox's, else the setting. It stands beside each time. */
export async function zoneOf({ mailboxZone, timeZone }: Tools, visit: Visit): Promise<string> {
  if (visit.timeZone) return visit.timeZone;
  const { tenant, objectId } = visit.caller;
  const limit = AbortSignal.any([visit.deadline, AbortSignal.timeout(waitMilliseconds)]);
  return (await mailboxZone(tenant, objectId, limit)) ?? timeZone;
}
