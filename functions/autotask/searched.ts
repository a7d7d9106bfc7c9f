import type { Ask, Found, Reads } from "./autotask.ts";
import type { EntityName, FieldName } from "./entities.ts";
import type { Where } from "./query.ts";
import { taken } from "./taken.ts";

/** A record as searches know it. */
export interface Known {
  readonly id: number;
  readonly label: string;
  /** Tells it apart from another of the same label. */
  readonly detail: string;
  /** What a person may type to find it, the words of its label first. */
  readonly names: readonly string[];
  readonly active: boolean;
  /** Its company; of a company, the one above it. */
  readonly company: number | null;
}

/** How one source is searched. */
export interface Searched<E extends EntityName = EntityName> {
  /** What of a record must be asked for to know it. */
  readonly fields: readonly FieldName<E>[];
  known(row: Found<E, FieldName<E>>): Known;
  /** Active records that match, of these companies only where there are any; at most 500, in no useful order. */
  find(reads: Reads, typed: string, companies: readonly number[], ask: Ask): Promise<readonly Known[]>;
  byID(reads: Reads, ids: readonly number[], ask: Ask): Promise<readonly Known[]>;
  /** Whether what is found within a company includes what is found within the company above it. */
  readonly withParent: boolean;
  /** Whether some people see less of it than others: then it is remembered for one person only. */
  readonly personal: boolean;
  /** Which of two equally good hits stands first. */
  order(one: Known, other: Known): number;
}

/** What there is to say of one source. */
export interface Description<E extends EntityName, F extends FieldName<E>>
  extends Pick<Searched, "withParent" | "personal" | "order"> {
  readonly fields: readonly F[];
  readonly active: (typed: string) => readonly Where<E>[];
  readonly matching: (typed: string, words: readonly string[]) => Where<E>;
  readonly within: (companies: readonly number[]) => Where<E>;
  readonly known: (row: Found<E, F>) => Known;
}

const mostWords = 10;
const mostCandidates = 500;

/** A source from its description. */
export function searched<E extends EntityName, F extends FieldName<E>>(
  entity: E,
  about: Description<E, F>,
): Searched<E> {
  const { fields, withParent, personal, order } = about;
  const ask = async (reads: Reads, where: readonly Where<E>[], asked: Ask) =>
    (await taken(reads.query(entity, { where, fields, limit: mostCandidates }, asked))).map(about.known);
  return {
    fields,
    known: about.known,
    withParent,
    personal,
    order,
    find(reads, typed, companies, asked) {
      const matching = typed === "" ? [] : [about.matching(typed, typed.split(/\s+/).slice(0, mostWords))];
      const within = companies.length > 0 ? [about.within(companies)] : [];
      return ask(reads, [...about.active(typed), ...matching, ...within], asked);
    },
    byID: (reads, ids, asked) => ask(reads, [{ op: "in", field: "id", value: ids } as Where<E>], asked),
  };
}
