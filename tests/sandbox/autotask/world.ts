import { type Choices, openChoices } from "./choices.ts";
import { entityAt } from "./entities.ts";
import type { DoorManners } from "./limits.ts";
import type { Security } from "./security.ts";
import { openStore, type Row, type Store } from "./store.ts";
import type { Account, Tenant } from "./tenant.ts";
import { createUploads, type Uploads } from "./uploads.ts";

/** Where public sources about Autotask disagree or are silent, and what differs from tenant to tenant. */
export interface Switches extends DoorManners {
  /** `true`: a wrong integration code is answered 500 with a sentence, as older reports say, instead of 401. */
  readonly integrationCodeSentence: boolean;
  /** Autotask drops an operator that it does not know; `refused` names it instead. */
  readonly unknownOperators: "dropped" | "refused";
  /** Whether an operator counts that is spelt in another case than in the documentation. */
  readonly operatorCase: "any" | "exact";
  /** A number written as a text in a filter. */
  readonly textsForNumbers: "read" | "unmatched";
  /** Whether `a` and `A` are the same in a filter. */
  readonly textComparison: "anyCase" | "exactCase";
  /** How a record that is not there is answered. */
  readonly missingRecord: "null" | 404;
  /** Texts that nobody has filled in. */
  readonly unsetTexts: "null" | "empty";
  /** Whether a date says that it is UTC. */
  readonly dateSuffix: "Z" | "none";
  /** `userDefinedFields: []` comes along even where other fields were asked for. */
  readonly userDefinedAlways: boolean;
  /** What field information calls numbers with a fraction. */
  readonly decimalType: "decimal" | "double";
  /** The status of a refusal with sentences, missing rights aside. */
  readonly refusalStatus: 500 | 400;
  /** Several problems come as one sentence. */
  readonly problemsJoined: boolean;
  /** How a reference that does not hold is told. */
  readonly referenceSentence: "recorded" | "older";
  /** A parent's id in the body that is not the one in the address. */
  readonly parentMismatch: "addressWins" | "refused";
  /** Rules that the documentation tells and nobody has met. */
  readonly unconfirmedRules: "held" | "absent";
  /** A ticket needs a due date, as in 2018. */
  readonly dueDateRequired: boolean;
  /** Where a pair of resource and role must stand to be used on a ticket: on the service desk, or with a queue. */
  readonly rolePairs: "serviceDesk" | "queue";
  /** The impersonation header on a read. */
  readonly impersonatedReads: "refused" | "ignored";
  /** The impersonation header on a write of what the documentation does not list, such as secondary resources; Tasks ignore it anyway. */
  readonly impersonationElsewhere: "ignored" | "refused";
  /** How a missing right is told. */
  readonly missingRight: 500 | 403;
  /** How an API user that is no longer active is told. */
  readonly lockedUser: 401 | 500;
  /** What a zone answers whose tenant has moved away. */
  readonly wrongZone: "refused" | "emptyAnswer";
  /** A write at the top level of an entity that is only written below its parent. */
  readonly writesOutsideParent: 404 | 405;
  /** A ticket needs a queue or an assigned resource, where its category gives none. */
  readonly queueOrAssignee: boolean;
  /** A ticket's time needs a start and an end. */
  readonly timeNeedsStartAndStop: boolean;
  /** In which role somebody books who is assigned to the ticket or task: the assigned one, or any of theirs. */
  readonly timeRoles: "assigned" | "theirs";
  /** Who books time on a task: those who are assigned to it, or anybody with a role in a department. */
  readonly taskTime: "assigned" | "anybody";
  /** A time entry that goes over midnight, in UTC. */
  readonly overnightTime: "allowed" | "refused";
  /** Somebody who books the time of another resource; the API user itself always may. */
  readonly proxyTime: "refused" | "allowed";
  /** A contact of the organization's parent may stand on a ticket. */
  readonly contactsOfParent: boolean;
  /** Sentences name fields by their old SOAP names. */
  readonly soapNames: boolean;
  /** Sentences end with the number of the record. */
  readonly recordNumbers: boolean;
  /** Field information spells names as in 2020. */
  readonly fieldNames: "camelCase" | "PascalCase";
  /** At which of the two addresses of an attachment its content is answered. */
  readonly attachmentContent: "belowParent" | "atTop" | "both";
  /** File name endings that are refused; the documentation says that there are some, not which. */
  readonly refusedFileTypes: readonly string[];
  /** What an attachment read by its id comes in: `items` only below its parent, `bare` at both addresses. */
  readonly attachmentEnvelope: "items" | "item" | "bare";
  /** Whether the tenant plans with the Dispatch Calendar: service calls are made only where it is on. */
  readonly dispatchCalendar: "on" | "off";
  /** Whose uploads are added up against the limit of five minutes. */
  readonly uploadScope: "database" | "person";
  /** How an upload beyond that limit is refused. */
  readonly uploadRefusal: 500 | 429;
  /** A user-defined field that the tenant has not defined, in a write. */
  readonly unknownUserDefined: "refused" | "dropped";
  /** What the information about user-defined fields calls their types: `string` and `double`, or `text` and `number`. */
  readonly userDefinedTypes: "fields" | "kinds";
}

