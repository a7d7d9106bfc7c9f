import type { Wrapper } from "./send.ts";
import { waitingFor } from "./waiting.ts";
import type { Zones } from "./zone.ts";

/**
 * Sends calls to the tenant's zone. Autotask answers 401 in a zone that the tenant has left, and has executed nothing then:
 * the call is repeated, once, where another look-up names another zone.
 */
export const inZone =
  (zones: Zones): Wrapper =>
  (next) =>
  async (call) => {
    const zone = await waitingFor(zones.current(), call.signal);
    const answer = await next({ ...call, address: new URL(call.address, zone.api).href });
    if (answer.status !== 401) return answer;
    const moved = await waitingFor(zones.after(zone), call.signal);
    return moved.api === zone.api ? answer : next({ ...call, address: new URL(call.address, moved.api).href });
  };
