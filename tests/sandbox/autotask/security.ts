import { errors, Refusal } from "./answers.ts";
import type { Entity } from "./entities.ts";
import type { World } from "./world.ts";

export type Right = "create" | "query" | "update" | "delete";

/** A security level: whether its people may be impersonated, and what they may not do (`"create Tickets"`). */
interface Level {
  readonly impersonated: boolean;
  readonly mayNot: readonly string[];
}

/** Who may do what: the entities for which the API user may impersonate, the levels, and the level of each resource by id. */
export interface Security {
  /** Whether the API user's level lets contacts be the authors of what it makes. */
  readonly contacts: boolean;
  readonly impersonation: Readonly<Record<string, boolean>>;
  readonly levels: Readonly<Record<string, Level>>;
  readonly resources: Readonly<Record<string, string>>;
}

/** What an administrator changes: whatever is not named stays. */
export interface SecurityChanges {
  readonly contacts?: boolean;
  readonly impersonation?: Security["impersonation"];
  readonly levels?: Readonly<Record<string, Partial<Level>>>;
  readonly resources?: Security["resources"];
}

/** Who a call acts as; `impersonator` is the API user where it acts as somebody else. */
export interface Actor {
  readonly resourceID: number;
  readonly impersonator: number | null;
}

const nobody: Level = { impersonated: false, mayNot: [] };

/** The security after an administrator's changes. */
export function secured(security: Security, changes: SecurityChanges): Security {
  const levels = Object.entries(changes.levels ?? {}).map(([name, level]) => [
    name,
    { ...(security.levels[name] ?? nobody), ...level },
  ]);
  return {
    contacts: changes.contacts ?? security.contacts,
    impersonation: { ...security.impersonation, ...changes.impersonation },
    levels: { ...security.levels, ...Object.fromEntries(levels) },
    resources: { ...security.resources, ...changes.resources },
  };
}

// The documentation lists the entities that honour the header. Tasks are known to take no notice of it; of the others nobody has told.
const honoured = new Set(
  "Companies CompanyNotes CompanyToDos ConfigurationItems Contacts Projects ProjectNotes ServiceCalls TaskNotes Tickets TicketNotes TimeEntries".split(
    " ",
  ),
);
const honours = ({ path }: Entity) => honoured.has(path) || path.endsWith("Attachments");
const ignores = ({ switches }: World, { path }: Entity) =>
  path === "Tasks" || switches.impersonationElsewhere === "ignored";

const levelOf = ({ security }: World, resourceID: number): Level =>
  security.levels[security.resources[resourceID] ?? ""] ?? nobody;

function mayBeImpersonated(world: World, entity: Entity, resourceID: number): boolean {
  const active = world.rows("Resources").some(({ id, isActive }) => id === resourceID && isActive === true);
  return active && world.security.impersonation[entity.path] === true && levelOf(world, resourceID).impersonated;
}

/** Autotask's one sentence for every missing right. */
export const missingRight = (right: Right): string =>
  `The logged in Resource does not have the adequate permissions to ${right} this entity type.`;

/** Whether the tenant has what that takes at all: service calls are made with the Dispatch Calendar. */
export const isOffered = ({ switches }: World, { path }: Entity, right: Right): boolean =>
  right !== "create" || !path.startsWith("ServiceCall") || switches.dispatchCalendar === "on";

/** Whether the API user itself may do that. */
export const apiUserMay = (world: World, { path }: Entity, right: Right): boolean =>
  !levelOf(world, world.account.apiUser).mayNot.includes(`${right} ${path}`);

/** Who acts, or Autotask's one sentence for every missing right. Rights are those that the API user and the person share. */
export function actor(world: World, entity: Entity, right: Right, header: string | undefined): Actor {
  const denied = () => {
    throw new Refusal({ ...errors(missingRight(right)), status: world.switches.missingRight });
  };
  const { apiUser } = world.account;
  const may = (resourceID: number) => !levelOf(world, resourceID).mayNot.includes(`${right} ${entity.path}`);
  if (right === "query" && header !== undefined && world.switches.impersonatedReads === "refused") denied();
  if (!isOffered(world, entity, right) || !apiUserMay(world, entity, right)) denied();
  if (header !== undefined && right !== "query" && !honours(entity) && !ignores(world, entity)) denied();
  if (header === undefined || right === "query" || !honours(entity)) return { resourceID: apiUser, impersonator: null };
  const resourceID = Number(header);
  if (!mayBeImpersonated(world, entity, resourceID) || !may(resourceID)) denied();
  return { resourceID, impersonator: apiUser };
}