/** What most sources agree on. */
const usual: Switches = {
  busyStatus: 429,
  overStatus: 429,
  retryAfter: false,
  thresholdLatency: false,
  integrationCodeSentence: false,
  unknownOperators: "dropped",
  operatorCase: "any",
  textsForNumbers: "read",
  textComparison: "anyCase",
  missingRecord: "null",
  unsetTexts: "null",
  dateSuffix: "Z",
  userDefinedAlways: false,
  decimalType: "decimal",
  refusalStatus: 500,
  problemsJoined: false,
  referenceSentence: "recorded",
  parentMismatch: "addressWins",
  unconfirmedRules: "held",
  dueDateRequired: false,
  rolePairs: "serviceDesk",
  impersonatedReads: "refused",
  impersonationElsewhere: "ignored",
  missingRight: 500,
  lockedUser: 401,
  wrongZone: "refused",
  writesOutsideParent: 404,
  queueOrAssignee: true,
  timeNeedsStartAndStop: true,
  timeRoles: "assigned",
  taskTime: "assigned",
  overnightTime: "allowed",
  proxyTime: "refused",
  contactsOfParent: true,
  soapNames: false,
  recordNumbers: true,
  fieldNames: "camelCase",
  attachmentContent: "belowParent",
  attachmentEnvelope: "items",
  refusedFileTypes: "bat cmd com exe hta js jse lnk msi pif ps1 scr vbe vbs wsf".split(" "),
  dispatchCalendar: "on",
  uploadScope: "database",
  uploadRefusal: 500,
  unknownUserDefined: "refused",
  userDefinedTypes: "fields",
};

/** One tenant in motion: what it holds, its rules and its clock. */
export interface World {
  readonly account: Account;
  readonly store: Store;
  readonly choices: Choices;
  readonly switches: Switches;
  readonly now: () => number;
  readonly uploads: Uploads;
  security: Security;
  userDefinedFields: Tenant["userDefinedFields"];
  /** Fields that a ticket category demands, by category id. */
  categoryRequires: Account["categoryRequires"];
  /** Fields that a system setting demands, by entity. */
  settingsRequire: Account["settingsRequire"];
  /** The records of an entity by its REST name; none for an entity that is not held. */
  readonly rows: (path: string) => readonly Row[];
}

/** A world that begins with the tenant's data. */
export function createWorld(tenant: Tenant, switches: Partial<Switches>, now: () => number): World {
  const store = openStore(tenant);
  const set = { ...usual, ...switches };
  return {
    account: tenant.account,
    store,
    choices: openChoices(tenant, store),
    userDefinedFields: tenant.userDefinedFields,
    switches: set,
    now,
    uploads: createUploads(now, set.uploadRefusal),
    security: tenant.security,
    categoryRequires: tenant.account.categoryRequires,
    settingsRequire: tenant.account.settingsRequire,
    rows(path) {
      const entity = entityAt(path);
      return entity ? store.all(entity) : [];
    },
  };
}

/** The record of that id, null where there is none. */
export const rowOf = (world: World, path: string, id: unknown): Row | null => {
  const entity = entityAt(path);
  return entity && typeof id === "number" ? world.store.get(entity, id) : null;
};
