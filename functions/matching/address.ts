import { domainToASCII, domainToUnicode } from "node:url";
import { getDomain } from "tldts";
import { isPublicMail } from "./publicMail.ts";

/** A mail address taken apart; the domain in lower case and in its ASCII form (`xn--…`). */
export interface Address {
  readonly local: string;
  readonly domain: string;
}

const shape = /^([^\s@]{1,64})@([^\s@/?#:\\]{1,253})$/;

// The sign-in name that Entra gives a guest: it ends with the domain of the tenant, whose the guest is not.
const guestName = /#EXT#/i;

/** The address that a text is; null where it is none. */
export function addressIn(text: string | null | undefined): Address | null {
  if (guestName.test(text ?? "")) return null;
  const [, local, domain] = shape.exec(text?.trim() ?? "") ?? [];
  const ascii = domainToASCII(domain ?? "").toLowerCase();
  return local && ascii.includes(".") ? { local: local.toLowerCase(), domain: ascii } : null;
}

/** A domain as people may have typed it: in its ASCII form, and with its own letters where it has some. */
export const spellings = (domain: string): readonly string[] => [
  ...new Set([domain, domainToUnicode(domain) || domain]),
];

/** The host of a web address as it stands in Autotask, typed by hand: without `www.`, in ASCII; null where there is none. */
export function hostIn(webAddress: string): string | null {
  const typed = webAddress.trim();
  const url = /^[a-z][a-z\d+.-]*:[/\\]/i.test(typed) ? typed : `http://${typed}`;
  if (!URL.canParse(url)) return null;
  const host = new URL(url).hostname.replace(/\.$/, "").replace(/^www\./, "");
  return host.includes(".") ? host : null;
}

/** The registered domain that a domain is or lies below (`x.co.uk`, never `co.uk`); null where it says nothing about who owns it. */
export function ownedDomain(domain: string): string | null {
  const owned = getDomain(domain, { allowPrivateDomains: true });
  return owned === null || isPublicMail(owned) || isPublicMail(domain) ? null : owned;
}

/** Whether a domain lies below another one. */
export const isBelow = (domain: string, other: string): boolean => domain.endsWith(`.${other}`);

/** Whether two addresses are one. */
export const isSame = (one: Address, other: Address): boolean =>
  one.local === other.local && one.domain === other.domain;
