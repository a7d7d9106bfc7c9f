import { orNothing } from "../kit/orNothing.ts";
import { changed } from "./changed.ts";
import { type Owner, spelledOnce } from "./owner.ts";
import type { Table } from "./tables.ts";

/** List → the value that was chosen of it. */
export type Choices = Readonly<Record<string, string>>;

/** What a person chose last of lists. */
export interface LastChoices {
  /** Nothing where storage fails or the signal aborts first. */
  of(owner: Owner, ask?: { readonly signal?: AbortSignal | undefined }): Promise<Choices>;
  /** Lays choices over those before; an empty one takes its list's away. */
  keep(owner: Owner, choices: Choices): Promise<void>;
  forget(owner: Owner): Promise<void>;
}

/** A person's row: the JSON of their choices, the last first. */
export type ChoicesRow = { readonly choices: string };

const mostLists = 50;
const longest = 200;

/** Last choices in a table, a row for each person. */
export function lastChoices(rows: Pick<Table<ChoicesRow>, "get" | "insert" | "replace" | "put">): LastChoices {
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
  const others = Object.entries(before).filter(([list]) => !Object.hasOwn(now, list));
  const fitting = [...Object.entries(now), ...others].filter(
    ([list, value]) => value !== "" && list.length <= longest && value.length <= longest,
  );
  return Object.fromEntries(fitting.slice(0, mostLists));
}
