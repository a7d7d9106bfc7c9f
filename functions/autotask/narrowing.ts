import { fits } from "./fields.ts";
import type { Known, Narrowing, Source } from "./searched.ts";
import { sources } from "./sources.ts";

/** What has been chosen of other sources, as the organization within which a contact is sought. */
export type Within = Readonly<Partial<Record<Source, number>>>;

/** The record of a source and an id, as far as it is there. */
type Recall = (source: Source, id: number) => Promise<Known | undefined>;

/**
 * Of which records those of a source must be, for what is chosen: the organization itself or the ticket's. No ids where there
 * can be none; nothing where what is chosen has nothing to do with the source.
 */
export async function narrowings(source: Source, within: Within, recall: Recall): Promise<readonly Narrowing[]> {
  const keys = sources[source].within;
  if (keys.length === 0) return [];
  const each = Object.entries(within).map(([chosen, id]) => narrowing(source, chosen as Source, id, recall));
  return (await Promise.all(each)).filter((one) => one !== null);
}

async function narrowing(source: Source, chosen: Source, id: number, recall: Recall): Promise<Narrowing | null> {
  const { within } = sources[source];
  if (!fits("integer", id) || id < 0) return { source: within[0] ?? chosen, ids: [] };
  if (within.includes(chosen)) return { source: chosen, ids: await withAbove(source, chosen, id, recall) };
  const record = await recall(chosen, id);
  if (!record) return { source: within[0] ?? chosen, ids: [] };
  const above = within.find((key) => record.of[key] !== undefined);
  if (above === undefined) return null;
  const aboveID = record.of[above] ?? null;
  return { source: above, ids: aboveID === null ? [] : await withAbove(source, above, aboveID, recall) };
}

async function withAbove(source: Source, chosen: Source, id: number, recall: Recall): Promise<readonly number[]> {
  if (chosen !== "Companies" || !sources[source].withParent) return [id];
  const parent = (await recall(chosen, id))?.of.Companies;
  return typeof parent === "number" ? [id, parent] : [id];
}
