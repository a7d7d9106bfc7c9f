import { createHash } from "node:crypto";

/** Somebody in a Microsoft 365 tenant, as Entra, Graph and Teams know them. */
export interface Person {
  readonly tenantId: string;
  readonly oid: string;
  readonly name: string;
  readonly address: string;
  readonly userPrincipalName: string;
  readonly userType: "Member" | "Guest";
  /** What Exchange calls their time zone, where it is not that of the tenant. */
  readonly mailboxZone?: string;
  /** Entra app roles for our API. */
  readonly roles: readonly string[];
}

/** The tenant of everybody here. */
export const tenantId = "4f6d2a10-5c1e-4b0e-9c1a-6e0c7a51d3aa";

/** A stable id in the form of Entra's, drawn from a text. */
export function stableId(text: string): string {
  const hex = createHash("sha256").update(text).digest("hex");
  return [hex.slice(0, 8), hex.slice(8, 12), `4${hex.slice(13, 16)}`, `a${hex.slice(17, 20)}`, hex.slice(20, 32)].join(
    "-",
  );
}

const member = (name: string, address: string, roles: readonly string[] = []): Person => ({
  tenantId,
  oid: stableId(address),
  name,
  address,
  userPrincipalName: address,
  userType: "Member",
  roles,
});

/** A technician, and the only administrator. */
export const anna = member("Anna Becker", "anna.becker@nordlicht.example", ["Administrator"]);
/** A technician. */
export const jonas = member("Jonas Weber", "jonas.weber@nordlicht.example");
/** A technician. */
export const priya = member("Priya Shah", "priya.shah@nordlicht.example");
/** Inactive in Autotask. */
export const tom = member("Tom Alt", "tom.alt@nordlicht.example");
/** Active in Autotask, where her security level forbids impersonation. */
export const lena = member("Lena Krause", "lena.krause@nordlicht.example");
/** A guest of the tenant. */
export const guest: Person = {
  ...member("Gast Partner", "gast@partner.example"),
  userPrincipalName: "gast_partner.example#EXT#@nordlicht.example",
  userType: "Guest",
};

/** Who is offered at the sign-in page. */
export const technicians: readonly Person[] = [anna, jonas, priya];

/** Whom the directory knows from the start. */
export const directory: readonly Person[] = [...technicians, tom, lena, guest];

/** The person with an address; an address nobody has yet makes a member of the tenant whose ids stay the same. */
export function personAt(address: string): Person {
  const sought = address.trim().toLowerCase();
  const known = directory.find((person) => [person.address, person.userPrincipalName.toLowerCase()].includes(sought));
  return known ?? member(nameFrom(sought), sought);
}

const nameFrom = (address: string): string =>
  address
    .replace(/@.*/, "")
    .split(/[._-]+/)
    .map((word) => word.slice(0, 1).toUpperCase() + word.slice(1))
    .join(" ");
