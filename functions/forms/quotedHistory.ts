// email-reply-parser overlooks header blocks without an address, drops signatures and is beside itself without `import.meta`.

/** The lines that mail clients of the world put above what they quote. */
const words = {
  from: "from|von|de|da|van|fra|från|od|lähettäjä|kimden|από|от|发件人|寄件者|差出人|보낸 사람",
  sent: "sent|date|gesendet|datum|envoyé|enviado(?: el)?|fecha|data|inviato|verzonden|sendt|skickat|dato|wysłano|lähetetty|отправлено|дата|发送时间|日期|送信日時|보낸 날짜",
  to: "to|an|à|para|a|aan|til|till|do|vastaanottaja|kime|προς|кому|收件人|收件者|宛先|받는 사람",
  subject:
    "subject|betreff|objet|asunto|assunto|oggetto|onderwerp|emne|ämne|temat|aihe|konu|θέμα|тема|主题|主旨|件名|제목",
  wrote:
    "wrote|schrieb|a écrit|escribió|ha scritto|schreef|escreveu|skrev|kirjoitti|napisał(?:\\(a\\))?|pisze|yazdı|έγραψε|написала?|пише|写道|作成|작성",
  original:
    "original message|original appointment|ursprüngliche nachricht|ursprünglicher termin|originalnachricht|message d['’]origine|mensaje original|mensagem original|messaggio originale|oorspronkelijk bericht|oprindelig meddelelse|ursprungligt meddelande|wiadomość oryginalna|исходное сообщение|原始邮件",
  forwarded:
    "forwarded message|weitergeleitete nachricht|message transféré|mensaje reenviado|messaggio inoltrato|doorgestuurd bericht|转发邮件",
  announced: "begin forwarded message|anfang der weitergeleiteten nachricht|début du message (?:réexpédié|transféré)",
};

const label = (names: string) => new RegExp(`^\\*?(?:${names})\\s?[:：]`, "iu");
/** The lines of a header block, by their labels in all languages. */
export const labels = {
  from: label(words.from),
  sent: label(words.sent),
  to: label(words.to),
  subject: label(words.subject),
};
const wrote = new RegExp(`(?<!\\p{L})(?:${words.wrote})(?!\\p{L}).{0,200}[:：]$`, "iu");
const between = (names: string) => `[-_]{2,}\\s?(?:${names})\\s?[-_]{2,}`;
const original = new RegExp(`^${between(words.original)}$`, "iu");
const forwarded = new RegExp(`^(?:${between(words.forwarded)}|(?:${words.announced}):)$`, "iu");
const dated = /\d[./:]\s?\d|(?:19|20)\d\d/;
const begins = /\d|\S@\S/;
const addressed = /\S@\S/;
const rule = /^[-_─=*]{5,}$/;

const headerBlock = 10;
const longestLine = 300;

/** A message in two: what was written now, and from the first line that introduces it the history below; empty where there is none. */
export function splitHistory(text: string): { readonly fresh: string; readonly history: string } {
  const lines = text.split("\n");
  const begin = beginOfHistory(lines);
  return { fresh: withoutRules(lines.slice(0, begin)).join("\n").trimEnd(), history: lines.slice(begin).join("\n") };
}

function beginOfHistory(lines: readonly string[]): number {
  const lastOwn = lines.findLastIndex(isOwn);
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
export const isSeparator = (line: string): boolean => original.test(line) || isForwarding(line);
/** Whether a line says that a forwarded message begins below it. */
export const isForwarding = (line: string): boolean => forwarded.test(line);

const isQuoted = (line: string | undefined): boolean => line?.startsWith(">") ?? false;
const isOwn = (line: string): boolean => line !== "" && !isQuoted(line);

/** Outlook's `From:`, `Sent:`, `To:`, `Subject:`, in any order after the first and in any language. */
export function isHeaderBlock(lines: readonly string[], at: number): boolean {
  if (!labels.from.test(lines[at] ?? "")) return false;
  const block = lines.slice(at + 1, at + headerBlock).map((line) => line.slice(0, longestLine));
  const has = (name: RegExp) => block.some((line) => name.test(line));
  return has(labels.subject) && (has(labels.sent) || has(labels.to));
}

/** An attribution with own lines between the quotes below it is no border: their order says something. */
function isBorder(lines: readonly string[], at: number, lastOwn: number): boolean {
  const attribution = attributionAt(lines, at);
  if (!attribution) return false;
  const { said, after } = attribution;
  const quoted = isQuoted(lines.slice(after, after + 3).find((line) => line !== ""));
  return quoted ? lastOwn < after : addressed.test(said);
}

/** `On …, Jane wrote:`, on up to three lines, and the line after it; null where there is none. */
export function attributionAt(
  lines: readonly string[],
  at: number,
): { readonly said: string; readonly after: number } | null {
  const below = lines.slice(at, at + 3);
  const end = below.findIndex((line) => line === "" || /[:：]$/.test(line));
  const said = below.slice(0, end + 1).join(" ");
  if (said.length > longestLine || !wrote.test(said) || !dated.test(said) || !begins.test(below[0] ?? "")) return null;
  return { said, after: at + end + 1 };
}

function withoutRules(lines: readonly string[]): readonly string[] {
  const last = lines.findLastIndex((line) => line !== "" && !rule.test(line));
  return lines.slice(0, last + 1);
}
