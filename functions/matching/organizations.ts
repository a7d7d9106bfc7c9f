import type { Ask, Reads } from "../autotask/autotask.ts";
import { anyOf, contains, eq } from "../autotask/query.ts";
import { hostIn, spellings } from "./address.ts";
import { isPublicMail } from "./publicMail.ts";

/** The one active organization whose web address has a domain; null for none, for several and for public mail domains. */
export async function organizationAt(domain: string, autotask: Reads, ask?: Ask): Promise<number | null> {
  if (isPublicMail(domain)) return null;
  const written = anyOf(...spellings(domain).map((spelling) => contains("webAddress", spelling)));
  const question = { where: [eq("isActive", true), written], fields: ["webAddress"] } as const;
  let only: number | null = null;
  for await (const { id, webAddress } of autotask.query("Companies", question, ask)) {
    // Autotask only looks whether the domain stands in it: "notexample.com" holds "example.com".
    if (hostIn(webAddress) !== domain) continue;
    if (only !== null) return null;
    only = id;
  }
  return only;
}
