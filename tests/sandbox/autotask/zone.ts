import { type Answer, errors, ok } from "./answers.ts";
import { apiPath } from "./api.ts";
import type { Call } from "./calls.ts";
import { rowOf, type World } from "./world.ts";

const isPath = (call: Call, name: string) => {
  const path = apiPath(call);
  return path?.length === 1 && path[0]?.toLowerCase() === name;
};

function isKnown(world: World, user: string): boolean {
  const logins = world.rows("Resources").flatMap(({ email, userName }) => [email, userName]);
  return [world.account.username, ...logins].some((login) => String(login).toLowerCase() === user.toLowerCase());
}

/** Answers zoneInformation, which needs no key; null for every other call. `root` is where the tenant lives now. */
export function zoneAnswer(world: World, call: Call, root: string): Answer | null {
  if (!isPath(call, "zoneinformation")) return null;
  const user = call.url.searchParams.get("user") ?? "";
  if (!user || !isKnown(world, user)) return errors("Zone information could not be determined");
  const { zoneName, ci } = world.account;
  return ok({ zoneName, url: `${root}/ATServicesRest/`, webUrl: `${root}/`, ci });
}

const stranger: Answer = { status: 401, headers: { "WWW-Authenticate": 'Basic Realm="webservices18.autotask.net"' } };

const locked = errors("The logged in Resource does not have the adequate permissions to query this entity type.");

/** The refusal of a call without the right key, null for one that has it. */
export function keyRefusal(world: World, { headers }: Call): Answer | null {
  const { account, switches } = world;
  if (headers.username !== account.username || headers.secret !== account.secret) return stranger;
  const isActive = rowOf(world, "Resources", account.apiUser)?.isActive === true;
  if (!isActive) return switches.lockedUser === 401 ? stranger : locked;
  if (headers.apiintegrationcode === account.integrationCode) return null;
  return switches.integrationCodeSentence ? errors("IntegrationCode is invalid.") : stranger;
}

/** The answer to a call to a zone from which the tenant has moved away. */
export const movedAway = ({ switches }: World): Answer =>
  switches.wrongZone === "refused" ? stranger : { status: 200 };
