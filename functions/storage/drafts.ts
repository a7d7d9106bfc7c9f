import type { Clock } from "../kit/clock.ts";
import type { Table } from "./tables.ts";

/** Text that did not fit a card: field → what stands behind what the card shows. */
export type Rests = Readonly<Record<string, string>>;

/** Texts beyond a card, each its owner's, for a day. */
export interface Drafts {
  keep(owner: string, id: string, rests: Rests): Promise<void>;
  /** Null when there is none, or its day is over. */
  of(owner: string, id: string): Promise<Rests | null>;
  /** Deletes what nobody can ask for any more; how many. */
  sweep(): Promise<number>;
}

/** A row of a draft: when its day is over, as an ISO time, how many rows there are, and its JSON in pieces of base64. */
export type DraftRow = Readonly<Record<string, string>>;

const day = 86_400_000;
// A column of a table holds 32 K UTF-16 units, a row 1 MiB.
const pieceLength = 30_000;
const piecesOfRow = 10;

/** Drafts in a table. */
export function drafts(rows: Pick<Table<DraftRow>, "get" | "put" | "removeBefore">, clock: Clock): Drafts {
  return {
    async keep(owner, id, rests) {
      // In pieces of the text itself one could end inside a character.
      const pieces = cut(Buffer.from(JSON.stringify(rests)).toString("base64"), pieceLength);
      const parts = cut(pieces, piecesOfRow);
      const head = { until: new Date(clock.now() + day).toISOString(), rows: String(parts.length) };
      await Promise.all(parts.map((part, index) => rows.put(owner, rowOf(id, index), { ...head, ...named(part) })));
    },
    async of(owner, id) {
      const first = await rows.get(owner, rowOf(id, 0));
      if (!first || Date.parse(first.values.until ?? "") <= clock.now()) return null;
      const others = Array.from({ length: Number(first.values.rows) - 1 }, (_, index) =>
        rows.get(owner, rowOf(id, index + 1)),
      );
      const all = [first, ...(await Promise.all(others))];
      if (all.some((row) => row === null)) return null;
      return JSON.parse(Buffer.from(all.map((row) => textIn(row?.values ?? {})).join(""), "base64").toString());
    },
    sweep: () => rows.removeBefore("until", new Date(clock.now()).toISOString()),
  };
}

const rowOf = (id: string, index: number): string => `${id}.${index}`;

const cut = <T extends string | readonly string[]>(whole: T, length: number): T[] =>
  Array.from({ length: Math.ceil(whole.length / length) }, (_, at) => whole.slice(at * length, (at + 1) * length) as T);

const named = (part: readonly string[]): DraftRow =>
  Object.fromEntries(part.map((piece, index) => [`piece${index}`, piece]));

const textIn = (values: DraftRow): string =>
  Array.from({ length: piecesOfRow }, (_, index) => values[`piece${index}`] ?? "").join("");
