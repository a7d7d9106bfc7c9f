import { entityAt } from "./entities.ts";
import type { Store } from "./store.ts";
import type { Picklist, Tenant } from "./tenant.ts";

/** One picklist value; active, not a default and the tenant's own where nothing else is said. `parent` is a value of the parent picklist. */
export interface Choice {
  readonly value: string;
  readonly label: string;
  readonly isDefault?: boolean;
  readonly isActive?: boolean;
  readonly isSystem?: boolean;
  readonly parent?: string;
}

/** The picklists of a tenant, by `Entity.field`. */
export interface Choices {
  readonly of: (name: string) => readonly Choice[];
  /** What an administrator changes about one value. */
  readonly change: (name: string, value: number | string, changes: Partial<Choice>) => void;
}

/** Parent pickers: the value of the named field says which values fit. */
export const parentFields: Readonly<Record<string, string>> = {
  "Tickets.subIssueType": "issueType",
  "TicketCategoryFieldDefaults.subIssueTypeID": "issueTypeID",
};

function fromRows(store: Store, list: { readonly rows: string; readonly default?: string }): readonly Choice[] {
  const entity = entityAt(list.rows);
  const rows = entity ? store.all(entity) : [];
  return rows.map((row) => ({
    value: String(row.id),
    label: String(row.name),
    isActive: row.isActive !== false,
    isDefault: list.default !== undefined && row[list.default] === true,
  }));
}

/** Opens the tenant's picklists; those made of records follow the store. */
export function openChoices(tenant: Tenant, store: Store): Choices {
  const lists = new Map<string, Picklist>(Object.entries(tenant.picklists));
  const of = (name: string): readonly Choice[] => {
    const list = lists.get(name) ?? [];
    if (typeof list === "string") return of(list);
    return "rows" in list ? fromRows(store, list) : list;
  };
  return {
    of,
    change(name, value, changes) {
      const list = lists.get(name);
      const home = typeof list === "string" ? list : name;
      const changed = (choice: Choice) => (choice.value === String(value) ? { ...choice, ...changes } : choice);
      lists.set(home, of(home).map(changed));
    },
  };
}
