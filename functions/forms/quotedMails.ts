import { attributionAt } from "./attribution.ts";
import { isHeaderBlock } from "./headerBlock.ts";
import { isHeaderLine, labels } from "./mailLabels.ts";
import { isForwarding, isSeparator } from "./quotedHistory.ts";

/** A mail that a message quotes: what it says of the sender's address and, in a header, of their name, and whether the message says that it passes the mail on. */
export interface QuotedMail {
  readonly sender: string;
  readonly name: string;
  readonly forwarded: boolean;
}

const quoteMarks = /^(?:>\s?)+/;
const longestLine = 300;
// Whoever is sought stands near the top; a log of a hundred thousand lines would hold up everybody else.
const mostLines = 5_000;

/** The mails that a message quotes, in their order, as far as their senders' addresses stand there. */
export function quotedMails(text: string): readonly QuotedMail[] {
  const raw = text.split("\n", mostLines);
  const lines = raw.map((line) => line.replace(quoteMarks, "").trim());
  return lines.flatMap((_, at) => {
    const above = introductionOf(lines, at);
    const header = headerAt(lines, at, above);
    const from = header ?? attributionAt(lines, at, (after) => isDeeper(raw, after))?.said;
    const sender = from === undefined ? undefined : addressWithin(from);
    return sender ? [{ sender, name: nameBefore(sender, header), forwarded: isForwarding(above) }] : [];
  });
}

const depthOf = (line = ""): number => quoteMarks.exec(line)?.[0].replace(/\s/g, "").length ?? 0;

/** Whether the next words are quoted deeper than those before a line. */
const isDeeper = (raw: readonly string[], at: number): boolean =>
  depthOf(raw.slice(at, at + 3).find((line) => /[^>\s]/.test(line))) > depthOf(raw[at - 1]);

const headerLines = 6;

/** What stands above a line: Thunderbird writes subject and date between it and the sender. */
const introductionOf = (lines: readonly string[], at: number): string =>
  lines.slice(Math.max(0, at - headerLines), at).findLast((line) => line !== "" && !isHeaderLine(line)) ?? "";

/** What stands behind `From:`, also where the address did not fit on its line. */
function headerAt(lines: readonly string[], at: number, above: string): string | undefined {
  const [line = "", next = ""] = lines.slice(at, at + 2).map((one) => one.slice(0, longestLine));
  if (!labels.from.test(line) || !(isSeparator(above) || isHeaderBlock(lines, at))) return undefined;
  const isFolded = !line.includes("@") && !Object.values(labels).some((label) => label.test(next));
  return (isFolded ? `${line} ${next}` : line).replace(labels.from, "");
}

// Hebrew and Arabic clients put marks of direction around it.
const inBrackets =
  /[<[][\s\p{Bidi_C}]{0,9}(?:mailto:)?([^\s<>[\]"'\p{Bidi_C}]+@[^\s<>[\]"'\p{Bidi_C}]+)[\s\p{Bidi_C}]{0,9}[>\]]/iu;
const anywhere = /([^\s<>[\]()"',;:\p{Bidi_C}]+@[^\s<>[\]()"',;:\p{Bidi_C}]+)/u;

// A display name may be an address too: `"jane@x.example" <news@y.example>`.
const addressWithin = (from: string): string | undefined => (inBrackets.exec(from) ?? anywhere.exec(from))?.[1];

const nameBefore = (sender: string, header = ""): string =>
  header
    .slice(0, header.lastIndexOf(sender))
    .replace(/[<[][\s\p{Bidi_C}]{0,9}(?:mailto:)?$/iu, "")
    .trim();
