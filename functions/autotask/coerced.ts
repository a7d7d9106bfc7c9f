import * as z from "zod";

// Autotask's zones and versions write one value in several ways: 7 and "7", and where 0 and 1 stand for no and yes, true.

const written = (value: unknown): unknown => (typeof value === "string" ? value.trim().toLowerCase() : value);

const asNumber: Readonly<Record<string, number | null>> = { "": null, true: 1, false: 0 };

/** A number, also written as text, or as yes or no; unset where it is null or empty. */
export const number = z.preprocess((value) => {
  const plain = written(value);
  if (typeof plain !== "string" && typeof plain !== "boolean") return plain;
  const word = String(plain);
  return Object.hasOwn(asNumber, word) ? asNumber[word] : Number(word);
}, z.number().nullish());

const asFlag: Readonly<Record<string, boolean | null>> = { "": null, true: true, false: false, 1: true, 0: false };

/** Yes or no, also written as text or as a number; unset where it is null or empty. */
export const flag = z.preprocess((value) => {
  const word = String(written(value));
  return Object.hasOwn(asFlag, word) ? asFlag[word] : value;
}, z.boolean().nullish());

/** A text, also written as the number it looks like; unset text is "" in one answer and null in the next. */
export const text = z.preprocess((value) => (typeof value === "number" ? String(value) : (value ?? "")), z.string());

/** A record's id, also written as text. */
export const id = z.union([
  z.int(),
  z
    .string()
    .regex(/^\d{1,15}$/)
    .transform(Number),
]);
