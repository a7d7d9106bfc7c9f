// email-reply-parser overlooks header blocks without an address, drops signatures and is beside itself without `import.meta`.

import { attributionAt, verbs } from "./attribution.ts";
import { beginsFooter } from "./footer.ts";
import { isHello } from "./greetings.ts";
import { isHeaderBlock } from "./headerBlock.ts";

/** What mail clients of the world write between a message and the one it answers or passes on. */
const words = {
  original:
    "original message|original appointment|ursprüngliche nachricht|ursprünglicher termin|originalnachricht|message d['’]origine|mensaje original|mensagem original|messaggio originale|oorspronkelijk bericht|oprindelig meddelelse|ursprungligt meddelande|wiadomość oryginalna|исходное сообщение|原始邮件",
  forwarded:
    "forwarded message|weitergeleitete nachricht|message transféré|mensaje reenviado|messaggio inoltrato|doorgestuurd bericht|mensagem encaminhada|wiadomość przekazana(?: dalej)?|przekazana wiadomość|vidarebefordrat meddelande|videresendt (?:meddelelse|melding)|välitetty viesti|iletilen (?:mesaj|ileti)|пересылаемое сообщение|переадресованное сообщение|přeposlaná zpráva|továbbított üzenet|转发邮件|轉寄郵件|転送メッセージ|전달된 (?:메시지|메일)",
  announced: "begin forwarded message|anfang der weitergeleiteten nachricht|début du message (?:réexpédié|transféré)",
};

const between = (names: string) => `[-_]{2,}\\s?(?:${names})\\s?[-_]{2,}`;
const original = new RegExp(`^${between(words.original)}$`, "iu");
// Notes: "-----Jane Doe/ACME wrote: -----"
const signed = new RegExp(`^-{3,9}\\s?[^-\\s].{0,120}(?:${verbs})\\s?[:：]\\s?-{3,9}$`, "iu");
const forwarded = new RegExp(`^(?:${between(words.forwarded)}|(?:${words.announced}):)$`, "iu");
const rule = /^[-_─=*]{5,}$/;

const longestLine = 300;

/** A message in two: what was written now, and from the first line that introduces it the history below; empty where there is none. */
export function splitHistory(text: string): { readonly fresh: string; readonly history: string } {
  const lines = text.split("\n");
  const begin = beginOfHistory(lines);
  return { fresh: withoutRules(lines.slice(0, begin)).join("\n").trimEnd(), history: lines.slice(begin).join("\n") };
}

function beginOfHistory(lines: readonly string[]): number {
  const lastOwn = lastOwnIn(lines);
  const begin = lines.findIndex(
    (line, at) =>
      line.length <= longestLine &&
      (isSeparator(line) ||
        isHeaderBlock(lines, at) ||
        isBorder(lines, at, lastOwn) ||
        (at > lastOwn && isQuoted(line))),
  );
  return begin < 0 ? lines.length : begin;
}

/** Whether a line says that the original, or a forwarded message, begins below it. */
export const isSeparator = (line: string): boolean => [original, signed, forwarded].some((known) => known.test(line));
/** Whether a line says that a forwarded message begins below it. */
export const isForwarding = (line: string): boolean => forwarded.test(line);

const isQuoted = (line: string | undefined): boolean => line?.startsWith(">") ?? false;
const quotesFrom = (lines: readonly string[], at: number): boolean =>
  isQuoted(lines.slice(at, at + 3).find((line) => line !== ""));
const isOwn = (line: string): boolean => line !== "" && !isQuoted(line);

/** The last line that somebody wrote: what a program adds below the one quote is nobody's. */
function lastOwnIn(lines: readonly string[]): number {
  const [begin, end] = [lines.findIndex(isQuoted), lines.findLastIndex(isQuoted) + 1];
  const added = lines.slice(end).find(isOwn);
  const isOne = end > 0 && !lines.slice(begin, end).some(isOwn);
  const isAdded =
    isOne &&
    saysMoreThanHello(lines.slice(0, begin)) &&
    added !== undefined &&
    beginsFooter(added) &&
    isAttributed(lines, begin);
  return lines.slice(0, isAdded ? begin : lines.length).findLastIndex(isOwn);
}

/** Whoever only greets above a quote answers below it. */
const saysMoreThanHello = (above: readonly string[]): boolean => {
  const border = above.findIndex((_, at) => attributionAt(above, at, () => true) !== null);
  return above.slice(0, border < 0 ? above.length : border).some((line) => line !== "" && !isHello(line));
};

/** Whether a quote says at its beginning or above whom it quotes: an error that somebody pasted does not. */
function isAttributed(lines: readonly string[], quote: number): boolean {
  const near = lines.slice(Math.max(0, quote - 4), quote + 3);
  const said = near.map((line) => line.replace(/^>+ ?/, ""));
  return said.some((_, at) => attributionAt(said, at, (after) => quotesFrom(near, after)) !== null);
}

/** An attribution with own lines between the quotes below it is no border: their order says something. */
function isBorder(lines: readonly string[], at: number, lastOwn: number): boolean {
  const attribution = attributionAt(lines, at, (after) => quotesFrom(lines, after));
  if (!attribution) return false;
  const { after, isSure } = attribution;
  return quotesFrom(lines, after) ? lastOwn < after : isSure;
}

function withoutRules(lines: readonly string[]): readonly string[] {
  const last = lines.findLastIndex((line) => line !== "" && !rule.test(line));
  return lines.slice(0, last + 1);
}
