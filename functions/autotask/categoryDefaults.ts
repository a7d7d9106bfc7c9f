import { LRUCache } from "lru-cache";
import type { Clock } from "../kit/clock.ts";
import type { Ask, Reads } from "./autotask.ts";
import type { Row } from "./entities.ts";
import { eq } from "./query.ts";
import { taken } from "./taken.ts";
import { waitingFor } from "./waiting.ts";

const fields = [
  "description",
  "estimatedHours",
  "issueTypeID",
  "priority",
  "queueID",
  "serviceLevelAgreementID",
  "sourceID",
  "status",
  "subIssueTypeID",
  "ticketTypeID",
  "title",
  "workTypeID",
] as const;

/** What a ticket category fills in; unset ones are null, unset text is "". */
export type CategoryDefaults = Pick<Row<"TicketCategoryFieldDefaults">, (typeof fields)[number]>;

/** The defaults of a ticket category, at most an hour old; null where it has none. */
export type DefaultsOf = (category: number, ask?: Ask) => Promise<CategoryDefaults | null>;

const hour = 3_600_000;

/** Category defaults, one call shared by everybody who asks at once. What a category *requires* no call tells. */
export function categoryDefaults(reads: Reads, clock: Clock): DefaultsOf {
  const remembered = new LRUCache<number, readonly CategoryDefaults[]>({
    max: 500,
    ttl: hour,
    perf: clock,
    ttlResolution: 0,
    fetchMethod: (category) => {
      const where = [eq("ticketCategoryID", category)];
      return taken(reads.query("TicketCategoryFieldDefaults", { where, fields, limit: 1 }));
    },
  });
  return async (category, ask = {}) => (await waitingFor(remembered.fetch(category), ask.signal))?.[0] ?? null;
}
