import { cutAt } from "./messageText.ts";

/** A file's name as Autotask takes it in `fullPath`, and as every system can save it: one line of at most 255 UTF-16 units, its extension kept, never empty. */
export function safeName(name: string): string {
  const clean = cleaned(name) || "attachment";
  const ending = endingOf(clean);
  return cutAt(clean.slice(0, clean.length - ending.length), longest - ending.length).trimEnd() + ending;
}

/** What stands behind the last dot of the name that would be sent, in lower case; empty where that is no extension. */
export const extensionOf = (name: string): string => endingOf(cleaned(name)).slice(1).toLowerCase();

/** The name of a mail as a file: its subject, which may end like a program's name, and its extension. */
export const mailName = (subject: string): string =>
  extensionOf(subject) === "eml" ? subject : `${subject.trim() || "mail"}.eml`;

/** Whether a file is a picture: by its MIME type, or by its name where that tells nothing. */
export const isPicture = (name: string, type: string): boolean =>
  isUntold(type) ? pictures.has(extensionOf(name)) : /^image\//i.test(type);

/** A size as people read it, never below `1 kB`, in the numbers of a locale such as `de-DE`; a MB is a million bytes. */
export function sizeOf(bytes: number, locale: string | undefined): string {
  const kilobytes = Math.max(1, Math.round(bytes / 1000));
  const [count, unit] = kilobytes < 1000 ? [kilobytes, "kilobyte"] : [bytes / 1_000_000, "megabyte"];
  const language = /^[a-z]{2,3}(?![a-z\d])/i.exec(locale ?? "")?.[0] ?? "en";
  const format = new Intl.NumberFormat([language, "en"], { style: "unit", unit, maximumFractionDigits: 1 });
  return format.format(count).replace(/\s/g, " ");
}

const pictures: ReadonlySet<string> = new Set(
  "bmp emf gif heic heif ico jfif jpe jpeg jpg png svg tif tiff webp wmf".split(" "),
);
const isUntold = (type: string): boolean => /^(?:application\/octet-stream\b.*)?$/i.test(type);

const longest = 255;
const separators = /[/\\:*?"<>|]/g;
// Right-to-left overrides make `gpj.exe` of `exe.jpg`; soft hyphens and the like cannot be seen at all.
const unseen = /[\u00AD\u200B\u2060\uFEFF]|\p{Bidi_Control}|[^\P{Cc}\s]/gu;
// A leading dot hides a file; Windows drops the dots and blanks at an end, and would save `a.exe.` as `a.exe`.
const outerDots = /^[\s.]+|(?<![\s.])[\s.]+$/g;

const cleaned = (name: string): string =>
  name
    .toWellFormed()
    .replace(unseen, "")
    .replace(/\s+/g, " ")
    .replace(separators, "-")
    .normalize("NFC")
    .replace(outerDots, "");

/** The extension with its dot; a word of a sentence is none. */
const endingOf = (clean: string): string => /(?<=.)\.[\p{L}\p{N}_-]{1,16}$/u.exec(clean)?.[0] ?? "";
