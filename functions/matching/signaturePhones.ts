import {
  type CountryCode,
  isSupportedCountry,
  type PhoneNumber,
  parsePhoneNumberFromString,
} from "libphonenumber-js/min";

/** The telephone numbers of a signature, as Autotask keeps those of a contact. */
export interface Phones {
  readonly phone?: string;
  readonly extension?: string;
  readonly mobile?: string;
  readonly alternatePhone?: string;
}

type Use = "fax" | "mobile" | "main" | "direct" | "phone";
/** What stands before numbers, and which number it is. The first of these uses that a label names counts: "Tel./Fax" is a fax. */
const labels: Readonly<Record<Use, string>> = {
  fax: "fax f telefax téléfax facsimile télécopie",
  mobile:
    "mobil mobile mob m cell cellphone cellular c handy mobiltelefon mobilnummer gsm portable port natel móvil movil celular cellulare mobiel",
  main: "main zentrale zentral switchboard standard centralino centralita hauptnummer algemeen",
  direct: "direct direkt d dir ddi dd durchwahl directe directa diretto",
  phone:
    "tel telefon telephone téléphone teléfono telefono telefoon tél tlf fon phone ph t p o office w work büro bureau oficina ufficio kantoor festnetz fixe fijo fisso vast business rufnummer telefonnummer",
};
const uses = Object.entries(labels).flatMap(([use, words]) => words.split(" ").map((word) => [word, use] as const));
const useOf: ReadonlyMap<string, string> = new Map(uses);

/** Words that stand beside labels, and alone before numbers of any kind. */
const beside: ReadonlySet<string> = new Set(["line", "dial", "ligne", "no", "nr", "number", "nummer"]);

