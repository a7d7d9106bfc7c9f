import type { Entry } from "./entry.ts";
import { type FileOffer, wholeAlone } from "./fileOffer.ts";
import type { FilledForm } from "./form.ts";
import type { Carried, Press } from "./submission.ts";

/** What a filled form carries in its buttons. */
export function carriedBy(filled: FilledForm, press: Press, field?: string): Carried {
  const of = <T>(pick: (entry: Entry) => T | null): Record<string, T> =>
    Object.fromEntries(
      Object.entries(filled.entries).flatMap(([key, entry]) => {
        const picked = pick(entry);
        return picked === null ? [] : [[key, picked]];
      }),
    );
  return {
    action: filled.form.id,
    from: filled.from,
    timeZone: filled.timeZone,
    id: filled.id,
    press,
    ...(field ? { field } : {}),
    offered: of(({ offered }) =>
      offered.length ? offered.map(({ id, reason, label }) => ({ id, reason, ...(label ? { label } : {}) })) : null,
    ),
    hits: of(({ hits }) => hits),
    began: of(({ began }) => began || null),
    last: of(({ last }) => last || null),
    ...(filled.ticket ? { ticket: filled.ticket.number } : {}),
    ...(filled.several ? { several: filled.several } : {}),
    ...(filled.traces.some(Boolean) ? { traces: filled.traces } : {}),
    ...(filled.onward[0]?.origin ? { origin: filled.onward[0].origin } : {}),
    cut: of(({ cut }) => cut),
    ...(Object.values(filled.entries).some(({ rest, earlier, offer }) => rest || earlier || isBehind(offer))
      ? { draft: filled.draft }
      : {}),
  };
}

/** Whether an offer of files is too long for the card, and stands behind it. */
export const isBehind = (offer: FileOffer | null): boolean => offer !== null && wholeAlone(offer) === null;
