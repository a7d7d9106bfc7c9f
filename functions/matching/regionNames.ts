const regions = "DE AT CH LI LU GB IE US CA FR BE NL ES PT IT DK SE NO FI PL CZ SK HU SI HR RO BG GR AU NZ".split(" ");
const languages = ["en", "de", "fr", "es", "it", "nl"];
const others: Readonly<Record<string, string>> = {
  usa: "US",
  "u.s.a.": "US",
  us: "US",
  uk: "GB",
  "great britain": "GB",
  england: "GB",
  scotland: "GB",
  wales: "GB",
  holland: "NL",
  "the netherlands": "NL",
};

const named = languages.flatMap((language) => {
  const names = new Intl.DisplayNames([language], { type: "region" });
  return regions.map((region) => [(names.of(region) ?? "").toLowerCase(), region] as const);
});
const all: ReadonlyMap<string, string> = new Map([...named, ...Object.entries(others)]);

/** The country that a text names in one of the languages of Western Europe, by its two letters of ISO 3166; null where it is none. */
export const regionNamed = (text: string): string | null => all.get(text.trim().toLowerCase()) ?? null;
