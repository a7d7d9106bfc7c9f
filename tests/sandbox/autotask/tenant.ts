import { readdirSync, readFileSync } from "node:fs";
import type { Choice } from "./choices.ts";
import type { Security } from "./security.ts";
import type { Row } from "./store.ts";
import account from "./tenant/account.json" with { type: "json" };
import picklists from "./tenant/picklists.json" with { type: "json" };
import security from "./tenant/security.json" with { type: "json" };
import userDefinedFields from "./tenant/userDefinedFields.json" with { type: "json" };

/** Who the tenant is, and the one API-only user that may call. */
export interface Account {
  readonly ci: number;
  readonly zoneName: string;
  readonly username: string;
  readonly secret: string;
  readonly integrationCode: string;
  /** The resource behind the API user. */
  readonly apiUser: number;
  /** Fields that a ticket category demands, by category id: no field information tells them. */
  readonly categoryRequires: Readonly<Record<string, readonly string[]>>;
  /** Fields that a system setting demands, by entity: no field information tells them either. */
  readonly settingsRequire: Readonly<Record<string, readonly string[]>>;
}

/** A picklist: its values, the name of another one that has the same values, or the records that are its values. */
export type Picklist = readonly Choice[] | string | { readonly rows: string; readonly default?: string };

/** A field that the tenant defined itself. */
export interface UserDefinedField {
  readonly name: string;
  readonly label: string;
  /** `text`, `number`, `date` or `list`. */
  readonly type: string;
  readonly length?: number;
  readonly isRequired?: boolean;
  readonly picklist?: readonly Choice[];
}

/** Everything that makes one Autotask database; `records` by REST name, `picklists` by `Entity.field`. */
export interface Tenant {
  readonly account: Account;
  readonly records: Readonly<Record<string, readonly Row[]>>;
  readonly picklists: Readonly<Record<string, Picklist>>;
  readonly userDefinedFields: Readonly<Record<string, readonly UserDefinedField[]>>;
  readonly security: Security;
}

const folder = "tests/sandbox/autotask/tenant";

// A file that is called like an entity, with its capital, holds the records of it.
const entityNames = readdirSync(folder)
  .filter((file) => /^[A-Z]\w+\.json$/.test(file))
  .map((file) => file.replace(".json", ""));

const rowsOf = (name: string): readonly Row[] => JSON.parse(readFileSync(`${folder}/${name}.json`, "utf8"));

/** Nordlicht IT: a managed service provider in Hamburg and Leeds, with its customers and their tickets. */
export const nordlicht: Tenant = {
  account,
  records: Object.fromEntries(entityNames.map((name) => [name, rowsOf(name)])),
  picklists,
  userDefinedFields,
  security,
};
