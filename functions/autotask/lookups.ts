import type { Ask, Reads } from "./autotask.ts";
import type { LookupMemory } from "./lookupMemory.ts";
import { narrowings, type Within } from "./narrowing.ts";
import type { Known, Source } from "./searched.ts";
import { sources } from "./sources.ts";
import { waitingFor } from "./waiting.ts";

export type { Within } from "./narrowing.ts";
export type { Source } from "./searched.ts";

/** A record that can be chosen. */
export interface Hit {
  readonly id: number;
  readonly label: string;
  readonly active: boolean;
  /** Whether it is complete, and nothing is to be done there by itself. */
  readonly done?: true;
  /** Whether it is the asking person's own, or that person. */
  readonly mine: boolean;
}

/** Finding and naming records in forms. */
export interface Lookups {
  /** At most 25 active records, one's own first, then the best. Nothing typed finds the first ones within what is chosen, or else one's own tasks, or else nothing. */
  find(source: Source, typed: string, within: Within, ask?: Ask): Promise<readonly Hit[]>;
  /** The records in the order of their ids as asked, those that are not there left out. */
  named(source: Source, ids: readonly number[], ask?: Ask): Promise<readonly Hit[]>;
  /** Whether a record may be chosen beside what is chosen: a contact of the organization or of the one above it, a contract of the ticket's organization. */
  belongs(source: Source, id: number, within: Within, ask?: Ask): Promise<boolean>;
}

const mostHits = 25;
const mostTyped = 100;

/** Lookups for the person of the resource `me`, whose `reads` say what may be seen; `memory` is of that person's visit. */
export function lookups(reads: Reads, me: number, memory: LookupMemory): Lookups {
  // Asked without the caller's signal: others wait for the same answer.
  const known = async (source: Source, ids: readonly number[], { signal }: Ask) => {
    const ask = (some: readonly number[]) => sources[source].byID({ reads, me }, some);
    const records = memory.get(source, ids.filter(isID), ask);
    return (await waitingFor(records, signal)).filter((record) => record !== null);
  };
  const narrowed = (source: Source, within: Within, ask: Ask) =>
    narrowings(source, within, async (chosen, id) => (await known(chosen, [id], ask))[0]);
  return {
    async find(source, typed, within, ask = {}) {
      const words = typed.trim().slice(0, mostTyped).trim();
      const found = await sources[source].find({ reads, me, ...ask }, words, await narrowed(source, within, ask));
      memory.put(source, found);
      return hits(source, bestFirst(source, found, words, me).slice(0, mostHits), me);
    },
    named: async (source, ids, ask = {}) => hits(source, await known(source, ids, ask), me),
    async belongs(source, id, within, ask = {}) {
      if (Object.keys(within).length === 0) return true;
      const [above, [record]] = await Promise.all([narrowed(source, within, ask), known(source, [id], ask)]);
      return above.every(({ source, ids }) => ids.includes(record?.of[source] ?? Number.NaN));
    },
  };
}

const isID = (id: number): boolean => Number.isSafeInteger(id) && id >= 0;

const isMine = ({ people = [] }: Known, me: number): boolean => people.includes(me);

function bestFirst(source: Source, found: readonly Known[], typed: string, me: number): readonly Known[] {
  const ranked = found.map((known) => ({ known, mine: isMine(known, me), rank: rank(known, typed.toLowerCase()) }));
  const { order } = sources[source];
  return ranked
    .toSorted(
      (one, other) => Number(other.mine) - Number(one.mine) || one.rank - other.rank || order(one.known, other.known),
    )
    .map(({ known }) => known);
}

// 0 all of a name, 1 its beginning, 2 anything else that Autotask found.
function rank({ names }: Known, typed: string): number {
  if (typed === "") return 2;
  const lower = names.map((name) => name.toLowerCase());
  return Math.min(2, ...lower.map((name) => (name === typed ? 0 : name.startsWith(typed) ? 1 : 2)));
}

function hits(source: Source, all: readonly Known[], me: number): readonly Hit[] {
  const times = Map.groupBy(all, ({ label }) => label);
  const { detailed } = sources[source];
  const told = ({ label, detail }: Known) => detail !== "" && (detailed || (times.get(label)?.length ?? 0) > 1);
  return all.map((one) => ({
    id: one.id,
    label: told(one) ? `${one.label} (${one.detail})` : one.label,
    active: one.active,
    mine: isMine(one, me),
    ...(one.done ? { done: true } : {}),
  }));
}
