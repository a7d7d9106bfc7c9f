import { parse } from "tldts";
import { cutAt } from "../forms/messageText.ts";
import type { Sender } from "../forms/origin.ts";
import { addressIn } from "./address.ts";
import { behindComma } from "./behindComma.ts";
import { apart } from "./namedCompany.ts";
import { asSplit, confirms, inOrder, isGreat, plain, type SplitName } from "./nameOrder.ts";
import { bodies, degrees, generations, marks, roles, titles } from "./nameWords.ts";

/** What a sender's name tells: the person in the two parts that Autotask keeps, at most 50 UTF-16 units each, and the company beside it. */
export interface PersonName extends SplitName {
  readonly company?: string;
}

/** Who sent a message, by the name beside the address or else by the address itself; both parts are empty where nothing tells, as for a mailbox that is nobody's own. */
export function personNameIn({ name, address }: Sender): PersonName {
  const local = wordsOfLogin(addressIn(address)?.local ?? "");
  const { person, company } = apart(cleaned(name), local);
  const { firstName, lastName } = spoken(person, local) ?? ofAddress(local);
  const parts = { firstName: cut(firstName, 50), lastName: cut(lastName, 50) };
  return company === "" ? parts : { ...parts, company: cut(company, 100) };
}

const cut = (text: string, units: number): string => cutAt(text, units).trim();

// One word alone may be a name or a nickname, or two names without a gap: jane@, jdoe@.
function ofAddress(local: readonly string[]): SplitName {
  const words = local.slice(local.findLastIndex(isTitle) + 1);
  if (words.length === 1 && words.length < local.length) return asSplit([], words);
  return words.length > 1 ? inOrder(words, []) : asSplit([], []);
}

const longest = 500;
const unseen = /[\u00AD\u200B\u2060\uFEFF]|\p{Bidi_Control}/gu;
const pictures =
  /(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\p{Regional_Indicator}|\uFE0F|\u20E3|[\u{E0020}-\u{E007F}])\u200D?/gu;
const quote = "[\\s\"'`´“”„‟«»‹›‘’‚‛]+";
const outerQuotes = new RegExp(`^${quote}|${quote}$`, "g");
const nickname = / ["“„«][^"“”„«»]*["“”»](?= )/g;

const cleaned = (name: string): string =>
  name
    .slice(0, longest)
    .toWellFormed()
    .replace(unseen, "")
    .replace(pictures, " ")
    .replace(/[\p{Cc}\s\uFFFD]+/gu, " ")
    .normalize("NFC")
    .replace(/<[^<>]*>/g, " ")
    // Google Groups writes "'Jane Doe' via Support".
    .replace(/[ (]+(?:via|über) .*$/, "")
    .replace(/(?<![\p{L}.])((?:dr|prof|mag|ing|med|mr|mrs|ms)\.)(?=\p{L}{2})/giu, "$1 ")
    .replace(outerQuotes, "")
    .replace(nickname, "");

/** The parts of a name; null where it is nobody's. */
function spoken(person: string, local: readonly string[]): SplitName | null {
  const login = addressIn(person)?.local ?? (/^[^\s,]*\p{L}[._]\p{L}[^\s,]*$/u.test(person) ? person : null);
  if (login === null) return byCommas(person.split(/[,，،]/), local);
  // "Amazon.de" is no login.
  const words = login === person && parse(person).isIcann ? [] : wordsOfLogin(login);
  return words.length > 1 ? inOrder(words, []) : null;
}

/** "Jane Doe", "Doe, Jane" or "Jane Doe, MBA": what stands behind a comma is a given name where it is nothing else. */
function byCommas(pieces: readonly string[], local: readonly string[]): SplitName | null {
  const [family = [], ...others] = pieces.map(wordsIn);
  const said = others.find((words) => !words.every(isAddition) && !isDepartment(words, family)) ?? [];
  const all = [...family, ...said];
  if (all.length === 0 || all.some(isNobodys)) return null;
  const { given, before, after } = behindComma(said);
  const generation = [
    ...after,
    ...others
      .filter((words) => words !== said)
      .flat()
      .filter(isGeneration),
  ];
  if (given.length > 0 && family.length > 0 && !confirms(local, family))
    return asSplit(given, [...before, ...family, ...generation]);
  const whole = family.length > 0 ? [...family, ...generation] : said;
  const split = inOrder(whole, local);
  return split.lastName === "" && isTitled(pieces) ? asSplit([], whole) : split;
}

const isNobodys = (word: string): boolean => roles.has(plain(word)) || bodies.test(word);
const isGeneration = (word: string): boolean => generations.has(plain(word));
// "Jane Doe, IT"
const isDepartment = (words: readonly string[], family: readonly string[]): boolean =>
  family.length > 1 && words.every(isGreat) && !family.some(isGreat);
// "Frau Doe"
const isTitled = (pieces: readonly string[]): boolean => pieces.some((piece) => piece.split(" ").some(isTitle));
const isAddition = (word: string): boolean => isGeneration(word) || degrees.has(plain(word));
const isTitle = (word: string): boolean => titles.has(word.toLowerCase()) || titles.has(plain(word));
// "Yo-Yo Ma" is no Master of Arts.
const isDegree = (word: string): boolean => degrees.has(plain(word)) && plain(word).length > 2;

const isWord = /^[\p{L}\p{M}][\p{L}\p{M}'’ʼ.\-‐\u200C\u200D]*$/u;
const aroundWord = /^[^\p{L}'’{}]+|[^\p{L}\p{M}.{}]+$/gu;

/** The words of a piece of a name, without titles and what stands before them, without degrees behind, and without what is no word. */
function wordsIn(piece: string): readonly string[] {
  const words = piece.split(/[ ・]+/).map((word) => word.replace(aroundWord, ""));
  const named = words.filter((word) => isWord.test(word) || word === "'t");
  const end = named.findLastIndex((word, at) => !isTitle(word) && (at === 0 || !isDegree(word))) + 1;
  return named.slice(named.slice(0, end).findLastIndex(isTitle) + 1, end);
}

/** The words of the part of an address before its `@`; none where it is a role's, or too odd to be somebody's. */
function wordsOfLogin(login: string): readonly string[] {
  const [name = ""] = login.split("+");
  const parts = name.split(/[._]+/);
  const words = (parts.length > 1 ? parts : name.split("-"))
    .map((word) => word.replace(/\d+$/, ""))
    .filter((word) => word !== "" && !marks.has(word));
  const isName = words.every((word) => isWord.test(word) && !isNobodys(word));
  return isName && words.length < 5 ? words : [];
}
