/** What mail clients of the world say of who wrote what they quote. */
export const verbs =
  "wrote|schrieb|geschrieben|a écrit|escribió|ha scritto|schreef|escreveu|skrev|kirjoitti|napisał(?:\\(a\\))?|pisze|yazdı|έγραψε|написала?|пише|a scris|napsala?|napsal\\(a\\)|napísala?|írta|כתבה?|كتبت?|写道|作成|작성";
const wrote = new RegExp(`(?<!\\p{L})(?:${verbs})(?!\\p{L}).{0,200}[:：]\\p{Bidi_C}{0,4}$`, "iu");
const colon = /[:：]\p{Bidi_C}{0,4}$/u;
const dated = /\d[./:]\s?\d|(?:19|20)\d\d/;
const begins = /\d|\S@\S/;
// A sentence says an address bare, and a log `from=<jane@x.example>`.
const addressed = /(?:^|[\s"'”(])[<[(]\s?(?:mailto:)?[^\s<>[\]()@]{1,64}@[^\s<>[\]()@]{1,255}[>\])]/i;

const longest = 300;

/** What mail clients write above a quote, on up to three lines, and the line after it. */
export interface Attribution {
  readonly said: string;
  readonly after: number;
  /** Whether it tells whose words follow as only mail clients do, by an address in brackets. */
  readonly isSure: boolean;
}

/** `On …, Jane wrote:`, in any language, also in one that has no word for it where a quote stands below; null where there is none. */
export function attributionAt(
  lines: readonly string[],
  at: number,
  isQuotedBelow: (line: number) => boolean,
): Attribution | null {
  const below = lines.slice(at, at + 3);
  const end = below.findIndex((line) => line === "" || colon.test(line));
  const said = below.slice(0, end + 1).join(" ");
  const after = at + end + 1;
  if (said.length > longest || !colon.test(said) || !dated.test(said) || !begins.test(below[0] ?? "")) return null;
  return wrote.test(said) || (/\S@\S/.test(said) && isQuotedBelow(after))
    ? { said, after, isSure: addressed.test(said) }
    : null;
}
