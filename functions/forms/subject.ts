import { cutAt } from "./messageText.ts";
import type { Message } from "./origin.ts";

/** What mail clients of the world put before the subject of a reply or a forwarded mail. */
const words = [
  "re|fw|fwd|aw|antwort|wg|weitergeleitet|antw|doorst|sv|vs|vb|vl|tr|rv|res|enc|rif|odp|pd|ynt|ilt|İLT|vá|trs|bls",
  "απ|σχετ|πρθ|отв|пересл|השב|הועבר|رد",
  "回复|回覆|回復|答复|答覆|转发|轉寄|轉發|返信|転送|답장|회신|전달",
].join("|");

const counter = String.raw`(?:\s*(?:\[\d{1,3}\]|\(\d{1,3}\)|\^\d{1,3}))`;
const colon = String.raw`\s*[:：﹕]`;
const word = `(?:${words})${counter}?${colon}`;

// Italian clients write "R:" and "I:", and so does anybody whose drive R: is full: one before another prefix is none.
const letter = `[RI](?:${counter}${colon}|${colon}(?=\\s*${word})|(?:${colon}\\s*[RI])+${colon})`;

// Gateways write before a subject, at every turn again, that it came from outside.
const tag = String.raw`[[(](?:ext|extern|external|externe[rs]?|extern[oa]|estern[oa])(?:[ -]?(?:e-?mail|mail|sender|message|absender))?[\])](?: ?[:–—-])?`;

const blank = String.raw`[\s\p{Cc}\u200B\u200E\u200F\uFEFF]`;
const prefix = new RegExp(`^${blank}*(?:${tag}|${word}|${letter})`, "iu");
const before = new RegExp(`^${blank}+`, "u");
const after = new RegExp(`(?<!${blank})${blank}+$`, "u");

/** The subject without the run of `Re:`, `AW:`, `[EXT]`, `转发：` … before it and without blanks around it. */
export function withoutPrefixes(subject: string): string {
  let rest = subject;
  for (let found = prefix.exec(rest); found; found = prefix.exec(rest)) rest = rest.slice(found[0].length);
  return rest.replace(before, "").replace(after, "");
}

// "VS" is left out: in Finland it is a reply, in Denmark a forwarded mail.
const passedOn = "fw|fwd|wg|weitergeleitet|doorst|vb|vl|tr|rv|enc|pd|ilt|İLT|πρθ|пересл|הועבר|转发|轉寄|轉發|転送|전달";
const forwarding = new RegExp(`^(?:${blank}*${tag}){0,3}${blank}*(?:${passedOn})${counter}?${colon}`, "iu");

/** Whether the first prefix of a subject says that the mail was passed on. */
export const isForwarded = (subject: string): boolean => forwarding.test(subject);

const ticketNumber = /(?<![\p{L}\p{N}])T\d{8}\.\d{4}(?:\.\d{3})?(?!\d)/iu;

/** The first Autotask ticket number in a subject, in capitals: `T20260311.0042`, a recurrence with three more digits. */
export const ticketNumberIn = (subject: string): string | null => ticketNumber.exec(subject)?.[0].toUpperCase() ?? null;

/** A title for what is made of a message: its subject, or its first line where it is a chat message, which has none. */
export const titleOf = ({ kind, subject, text }: Pick<Message, "kind" | "subject" | "text">): string =>
  withoutPrefixes(subject) || (kind === "chat" ? firstLine(text) : "");

const longestTitle = 100;

const mostLines = 200;

/** The first line of a message that has no subject, as a title: its own rather than one it quotes, at most 100 units, ending with a whole word. */
export function firstLine(text: string): string {
  const lines = text.trimStart().split("\n", mostLines);
  const line = (lines.find((one) => /^\s*[^>\s]/.test(one)) ?? lines[0] ?? "").trim();
  if (line.length <= longestTitle) return line;
  const words = cutAt(line, longestTitle);
  return `${words.slice(0, words.lastIndexOf(" ") + 1).trimEnd() || words} …`;
}
