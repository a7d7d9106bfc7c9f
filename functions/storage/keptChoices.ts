import { orNothing } from "../kit/orNothing.ts";
import { changed } from "./changed.ts";
import { type Owner, spelledOnce } from "./owner.ts";
import type { Table } from "./tables.ts";

/** What was chosen → its value, such as a list and the value of it. */
export type Choices = Readonly<Record<string, string>>;

/** What a person has chosen, kept for the next time. */
export interface KeptChoices {
  /** Nothing where storage fails or the signal aborts first. */
  of(owner: Owner, ask?: { readonly signal?: AbortSignal | undefined }): Promise<Choices>;
  /** Lays choices over those before; an empty one takes the one before away. */
  keep(owner: Owner, choices: Choices): Promise<void>;
  forget(owner: Owner): Promise<void>;
}

/** A person's row: the JSON of their choices, the last first. */
export type ChoicesRow = { readonly choices: string };

const most = 50;
const longest = 200;

/** Choices in a table, a row for each person. */
export function keptChoices(rows: Pick<Table<ChoicesRow>, "get" | "insert" | "replace" | "put">): KeptChoices {
  return {
    of(owner, { signal } = {}) {
      const { tenant, objectId } = spelledOnce(owner);
      return orNothing(
        rows.get(tenant, objectId).then((stored) => choicesIn(stored?.values ?? null)),
        {},
        signal,
      );
    },
    keep(owner, choices) {
      const { tenant, objectId } = spelledOnce(owner);
      return changed(rows, tenant, objectId, (row) => rowOf(laidOver(choicesIn(row), choices)));
    },
    forget(owner) {
      const { tenant, objectId } = spelledOnce(owner);
      return rows.put(tenant, objectId, rowOf({}));
    },
  };
}

const choicesIn = (row: ChoicesRow | null): Choices => (row ? JSON.parse(row.choices) : {});
const rowOf = (choices: Choices): ChoicesRow => ({ choices: JSON.stringify(choices) });

function laidOver(before: Choices, now: Choices): Choices {
  const others = Object.entries(before).filter(([name]) => !Object.hasOwn(now, name));
  const fitting = [...Object.entries(now), ...others].filter(
    ([name, value]) => value !== "" && name.length <= longest && value.length <= longest,
  );
  return Object.fromEntries(fitting.slice(0, most));
}
