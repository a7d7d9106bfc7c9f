/** One choice of a list: what is answered, in the tenant's own words. */
export interface Listed {
  readonly value: string;
  readonly label: string;
  readonly isDefault: boolean;
  /** Whether it is the asking person's own. */
  readonly mine?: boolean;
}
