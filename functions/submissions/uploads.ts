import type { Clock } from "../kit/clock.ts";
import type { Stored, Table } from "../storage/tables.ts";

/** What is uploaded to Autotask lately, of all instances: bytes by the second in which they were, as JSON, and until when nothing may be. */
export type UploadRow = { readonly spent: string; readonly blockedUntil: string };

/** Room for an upload, from the second in which it was given. */
export interface Room {
  readonly second: number;
  readonly bytes: number;
}

/** The bytes that Autotask takes of everybody within five minutes. */
export interface Uploads {
  /** Room for a file of so many bytes, or the ISO time at which it may be asked for again. */
  reserve(bytes: number): Promise<Room | { readonly until: string }>;
  /** The upload is over: from now on its bytes count for five minutes, or never if Autotask took none of them. */
  settle(room: Room, taken: boolean): Promise<void>;
  /** Autotask has refused for the number of bytes: nothing is uploaded for five minutes. */
  block(): Promise<void>;
}

// Autotask's limit for the whole database: autotask.net's help, "AttachmentInfoEntity".
const most = 10_000_000;
// Its five minutes, and a little for clocks that differ.
const windowMilliseconds = 305_000;
// Each round one of those who write at the same instant succeeds.
const rounds = 25;
const roundMilliseconds = 20;

type Spent = Readonly<Record<string, number>>;

/** The budget in one row, which every instance changes. */
export function uploads(table: Pick<Table<UploadRow>, "get" | "insert" | "replace">, clock: Clock): Uploads {
  /** Writes what `next` makes of the row, and answers it; null where it makes nothing of it, or others are always faster. */
  async function changed(next: (row: UploadRow) => Partial<UploadRow> | null, round = 0): Promise<UploadRow | null> {
    const stored = await table.get(...place);
    const row = { ...nothing, ...stored?.values };
    const change = next(row);
    if (!change || round === rounds) return null;
    const fresh = { ...row, ...change };
    if (await written(stored, fresh)) return fresh;
    await clock.sleep(roundMilliseconds * Math.random());
    return changed(next, round + 1);
  }
  const written = (stored: Stored<UploadRow> | null, row: UploadRow) =>
    stored ? table.replace(stored, row) : table.insert(...place, row);
  const second = () => Math.ceil(clock.now() / 1_000);
  const lately = (row: UploadRow) => since(clock.now() - windowMilliseconds, JSON.parse(row.spent));
  const inFiveMinutes = () => new Date(clock.now() + windowMilliseconds).toISOString();

  return {
    async reserve(size) {
      const room = { second: second(), bytes: counted(size) };
      let until = new Date(clock.now()).toISOString();
      const given = await changed((row) => {
        const spent = lately(row);
        const free = Math.max(freeFrom(spent, room.bytes), Date.parse(row.blockedUntil) || 0);
        if (free > clock.now()) until = new Date(free).toISOString();
        return free > clock.now() ? null : { spent: JSON.stringify(plus(spent, room)) };
      });
      return given ? room : { until };
    },
    async settle(room, taken) {
      await changed((row) => {
        const others = plus(lately(row), { ...room, bytes: -room.bytes });
        return { spent: JSON.stringify(taken ? plus(others, { ...room, second: second() }) : others) };
      });
    },
    async block() {
      await changed(() => ({ blockedUntil: inFiveMinutes() }));
    },
  };
}

const place = ["autotask", "uploads"] as const;
const nothing: UploadRow = { spent: "{}", blockedUntil: "" };

// Whether Autotask counts a file or the base64 in which it comes is not known: the larger. What is too large for any
// five minutes goes alone, and Autotask says what is wrong with it.
const counted = (bytes: number): number => Math.min(4 * Math.ceil(bytes / 3), most);

const since = (time: number, spent: Spent): Spent =>
  Object.fromEntries(Object.entries(spent).filter(([second]) => Number(second) * 1_000 > time));

const plus = (spent: Spent, { second, bytes }: Room): Spent => {
  const there = (spent[second] ?? 0) + bytes;
  const { [second]: _, ...others } = spent;
  return there > 0 ? { ...others, [second]: there } : others;
};

/** From when on there is room for so many bytes more, in milliseconds since 1970; 0 for at once. */
function freeFrom(spent: Spent, bytes: number): number {
  const oldestFirst = Object.entries(spent).toSorted(([one], [other]) => Number(one) - Number(other));
  let over = oldestFirst.reduce((all, [, some]) => all + some, bytes) - most;
  for (const [second, some] of oldestFirst) {
    if (over <= 0) return 0;
    over -= some;
    if (over <= 0) return Number(second) * 1_000 + windowMilliseconds;
  }
  return 0;
}
