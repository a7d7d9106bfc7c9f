import { confirms } from "./nameOrder.ts";
import { degrees, isCompany, marks, roles, withLegalForms } from "./nameWords.ts";

const inBrackets = /[([{（【［][^()[\]{}（）【】［］]*[)\]}）】］]/g;
const separators = / [-–—/·•@] | ?[|｜] ?|(?<=\p{L}{2}) ?\/+ ?(?=\p{L}{2})| (?:from|at|bei|chez) /u;

/** A sender's name taken apart: the person, and the company that stands beside in brackets, before or behind a bar or a dash, or with its legal form; either may be empty. `local` holds the words of the mail address, which may tell the two apart. */
export function apart(name: string, local: readonly string[]): { readonly person: string; readonly company: string } {
  const bracketed = /^.*[([（【［]([^()[\]（）【】［］]*)[)\]）】］]$/.exec(name)?.[1] ?? "";
  const parts = withLegalForms(name.replace(inBrackets, " "))
    .split(separators)
    .map((part) => part.split(/, ?/).map((piece) => piece.trim()));
  const legal = [...parts.flat(), bracketed].find(isCompany);
  const [person = "", ...others] = personFirst(
    parts.map((pieces) =>
      pieces
        .filter((piece) => piece !== legal)
        .join(", ")
        .trim(),
    ),
    local,
  );
  const company = legal ?? [bracketed, ...others].find((part) => mayBeCompany(part, person)) ?? "";
  return { person: person || others[0] || "", company: company.trim() };
}

/** The part that the mail address calls its owner stands first. */
function personFirst(parts: readonly string[], local: readonly string[]): readonly string[] {
  const at = parts.findIndex((part) => confirms(local, part.split(" ")));
  // "山田 太郎 / Taro Yamada" is one person in two scripts.
  return at < 1 || isLatin(parts[0] ?? "") !== isLatin(parts[at] ?? "")
    ? parts
    : [parts[at] ?? "", ...parts.slice(0, at), ...parts.slice(at + 1)];
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
