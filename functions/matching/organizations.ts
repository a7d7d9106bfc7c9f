import type { Ask, Reads } from "../autotask/autotask.ts";
import { anyOf, contains, eq, isIn } from "../autotask/query.ts";
import { taken } from "../autotask/taken.ts";
import { hostIn, isBelow, ownedDomain, spellings } from "./address.ts";
import { ownOrganization } from "./ours.ts";

/** An active organization and the host of its web address. */
export interface Organization {
  readonly id: number;
  readonly host: string | null;
}

/** Where an organization's web address stands to a domain that is sought. */
export type Relation = "same" | "above" | "below";

/** The active organizations of these ids and those that have to do with one of the domains, except our own. */
export async function activeOrganizations(
  ids: ReadonlySet<number>,
  domains: readonly string[],
  autotask: Reads,
  ask?: Ask,
): Promise<readonly Organization[]> {
  const owned = new Set(domains.flatMap((domain) => ownedDomain(domain) ?? []));
  const conditions = [
    ...(ids.size > 0 ? [isIn("id", [...ids])] : []),
    ...[...owned].flatMap((domain) => spellings(domain).map((spelling) => contains("webAddress", spelling))),
  ];
  if (conditions.length === 0) return [];
  const where = [eq("isActive", true), anyOf(...conditions)];
  const found = await taken(autotask.query("Companies", { where, fields: ["webAddress"] }, ask));
  return found
    .filter(({ id }) => id !== ownOrganization)
    .map(({ id, webAddress }) => ({ id, host: hostIn(webAddress) }));
}

/** The organizations whose web address has the domain; else those of the nearest domain above it; else those below it. */
export function atDomain(
  domain: string,
  organizations: readonly Organization[],
): { readonly relation: Relation; readonly ids: readonly number[] } {
  const owned = ownedDomain(domain);
  // Autotask only looks whether the domain stands in it: "notexample.com" holds "example.com".
  const related = organizations.filter(({ host }) => owned !== null && host !== null && ownedDomain(host) === owned);
  const same = related.filter(({ host }) => host === domain);
  if (same.length > 0) return { relation: "same", ids: idsOf(same) };
  const above = related.filter(({ host }) => isBelow(domain, host ?? ""));
  const nearest = Math.max(...above.map(({ host }) => host?.length ?? 0));
  if (above.length > 0) return { relation: "above", ids: idsOf(above.filter(({ host }) => host?.length === nearest)) };
  return { relation: "below", ids: idsOf(related.filter(({ host }) => isBelow(host ?? "", domain))) };
}

const idsOf = (organizations: readonly Organization[]): readonly number[] => organizations.map(({ id }) => id);
