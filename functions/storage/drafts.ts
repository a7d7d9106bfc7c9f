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

/** A draft's row: when its day is over, as an ISO time, and its JSON in pieces of base64. */
export type DraftRow = Readonly<Record<string, string>>;

const day = 86_400_000;
// A column of a table holds 32 K UTF-16 units.
const pieceLength = 30_000;

/** Drafts in a table. */
export function drafts(rows: Pick<Table<DraftRow>, "get" | "put" | "removeBefore">, clock: Clock): Drafts {
  return {
    async keep(owner, id, rests) {
      // In pieces of the text itself one could end inside a character.
      const text = Buffer.from(JSON.stringify(rests)).toString("base64");
      const pieces = Array.from({ length: Math.ceil(text.length / pieceLength) }, (_, piece) => [
        `piece${piece}`,
        text.slice(piece * pieceLength, (piece + 1) * pieceLength),
      ]);
      const until = new Date(clock.now() + day).toISOString();
      await rows.put(owner, id, { until, ...Object.fromEntries(pieces) });
    },
    async of(owner, id) {
      const row = await rows.get(owner, id);
      if (!row || Date.parse(row.values.until ?? "") <= clock.now()) return null;
      return JSON.parse(Buffer.from(textIn(row.values), "base64").toString());
    },
    sweep: () => rows.removeBefore("until", new Date(clock.now()).toISOString()),
  };
}

function textIn(values: DraftRow): string {
  let text = "";
  for (let piece = 0; values[`piece${piece}`] !== undefined; piece += 1) text += values[`piece${piece}`];
  return text;
}
