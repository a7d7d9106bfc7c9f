const longest = 255;
// Control characters, halves of characters, and marks that turn the direction: "exe.gpj" is no picture.
const invisible = /[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]+/gu;

/** A file's name as an attachment may have it: no path, nothing invisible, 255 characters at the most with its ending kept. */
export function fileName(name: string): string {
  const plain = name.replace(invisible, " ").split(/[\\/]/).at(-1)?.trim() || "file";
  const ending = /\.[^.]{1,16}$/.exec(plain)?.[0] ?? "";
  const stem = plain.slice(0, plain.length - ending.length);
  return `${stem.slice(0, longest - ending.length)}${ending}`.replace(/[\ud800-\udbff](?![\udc00-\udfff])/g, "");
}
