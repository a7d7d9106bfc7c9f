import type { Sender } from "../forms/origin.ts";
import { addressIn } from "./address.ts";
import { jobTitleIn } from "./jobTitle.ts";
import { personNameIn } from "./personName.ts";
import { type PostalAddress, postalAddressIn } from "./signatureAddress.ts";
import { signatureBlock } from "./signatureBlock.ts";
import { type Phones, phonesIn } from "./signaturePhones.ts";

/** What a signature surely tells about its writer, each at most as long as Autotask keeps it; what is not sure is absent. */
export interface Signature extends Phones {
  readonly title?: string;
  readonly address?: PostalAddress;
  /** From where to where in the text it stands, from the closing on; null where there is none. */
  readonly text: readonly [number, number] | null;
}

/** The signature at the end of a mail's new part; `country` (as `DE`) is where national numbers are likely dialled, besides the country of the address. A sender of known name must have signed with it. */
export function signatureIn(text: string, sender: Sender, country?: string): Signature {
  const person = personNameIn(sender);
  const block = signatureBlock(text, person);
  if (block === null) return { text: null };
  const address = postalAddressIn(block.lines);
  const title = jobTitleIn(block.lines, person);
  const countries = [address?.country, countryOf(sender.address), country?.toUpperCase()].filter(
    (one) => one !== undefined,
  );
  return {
    ...phonesIn(block.lines, countries),
    ...(title && { title }),
    ...(address && { address }),
    text: [block.from, block.to],
  };
}

/** The country whose domain an address has. */
function countryOf(address: string | null): string | undefined {
  const ending = addressIn(address)?.domain.split(".").at(-1)?.toUpperCase();
  return ending === "UK" ? "GB" : ending;
}
