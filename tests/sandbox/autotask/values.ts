import { refuse } from "./answers.ts";
import { type Entity, type Field, type FieldType, fieldOf } from "./entities.ts";
import type { Values } from "./store.ts";

/** A date as Autotask writes it: UTC, the fraction trimmed. */
export const dateText = (time: number): string => new Date(time).toISOString().replace(/\.?0*Z$/, "Z");

const dates = /^\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?(Z|[+-]\d\d:?\d\d)?)?$/;

/** The time that a date text names, in UTC where it names no zone; null where it is no date. */
export function timeOf(text: unknown): number | null {
  const found = typeof text === "string" ? dates.exec(text) : null;
  if (!found) return null;
  const zoned = found[1] || !/[T ]/.test(found[0]) ? found[0] : `${found[0]}Z`;
  const time = Date.parse(zoned.replace(" ", "T"));
  return Number.isNaN(time) ? null : time;
}

const unreadable = Symbol("unreadable");

const number = (raw: unknown, whole: boolean) => {
  if (typeof raw === "boolean") return unreadable;
  if (raw === "") return null;
  const read = typeof raw === "string" ? Number(raw.trim() || Number.NaN) : raw;
  return typeof read === "number" && Number.isFinite(read) && (!whole || Number.isInteger(read)) ? read : unreadable;
};

const word = (raw: string) => ({ true: true, false: false })[raw.toLowerCase()] ?? (raw === "" ? null : unreadable);

function date(raw: unknown) {
  if (raw === "") return null;
  const time = timeOf(raw);
  return time === null ? unreadable : dateText(time);
}

function named(raw: unknown) {
  const isPair = (one: unknown) => typeof one === "object" && one !== null && "name" in one && "value" in one;
  return Array.isArray(raw) && raw.every(isPair) ? raw : unreadable;
}

// The service reads a body into typed .NET objects: numbers may be texts and texts numbers, but a boolean is never a number.
const readers: Readonly<Record<FieldType, (raw: unknown) => unknown>> = {
  integer: (raw) => number(raw, true),
  long: (raw) => number(raw, true),
  decimal: (raw) => number(raw, false),
  boolean: (raw) => (typeof raw === "string" ? word(raw) : typeof raw === "object" ? unreadable : Boolean(raw)),
  datetime: date,
  string: (raw) => (typeof raw === "object" ? unreadable : String(raw)),
  base64: (raw) => (typeof raw === "string" ? raw : unreadable),
  userDefinedFields: named,
};

function unreadableSentence(field: Field, raw: unknown, text: string): string {
  const at = text.search(new RegExp(`"${field.name}"\\s*:`, "i"));
  const place = `Path '${field.name}', line 1, position ${at + field.name.length + 3}.`;
  if (typeof raw === "string") return `Could not convert string to ${field.type}: ${raw}. ${place}`;
  return `Unexpected character encountered while parsing value: ${JSON.stringify(raw).charAt(0)}. ${place}`;
}

function read(field: Field, raw: unknown, text: string): unknown {
  const value = raw === null ? null : readers[field.type](raw);
  return value === unreadable ? refuse(unreadableSentence(field, raw, text)) : value;
}

function parsed(text: string): object {
  try {
    const body: unknown = JSON.parse(text);
    if (typeof body === "object" && body !== null && !Array.isArray(body)) return body;
  } catch {
    // Answered below, like any other body that is no object.
  }
  return refuse(
    `Unexpected character encountered while parsing value: ${text.charAt(0)}. Path '', line 0, position 0.`,
  );
}

/** The known fields of a JSON body under their own names; names come in any case, unknown ones are dropped without a word. */
export function valuesIn(entity: Entity, text: string): Values {
  const values = Object.entries(parsed(text)).flatMap(([name, raw]) => {
    const field = fieldOf(entity, name);
    return field ? [[field.name, read(field, raw, text)] as const] : [];
  });
  return Object.fromEntries(values);
}

/** A JSON object, or Autotask's refusal of what is none. */
export const objectIn = (text: string): Readonly<Record<string, unknown>> => ({ ...parsed(text) });
