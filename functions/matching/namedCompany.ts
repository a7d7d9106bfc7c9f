import { degrees, isCompany, marks, roles, withLegalForms } from "./nameWords.ts";

const inBrackets = /[([{（【［][^()[\]{}（）【】［］]*[)\]}）】］]/g;
const separators = / [-–—/·•@] | ?[|｜] ?|(?<=\p{L}{2}) ?\/+ ?(?=\p{L}{2})| (?:from|at|bei|chez) /u;

/** A sender's name taken apart: the person, and the company that stands beside in brackets, behind a bar or a dash, or with its legal form; either may be empty. */
export function apart(name: string): { readonly person: string; readonly company: string } {
  const bracketed = /^.*[([（【［]([^()[\]（）【】［］]*)[)\]）】］]$/.exec(name)?.[1] ?? "";
  const parts = withLegalForms(name.replace(inBrackets, " "))
    .split(separators)
    .map((part) => part.split(/, ?/).map((piece) => piece.trim()));
  const legal = [...parts.flat(), bracketed].find(isCompany);
  const [person = "", ...others] = parts.map((pieces) =>
    pieces
      .filter((piece) => piece !== legal)
      .join(", ")
      .trim(),
  );
  const company = legal ?? [bracketed, ...others].find((part) => mayBeCompany(part, person)) ?? "";
  return { person: person || others[0] || "", company: company.trim() };
}

const pronouns = /^(?:he|she|they|er|sie|il|elle)\b/i;
const isLatin = (text: string): boolean => /\p{sc=Latin}/u.test(text);

function mayBeCompany(text: string, person: string): boolean {
  // "Li Wei (李伟)" is one person in two scripts.
  if (!/\p{L}.*\p{L}/u.test(text) || text.includes("@") || isLatin(text) !== isLatin(person)) return false;
  const words = text.toLowerCase().split(" ");
  const says = words.filter((word) => !marks.has(word) && !degrees.has(word) && !roles.has(word));
  return says.length > 0 && !pronouns.test(text);
}
