/** A person by Entra's ids. */
export interface Owner {
  readonly tenant: string;
  readonly objectId: string;
}

/** The same person in one spelling: ids mean the same in either case. */
export const spelledOnce = ({ tenant, objectId }: Owner): Owner => ({
  tenant: tenant.toLowerCase(),
  objectId: objectId.toLowerCase(),
});

/** A person as one text, in one spelling. */
export function ownerOf(person: Owner): string {
  const { tenant, objectId } = spelledOnce(person);
  return `${tenant}|${objectId}`;
}
