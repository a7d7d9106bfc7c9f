import type { SplitName } from "./nameOrder.ts";
import { isCompany } from "./nameWords.ts";
import { mentions } from "./signatureBlock.ts";

// Beginnings and ends of words by which a line is known to be a position, and not a department, a company or a motto.
const positions = [
  "\\p{L}*(?:leiter(?:in)?|leitung|führer(?:in)?|berater(?:in)?|entwickler(?:in)?|techniker(?:in)?|arbeiter(?:in)?|verwalter(?:in)?|betreuer(?:in)?|disponent(?:in)?|buchhalter(?:in)?|kauf(?:mann|frau)|assistenz|referent(?:in)?|meister(?:in)?|ingenieur(?:in)?|inhaber(?:in)?|vorstand|prokurist(?:in)?|assistent(?:in)?|sekretär(?:in)?|manager(?:in)?|administrator(?:in)?|architekt(?:in)?|anwalt|anwältin|arzt|ärztin)",
  "director|head of|chief|officer|engineer|vp of|bookkeeper|receptionist|assistant|consultant|developer|analyst|specialist|coordinator|supervisor|technician|accountant|president|partner|owner|founder|lead|principal|teacher|clerk|representative|secretary|c[efiot]o|ciso|cmo",
  "directeur|directrice|responsable|chef|cheffe|ingénieure?|gérante?|assistante?|comptable|technicien(?:ne)?|président(?:e)?|chargée?|développeu(?:r|se)",
  "jefe|jefa|gerente|directora?|administradora?|técnico|consultora?|ingeniera?o?|encargad[oa]|desarrolladora?",
  "medewerk(?:er|ster)|\\p{L}*beheerder|adviseur|hoofd|eigenaar|directeur|bestuurder|ontwikkelaar|\\p{L}*leider",
  "responsabile|direttore|direttrice|amministratore|tecnico|consulente|impiegat[oa]|titolare|ingegnere|sviluppatore",
].join("|");
const position = new RegExp(`(?<!\\p{L})(?:${positions})(?!\\p{L})`, "iu");
const shape = /^\p{L}[\p{L}\p{M}.,'’&/()+ -]{1,49}$/u;

/** The position a person names beside or in one of the two lines below the own name, at most 50 UTF-16 units long; null where none is surely one. */
export function jobTitleIn(lines: readonly string[], person: SplitName): string | null {
  const at = nameLine(lines, person);
  if (at < 0) return null;
  const [beside = "", ...below] = lines.slice(at, at + 3);
  const pieces = [
    ...beside.split(/ ?[|•·] ?| [-–—] |, /).slice(1),
    ...below.flatMap((line) => line.split(/ ?[|•·] ?/)),
  ];
  return pieces.map((piece) => piece.trim()).find(isPosition) ?? null;
}

/** The full name rather than the first name under the closing. */
function nameLine(lines: readonly string[], person: SplitName): number {
  const full = lines.findIndex((line) => mentions(line, person, "all"));
  return full < 0 ? lines.findIndex((line) => mentions(line, person, "any")) : full;
}

const isPosition = (text: string): boolean => shape.test(text) && !isCompany(text) && position.test(text);
