import type { RefusedField } from "../kit/errors.ts";
import type { EntityName } from "./entities.ts";
import { entities } from "./entities.ts";
import { described } from "./fields.ts";

/** Autotask's own words, and the fields they name. */
export interface Refusal {
  readonly why: string;
  readonly fields: readonly RefusedField[];
}

/** Reads what Autotask said of an entity: its sentences tidied, its SOAP words turned into the names of our fields. */
export function refusal(entity: string, errors: readonly string[]): Refusal {
  const sentences = errors.map(withoutRecordNumber).flatMap(split).slice(0, mostSentences).map(shortened);
  const named = sentences.flatMap((why) => fieldsNamedIn(entity, why).map((name) => ({ name, why })));
  return { why: sentences.join(" "), fields: joinedByName(named) };
}

// More than this is no sentence of Autotask's but a page of something before it; a claim and a card have little room.
const mostSentences = 20;
const longest = 400;

const shortened = (sentence: string): string =>
  sentence.length > longest ? `${sentence.slice(0, longest)} …`.toWellFormed() : sentence;

const withoutRecordNumber = (error: string): string => error.replace(/\s*;?\s*on record number \[\d*\]\s*\.?/gi, "");

// Several problems come in one text, with a semicolon, a line or just a full stop between them.
const split = (text: string): readonly string[] =>
  text
    .split(/;|\n|(?<=\.)\s+/)
    .map((sentence) => sentence.replace(/\s+/g, " ").replace(/ \.$/, ".").trim())
    .filter((sentence) => sentence !== "" && sentence !== ".");

// Sentences that name one field, which may be an everyday word such as `status`.
const naming: readonly RegExp[] = [
  /required field:? ([\p{L}\p{N}_]+)/iu,
  /picklist value \[[^\]]*\] does not exist for (\w+)/i,
  /does not reference an existing entity for (\w+)/i,
  /\bfield: ?([\p{L}\p{N}_]+)/iu,
  /^(\w+): value /i,
  /^(\w+) is (?:a )?required\b/i,
];

// Sentences that name a field in everyday words: the SOAP or REST name of each.
const saying: readonly (readonly [phrase: RegExp, field: string])[] = [
  [/\ballocation code\b/i, "AllocationCodeID"],
  [/\bstart and stop times?\b/i, "startDateTime"],
  [/\bshow on invoice\b/i, "showOnInvoice"],
];

function fieldsNamedIn(entity: string, sentence: string): readonly string[] {
  const byPattern = naming.flatMap((pattern) => pattern.exec(sentence)?.[1] ?? []);
  const words = byPattern.length > 0 ? byPattern : (sentence.match(/\b[a-z]+[A-Z]\w*|\b\w+I[Dd]\b/g) ?? []);
  const said = saying.flatMap(([phrase, field]) => (phrase.test(sentence) ? [field] : []));
  const ours = new Set([...words, ...said].flatMap((word) => ourName(entity, word) ?? []));
  return ours.size > 0 || !Object.hasOwn(entities, entity) ? [...ours] : theirName(sentence);
}

// A field of the tenant's own making is called by its name there, which may be several words.
const theirName = (sentence: string): readonly string[] =>
  /required field:? ["“„[]?(.+?)["”“\]]?\.?$/i.exec(sentence)?.slice(1) ?? [];

function ourName(entity: string, word: string): string | undefined {
  if (!Object.hasOwn(entities, entity)) return undefined;
  const same = (name: string | undefined) => name?.toLowerCase() === word.toLowerCase();
  const fields = Object.entries(described(entity as EntityName).fields);
  return fields.find(([name, field]) => same(name) || same(field.soapName))?.[0];
}

function joinedByName(named: readonly RefusedField[]): readonly RefusedField[] {
  const whys = Map.groupBy(named, ({ name }) => name);
  return [...whys].map(([name, fields]) => ({ name, why: fields.map(({ why }) => why).join(" ") }));
}
