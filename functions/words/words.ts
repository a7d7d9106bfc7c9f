import { de } from "./de.ts";

/** The English words that stand in the code: the keys of every language. */
export type Sentence = keyof typeof de;

/** What the `{…}` in a sentence stand for. */
export type Facts = Readonly<Record<string, string | number>>;

/** Says a sentence in one language, its facts filled in once and never scanned again. */
export interface Say {
  (sentence: Label, facts?: Facts): string;
  /** Its BCP 47 tag, for numbers and dates. */
  readonly language: string;
}

/** A tenant's own words, which nobody translates. */
export interface Own {
  readonly own: string;
}

/** What stands at a field: a sentence of ours, or words of the tenant's. */
export type Label = Sentence | Own;

type Language = Readonly<Record<Sentence, string>>;
const languages: Readonly<Record<string, Language>> = { de };

/** The words of a locale such as `de-DE`; English where there is no such language. */
export function wordsFor(locale: string | undefined): Say {
  const tag = locale?.slice(0, 2).toLowerCase() ?? "";
  const language = languages[tag];
  const spoken = language || tag === "en" ? writtenAs(locale ?? "", tag) : "en";
  const say = (sentence: Label, facts: Facts = {}) =>
    typeof sentence === "object" ? sentence.own : fill(language?.[sentence] ?? sentence, facts, spoken);
  return Object.assign(say, { language: spoken });
}

/** The locale as numbers and dates take it, `en-GB`; the bare language where it is none. */
const writtenAs = (locale: string, language: string): string =>
  /^[a-z]{2}-[a-z]{2}$/i.test(locale) ? new Intl.Locale(locale).baseName : language;

/** A sentence in English and in every other language, always in the same order. */
export const inEveryLanguage = (sentence: Sentence): readonly string[] => [
  sentence,
  ...Object.values(languages).map((language) => language[sentence]),
];

/** Whether a text from outside is one of our sentences. */
export const isSentence = (text: string): text is Sentence => Object.hasOwn(de, text);

const fill = (sentence: string, facts: Facts, language: string): string =>
  sentence.replace(/\{(\w+)\}/g, (hole, name: string) => {
    const fact = facts[name];
    return typeof fact === "number" ? fact.toLocaleString(language) : (fact ?? hole);
  });
