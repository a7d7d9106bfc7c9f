import { regionNamed } from "./regionNames.ts";

/** A postal address of a signature; the country by its two letters of ISO 3166, such as `DE`. */
export interface PostalAddress {
  readonly line1?: string;
  readonly city?: string;
  readonly state?: string;
  readonly zip?: string;
  readonly country?: string;
}

const city = "(?<city>\\p{Lu}[\\p{L}\\p{M}.'’/ -]{1,31})";
const canadian = "AB|BC|MB|NB|NL|NS|NT|NU|ON|PE|QC|SK|YT";
const australian = "ACT|NSW|NT|QLD|SA|TAS|VIC|WA";
/** How zip code and city are written; those of countries that are named in the writing itself first. */
const writings: readonly { readonly shape: RegExp; readonly country?: string }[] = [
  { shape: new RegExp(`^D(?:E)?-(?<zip>\\d{5}) ${city}$`, "u"), country: "DE" },
  { shape: new RegExp(`^A(?:T)?-(?<zip>\\d{4}) ${city}$`, "u"), country: "AT" },
  { shape: new RegExp(`^CH-(?<zip>\\d{4}) ${city}$`, "u"), country: "CH" },
  { shape: new RegExp(`^F(?:R)?-(?<zip>\\d{5}) ${city}$`, "u"), country: "FR" },
  { shape: new RegExp(`^(?:NL-)?(?<zip>\\d{4} ?[A-Z]{2}) ${city}$`, "u"), country: "NL" },
  { shape: new RegExp(`^${city},? (?<state>[A-Z]{2}),? (?<zip>\\d{5}(?:-\\d{4})?)$`, "u"), country: "US" },
  { shape: new RegExp(`^${city},? (?<state>${canadian}),? (?<zip>[A-Z]\\d[A-Z] ?\\d[A-Z]\\d)$`, "u"), country: "CA" },
  { shape: new RegExp(`^${city},? (?<state>${australian}),? (?<zip>\\d{4})$`, "u"), country: "AU" },
  { shape: new RegExp(`^${city},? (?<zip>[A-Z]{1,2}\\d[A-Z\\d]? ?\\d[A-Z]{2})$`, "u"), country: "GB" },
  { shape: new RegExp(`^(?<zip>\\d{5}) ${city} \\((?<state>[A-Z]{2})\\)$`, "u"), country: "IT" },
  { shape: new RegExp(`^(?<zip>\\d{4,5}) ${city}$`, "u") },
];
const separator = /\s*[|•·]\s*| [-–—] |\s*,\s*/;
const street = /^(?=.{3,60}$)(?=.*\p{L}{2})(?=.*\d)[\p{L}\p{M}\d.,'’/()&ºª° -]+$/u;
const houseNumber = /^\d{1,4}(?: ?(?:[a-z]|bis|ter))?$/i;
const streetName =
  /^(?:rue|avenue|av\.?|boulevard|bd|place|chemin|allée|route|quai|impasse|cours|via|viale|piazza|corso|calle|avenida|plaza|paseo) \p{L}[\p{L}\p{M} .'’-]{1,50}$/iu;
const longest = 200;

/** The address in the lines of a signature: street, zip code and city, on one line or on two; null where one of them is missing. */
export function postalAddressIn(lines: readonly string[]): PostalAddress | null {
  const pieces = lines.filter((line) => line.length <= longest).map((line) => line.split(separator).filter(Boolean));
  const row = pieces.flat();
  for (const at of row.keys()) {
    const found = place(row, at);
    const line1 = found && streetBefore(row, at);
    if (found && line1) return { line1, ...found.address, ...countryBehind(row[at + found.pieces]) };
  }
  return null;
}

interface Place {
  readonly address: PostalAddress;
  /** How many pieces it takes: "Springfield, IL 62701" is two, and so is "London, EC1A 1BB". */
  readonly pieces: number;
}

function place(row: readonly string[], at: number): Place | null {
  for (const pieces of [1, 2]) {
    const text = row.slice(at, at + pieces).join(", ");
    for (const { shape, country } of writings) {
      const { zip, city, state } = shape.exec(text)?.groups ?? {};
      if (zip && city)
        return { pieces, address: { city: city.trim(), ...(state && { state }), zip, ...(country && { country }) } };
    }
  }
  return null;
}

/** "123 Main St, Suite 4", "12, rue de la Paix": the piece before, or the two before where only both hold a street. */
function streetBefore(row: readonly string[], at: number): string | null {
  const [one = "", two = ""] = [row[at - 2], row[at - 1]];
  if ([one, two].some((piece) => houseNumber.test(piece)) && [one, two].some((piece) => streetName.test(piece)))
    return `${one}, ${two}`;
  if (!street.test(two)) return null;
  const isRoom = /^(?:(?:suite|ste|apt|unit|floor|fl|room)(?!\p{L})|\d+[ºª°])/iu.test(two);
  return isRoom && street.test(one) ? `${one}, ${two}` : isRoom ? null : two;
}

const countryBehind = (text = ""): { readonly country?: string } => {
  const country = regionNamed(text);
  return country ? { country } : {};
};
