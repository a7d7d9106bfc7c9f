import type { Ask, Found, Reads } from "./autotask.ts";
import type { EntityName, FieldName } from "./entities.ts";
import { isIn, type Where } from "./query.ts";
import { taken } from "./taken.ts";

/** The entities a form can search in. */
export type Source =
  | "Companies"
  | "CompanyLocations"
  | "ConfigurationItems"
  | "Contacts"
  | "Contracts"
  | "Opportunities"
  | "Projects"
  | "Resources"
  | "Tasks"
  | "Tickets";

/** A record as searches know it. */
export interface Known {
  readonly id: number;
  readonly label: string;
  /** Tells it apart from another of the same label. */
  readonly detail: string;
  /** What a person may type to find it, the words of its label first. */
  readonly names: readonly string[];
  readonly active: boolean;
  /** Whether it is complete: notes and time are still taken there. */
  readonly done?: boolean;
  /** What it belongs to, as a task to a project and to that project's company; of a company, the one above it. */
  readonly of: Readonly<Partial<Record<Source, number | null>>>;
  /** The resources whose own it is. */
  readonly people?: readonly number[];
  /** Whether it stands for all of its kind, as the main office among locations. */
  readonly primary?: boolean;
}

/** Who looks, and as what they read. */
export interface Looking extends Ask {
  readonly reads: Reads;
  /** Their resource. */
  readonly me: number;
}

/** Of which records of `source` those that are found must be. */
export interface Narrowing {
  readonly source: Source;
  readonly ids: readonly number[];
}

/** How one source is searched. */
export interface Searched<E extends EntityName = EntityName> {
  /** What of a record must be asked for to know it. */
  readonly fields: readonly FieldName<E>[];
  known(row: Found<E, FieldName<E>>): Known;
  /** Active records that match, at most 500, in no useful order; with nothing typed and nothing to narrow them, one's own. */
  find(looking: Looking, typed: string, narrowings: readonly Narrowing[]): Promise<readonly Known[]>;
  byID(looking: Looking, ids: readonly number[]): Promise<readonly Known[]>;
  /** The sources within whose records it can be searched, the nearest first. */
  readonly within: readonly Source[];
  /** Whether what is found within a company includes what is found within the company above it. */
  readonly withParent: boolean;
  /** Whether some people see less of it than others: then it is remembered for one person only. */
  readonly personal: boolean;
  /** Whether the detail is told even where no other record has the same label. */
  readonly detailed: boolean;
  /** Which of two equally good hits stands first. */
  order(one: Known, other: Known): number;
}

type Narrowed<E extends EntityName> = (
  ids: readonly number[],
  looking: Looking,
) => Where<E> | null | Promise<Where<E> | null>;

/** What there is to say of one source. */
export interface Description<E extends EntityName, F extends FieldName<E>>
  extends Pick<Searched, "personal" | "order">,
    Partial<Pick<Searched, "withParent" | "detailed">> {
  readonly fields: readonly F[];
  readonly active: (typed: string) => readonly Where<E>[];
  readonly matching: (typed: string, words: readonly string[]) => Where<E>;
  /** What must hold for records of those; null where none can. */
  readonly within: { readonly [S in Source]?: Narrowed<E> };
  /** What must hold for one's own records; left out where having something as one's own is no reason to look for it. */
  readonly own?: (looking: Looking) => Promise<Where<E>>;
  readonly known: (row: Found<E, F>) => Known;
  /** What other entities tell of the records. */
  readonly completed?: (found: readonly Known[], looking: Looking) => Promise<readonly Known[]>;
}

const mostWords = 10;
const mostCandidates = 500;

/** A source from its description. */
export function searched<E extends EntityName, F extends FieldName<E>>(
  entity: E,
  about: Description<E, F>,
): Searched<E> {
  const { fields, known, personal, order, withParent = false, detailed = false } = about;
  const ask = async (looking: Looking, where: readonly (Where<E> | null)[]) => {
    if (where.some((condition) => condition === null)) return [];
    const question = { where: where.filter((condition) => condition !== null), fields, limit: mostCandidates };
    const found = (await taken(looking.reads.query(entity, question, looking))).map(known);
    return found.length > 0 && about.completed ? about.completed(found, looking) : found;
  };
  return {
    fields,
    known,
    within: Object.keys(about.within) as Source[],
    withParent,
    personal,
    detailed,
    order,
    async find(looking, typed, narrowings) {
      if (typed === "" && narrowings.length === 0) {
        return about.own ? ask(looking, [...about.active(typed), await about.own(looking)]) : [];
      }
      const matching = typed === "" ? [] : [about.matching(typed, typed.split(/\s+/).slice(0, mostWords))];
      const within = await Promise.all(
        narrowings.map(({ source, ids }) => (ids.length > 0 ? (about.within[source]?.(ids, looking) ?? null) : null)),
      );
      return ask(looking, [...about.active(typed), ...matching, ...within]);
    },
    byID: (looking, ids) => ask(looking, [isIn("id", ids) as Where<E>]),
  };
}