const number = /[+(]{0,2}\d(?:[ ()./\u2010-\u2013-]{0,3}\d){5,16}/g;
const extension =
  /^[ ,;]{0,2}\(?(?:ext(?:ension)?|extensión|x|durchwahl|dw|poste|interno|int|toestel)[ .:]{0,2}-?(\d{1,6})(?!\d)\)?/i;
const northAmerican = /^(?:\+?1[ .-]?)?\(?[2-9]\d\d\)?[ .-]{1,2}[2-9]\d\d[ .-]\d{4}$/;
const suffix = /^ ?\(([\p{L} .-]+)\)|^ ([\p{L} .-]+)(?=$|[|•·,;])/u;

interface Found {
  readonly use: string;
  readonly shown: string;
  readonly same: string;
  readonly extension: string;
}

/** The numbers in the lines of a signature: those that a label names, and international ones that stand alone. A number that is not valid where it is written, or in one of `countries` (as `DE`), is none; so is a fax. */
export function phonesIn(lines: readonly string[], countries: readonly string[]): Phones {
  const found = withLabels(lines).flatMap((line) => numbersIn(line, countries));
  const of = (use: Use) => found.filter((one) => one.use === use);
  const [phone, ...others] = [...of("direct"), ...of("phone"), ...of("main")];
  const alternate = others.find(({ same }) => same !== phone?.same);
  const own = phone?.extension || ownExtension(lines);
  const [mobile] = of("mobile");
  return {
    ...(phone && { phone: phone.shown }),
    ...(phone && own && { extension: own }),
    ...(mobile && { mobile: mobile.shown }),
    ...(alternate && { alternatePhone: alternate.shown }),
  };
}

const ownExtension = (lines: readonly string[]): string =>
  lines.map((line) => extension.exec(line)).find((match) => match && match[0].length === match.input.length)?.[1] ?? "";

const symbols: Readonly<Record<string, string>> = {
  "📠": "fax",
  "🖷": "fax",
  "📱": "mobile",
  "☎": "tel",
  "📞": "tel",
  "✆": "tel",
};

/** Lines with words for symbols, and with the label that stands on a line of its own above. */
function withLabels(lines: readonly string[]): readonly string[] {
  const worded = lines.map((line) =>
    line.replace(/([📠🖷📱☎📞✆])\uFE0F?:? ?/gu, (_, symbol: string) => `| ${symbols[symbol]} `),
  );
  return worded.map((line, at) => withLabel(line, labelsAbove(worded, at)));
}

const isLabel = (line = ""): boolean => !/\d/.test(line) && named(wordsOf(line)) !== undefined;

/** What stands above a line and names its numbers: the line above, or of as many labels as numbers below them the line's own. */
function labelsAbove(lines: readonly string[], at: number): string | undefined {
  const first = lines.slice(0, at).findLastIndex(isLabel) + 1;
  const begin = lines.slice(0, first).findLastIndex((line) => !isLabel(line)) + 1;
  const labels = lines.slice(begin, first);
  const below = lines.slice(first, first + labels.length);
  const isColumn = below.length === labels.length && below.every((line) => /\d/.test(line));
  return isColumn ? labels[at - first] : at === first ? labels.at(-1) : undefined;
}

/** A line with its label before it, or with the headings of its columns each before its own. */
function withLabel(line: string, label: string | undefined): string {
  if (label === undefined) return line;
  const heads = label.split(column);
  const cells = line.split(column);
  if (heads.length !== cells.length) return `${label} ${line}`;
  return cells.map((cell, at) => `${heads[at]} ${cell}`).join(" | ");
}

function numbersIn(line: string, countries: readonly string[]): readonly Found[] {
  let read = 0;
  return [...line.matchAll(number)].flatMap(({ 0: text, index }) => {
    const isFirst = read === 0;
    const before = line.slice(read, index);
    const after = line.slice(index + text.length);
    const [said = "", digits = ""] = extension.exec(after) ?? [];
    read = index + text.length + said.length;
    // Part of something longer: a serial number, a web address, an IBAN.
    if (/[\p{L}\d@/._-]$/u.test(before) || (said === "" && /^[\p{L}\d@_]/u.test(after))) return [];
    const parsed = parse(text, countries);
    const use = useIn(before, after.slice(said.length), text, isFirst);
    return parsed && use ? [{ use, extension: digits, same: parsed.number, shown: shownAs(text, parsed) }] : [];
  });
}

const column = /[|•·\t]/;
const separator = /[|•·;,\t]| {2}| [-–—/] /;

function useIn(before: string, after: string, text: string, isFirst: boolean): string | undefined {
  const [own = "", beside = ""] = before.split(separator).toReversed();
  if (wordsOf(own).length > 0) return named(wordsOf(own));
  const inCellBefore = named(wordsOf(beside));
  if (inCellBefore !== undefined) return inCellBefore;
  const behind = suffix.exec(after);
  const told = named(wordsOf(behind?.[1] ?? behind?.[2] ?? ""));
  if (told !== undefined) return told;
  const isAlone = isFirst && wordsOf(before.split(column).at(-1) ?? "").length === 0;
  return isAlone && (text.startsWith("+") || northAmerican.test(text)) ? "phone" : undefined;
}

/** The use that words name; undefined where one of them is no label, or none is. */
function named(words: readonly string[]): string | undefined {
  const found = words.filter((word) => !beside.has(word)).map((word) => useOf.get(word));
  return found.includes(undefined) ? undefined : Object.keys(labels).find((use) => found.includes(use));
}

const wordsOf = (text: string): readonly string[] =>
  text
    .toLowerCase()
    .split(/[^\p{L}\p{M}]+/u)
    .filter(Boolean);

/** A valid number, written with its country's code or in full as people in one of the countries dial it. */
function parse(text: string, countries: readonly string[]): PhoneNumber | undefined {
  const international = text.replace(/^\(?00(?=[1-9])/, "+");
  if (/^\(?\+/.test(international)) return valid(international);
  const all = northAmerican.test(text) ? ["US", ...countries] : countries;
  return all
    .filter(isCountry)
    .map((country) => valid(text, country))
    .find((parsed) => parsed && isDialled(text, parsed));
}

const isCountry = (name: string): name is CountryCode => isSupportedCountry(name);

function valid(text: string, country?: CountryCode): PhoneNumber | undefined {
  const parsed = parsePhoneNumberFromString(text, { ...(country && { defaultCountry: country }), extract: false });
  return parsed?.isValid() ? parsed : undefined;
}

// Nearly every row of digits is valid in Germany; those that have a way of writing, with the zero that people dial first, are few.
function isDialled(text: string, parsed: PhoneNumber): boolean {
  const national = parsed.formatNational();
  const digits = national.replace(/\D/g, "");
  return national !== digits && [digits, `1${digits}`].includes(text.replace(/\D/g, ""));
}

const longest = 25;

function shownAs(text: string, parsed: PhoneNumber): string {
  if (/^\(?(?:\+|00[1-9])/.test(text)) return parsed.formatInternational();
  return text.length > longest ? parsed.formatNational() : text;
}
