// Family names of two characters; all others are taken to have one.
const longFamilies = new Set(
  "欧阳 歐陽 司马 司馬 诸葛 諸葛 上官 皇甫 令狐 东方 東方 慕容 公孙 公孫 司徒 端木 尉迟 尉遲 夏侯 南宫 南宮 남궁 황보 제갈 사공 선우 독고 서문 동방".split(
    " ",
  ),
);
const han = /^[\p{sc=Han}々〆ヶ]+$/u;
const hangul = /^\p{sc=Hangul}+$/u;
const kanaBehindHan = /^([\p{sc=Han}々〆ヶ]+)([\p{sc=Hiragana}\p{sc=Katakana}ー]+)$/u;
const written = /^[\p{sc=Han}\p{sc=Hangul}\p{sc=Hiragana}\p{sc=Katakana}々〆ヶー]+$/u;
// Names from elsewhere, in their own order.
const katakana = /^[\p{sc=Katakana}ー]+$/u;

/** A Chinese, Japanese or Korean name in its own script, whose family name stands first, with or without a blank; null for any other and for one that cannot be split. */
export function eastAsianName(
  words: readonly string[],
): { readonly firstName: string; readonly lastName: string } | null {
  const [word = "", ...rest] = words;
  if (!words.every((one) => written.test(one)) || words.every((one) => katakana.test(one))) return null;
  if (rest.length > 0) return { firstName: rest.join(" "), lastName: word };
  const [, family, given] = kanaBehindHan.exec(word) ?? [];
  return family && given ? { firstName: given, lastName: family } : byLength([...word]);
}

function byLength(characters: readonly string[]): { readonly firstName: string; readonly lastName: string } | null {
  const word = characters.join("");
  if (characters.length < 2 || characters.length > 4 || !(han.test(word) || hangul.test(word))) return null;
  // Of four Chinese characters most are Japanese: two and two.
  const isLong = longFamilies.has(characters.slice(0, 2).join("")) || (han.test(word) && characters.length === 4);
  const family = characters.slice(0, isLong && characters.length > 2 ? 2 : 1).join("");
  return { firstName: word.slice(family.length), lastName: family };
}
