import type { PicklistValue } from "../autotask.ts";

/** One choice of a list: what is answered, in the tenant's own words. */
export interface Listed {
  readonly value: string;
  readonly label: string;
  readonly isDefault: boolean;
  /** Whether it is the asking person's own. */
  readonly mine?: boolean;
  /** The value of another field for which alone it may be chosen, as a sub-issue for its issue. */
  readonly parent?: string;
}

/** The choices of a picklist. */
export const picked = (values: readonly PicklistValue[]): readonly Listed[] =>
  values.map(({ value, label, isDefault, parent }) => ({
    value: String(value),
    label,
    isDefault,
    ...(parent === undefined ? {} : { parent: String(parent) }),
  }));
