import { behindThanks, isClosing, isDevice, isMarker } from "../forms/closings.ts";
import { folded, type SplitName } from "./nameOrder.ts";

/** Where a signature stands in a text, and its lines, without empty ones, as far as they may tell something. */
export interface SignatureBlock {
  readonly from: number;
  readonly to: number;
  /** None where it is not sure that the sender signed here. */
  readonly lines: readonly string[];
}

const isOpener = (line: string, person: SplitName): boolean =>
  isMarker(line) || isClosing(line) || mentions(behindThanks(line), person, "any");
const postscript = /^(?:p\. ?s\.?|ps|nb|n\. ?b\.)(?:[ :.]|$)/i;

const tail = 8_000;
const longestLine = 250;
const toldLines = 25;
/** More lines than these are no signature but what a mail is about, such as a log below "Thanks, Jane". */
const mostLines = 40;
const near = 6;

/** The signature at the end of a text, begun by a closing, a marker or the sender's name; null where there is none. Only the last 8,000 UTF-16 units are looked at. */
export function signatureBlock(text: string, person: SplitName): SignatureBlock | null {
  const start = text.length > tail ? text.indexOf("\n", text.length - tail) + 1 : 0;
  if (text.length - start > tail) return null;
  const lines = text
    .slice(start)
    .split("\n")
    .map((line) => line.trim());
  const begin = beginIn(lines, person);
  if (begin === null) return null;
  const end = lines.findIndex((line, at) => at > begin.at && postscript.test(line));
  const own = lines.slice(begin.at, end < 0 ? lines.length : end);
  const from = offset(text, start, begin.at);
  const to = end < 0 ? text.length : offset(text, start, end);
  return { from, to: from + text.slice(from, to).trimEnd().length, lines: begin.sure ? told(own) : [] };
}

interface Begin {
  readonly at: number;
  readonly sure: boolean;
}

function beginIn(lines: readonly string[], person: SplitName): Begin | null {
  const signed = lines.findLastIndex((line, at) => isOpener(line, person) && isSigned(lines, at, person));
  const at = signed < 0 ? lines.findLastIndex((line) => isName(line, person)) : signed;
  if (at >= 0) return within(lines, { at: first(lines, at, person), sure: true }, mostLines);
  const last = lines.findLastIndex((line) => isOpener(line, person) || isDevice(line));
  return last < 0 ? null : within(lines, { at: last, sure: false }, near);
}

const within = (lines: readonly string[], begin: Begin, most: number): Begin | null =>
  lines.slice(begin.at).filter((line) => line !== "").length <= most ? begin : null;

/** "Kind regards", "Jane", "--", "Jane Doe": the first of openers with nothing but names between. */
function first(lines: readonly string[], at: number, person: SplitName): number {
  const between = (line: string) => line === "" || isOpener(line, person) || mentions(line, person, "any");
  const before = lines.slice(Math.max(0, at - near), at);
  const begin = before.findLastIndex((line) => !between(line)) + 1;
  const opener = before.findIndex((line, one) => one >= begin && isOpener(line, person));
  return opener < 0 ? at : at - before.length + opener;
}

/** Whether the sender's name stands on a line or soon below; any name does where the sender's is unknown. */
function isSigned(lines: readonly string[], at: number, person: SplitName): boolean {
  if (namesOf(person).length === 0) return isClosing(lines[at] ?? "");
  const below = lines.slice(at, at + 2 * near).filter((line) => line !== "");
  return below.slice(0, near - 1).some((line) => mentions(line, person, "any"));
}

/** Whether a line mentions any or all of a person's names; addresses do not count. */
export function mentions(line: string, person: SplitName, which: "any" | "all"): boolean {
  const names = namesOf(person);
  if (line.length > longestLine || line.includes("@") || names.length === 0) return false;
  const words = wordsOf(line);
  return which === "any" ? names.some((name) => words.includes(name)) : names.every((name) => words.includes(name));
}

/** Whether a line is a person's full name and little else. */
const isName = (line: string, person: SplitName): boolean =>
  line.length <= 60 && namesOf(person).length > 1 && wordsOf(line).length < 6 && mentions(line, person, "all");

const namesOf = ({ firstName, lastName }: SplitName): readonly string[] =>
  [firstName.split(" ")[0], lastName.split(" ").at(-1)]
    .map((name) => folded(name ?? ""))
    .filter((name) => name.length > 1);
const wordsOf = (line: string): readonly string[] => line.split(/[^\p{L}\p{M}'’-]+/u).map(folded);

function told(lines: readonly string[]): readonly string[] {
  const long = lines.findIndex((line) => line.length > longestLine);
  return lines
    .slice(0, long < 0 ? lines.length : long)
    .filter((line) => line !== "")
    .slice(0, toldLines);
}

function offset(text: string, start: number, lines: number): number {
  let at = start;
  for (let line = 0; line < lines; line++) at = text.indexOf("\n", at) + 1;
  return at;
}
