import type { Clock } from "../kit/clock.ts";
import type { Ask, Reads } from "./autotask.ts";
import { fits } from "./fields.ts";
import { type LookupMemory, lookupMemory } from "./lookupMemory.ts";
import type { Known } from "./searched.ts";
import { type Source, sources } from "./sources.ts";
import { waitingFor } from "./waiting.ts";

export type { Source } from "./sources.ts";

/** A record that can be chosen. */
export interface Hit {
  readonly id: number;
  readonly label: string;
  readonly active: boolean;
}

/** What has been chosen of other sources, as the organization within which a contact is sought. */
export type Within = Readonly<Partial<Record<Source, number>>>;

/** Finding and naming records in forms. */
export interface Lookups {
  /** At most 25 active records, the best first. Nothing typed finds the first ones within what is chosen, or else nothing. */
  find(source: Source, typed: string, within: Within, ask?: Ask): Promise<readonly Hit[]>;
  /** The records in the order of their ids as asked, those that are not there left out. */
  named(source: Source, ids: readonly number[], ask?: Ask): Promise<readonly Hit[]>;
  /** Whether a record may be chosen beside what is chosen: a contact of the organization or of the one above it. */
  belongs(source: Source, id: number, within: Within, ask?: Ask): Promise<boolean>;
}

const mostHits = 25;
const mostTyped = 100;

/** What everybody's lookups share. */
export interface LookupTools {
  readonly clock: Clock;
  readonly memory: LookupMemory;
}

/** Lookups for one person, whose `reads` say what may be seen. */
export function lookups(reads: Reads, { clock, memory }: LookupTools): Lookups {
  const own = lookupMemory(clock);
  const memoryOf = (source: Source) => (sources[source].personal ? own : memory);
  // Asked without the caller's signal: others wait for the same answer.
  const known = async (source: Source, ids: readonly number[], { signal }: Ask) => {
    const records = memoryOf(source).get(source, ids.filter(isID), (some) => sources[source].byID(reads, some, {}));
    return (await waitingFor(records, signal)).filter((record) => record !== null);
  };
  const companiesFor = async (source: Source, { Companies: company }: Within, ask: Ask) => {
    if (company === undefined) return [];
    const [chosen] = sources[source].withParent ? await known("Companies", [company], ask) : [];
    return typeof chosen?.company === "number" ? [company, chosen.company] : [company];
  };
  return {
    async find(source, typed, within, ask = {}) {
      if (within.Companies !== undefined && !fits("integer", within.Companies)) return [];
      const words = typed.trim().slice(0, mostTyped).trim();
      const companies = await companiesFor(source, within, ask);
      if (words === "" && companies.length === 0) return [];
      const found = await sources[source].find(reads, words, companies, ask);
      memoryOf(source).put(source, found);
      return hits(bestFirst(source, found, words).slice(0, mostHits));
    },
    named: async (source, ids, ask = {}) => hits(await known(source, ids, ask)),
    async belongs(source, id, within, ask = {}) {
      if (source === "Companies" || within.Companies === undefined) return true;
      const [[record], companies] = await Promise.all([known(source, [id], ask), companiesFor(source, within, ask)]);
      return typeof record?.company === "number" && companies.includes(record.company);
    },
  };
}

const isID = (id: number): boolean => Number.isSafeInteger(id) && id >= 0;

function bestFirst(source: Source, found: readonly Known[], typed: string): readonly Known[] {
  const ranked = found.map((known) => ({ known, rank: rank(known, typed.toLowerCase()) }));
  const { order } = sources[source];
  return ranked
    .toSorted((one, other) => one.rank - other.rank || order(one.known, other.known))
    .map(({ known }) => known);
}

// 0 all of a name, 1 its beginning, 2 anything else that Autotask found.
const rank = ({ names }: Known, typed: string): number =>
  Math.min(
    2,
    ...names.map((name) => name.toLowerCase()).map((name) => (name === typed ? 0 : name.startsWith(typed) ? 1 : 2)),
  );

function hits(all: readonly Known[]): readonly Hit[] {
  const times = Map.groupBy(all, ({ label }) => label);
  const shared = ({ label, detail }: Known) => detail !== "" && (times.get(label)?.length ?? 0) > 1;
  return all.map((one) => ({
    id: one.id,
    label: shared(one) ? `${one.label} (${one.detail})` : one.label,
    active: one.active,
  }));
}
