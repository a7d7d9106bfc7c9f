/** Text that is HTML already. */
export interface Html {
  readonly html: string;
}

type Part = Html | string | number | null | readonly Html[];

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

const escaped = (text: string) => text.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign);

function inserted(part: Part | undefined): string {
  if (part === null || part === undefined) return "";
  if (typeof part !== "object") return escaped(String(part));
  return "html" in part ? part.html : part.map(({ html }) => html).join("");
}

/** HTML in which everything that is put in is text, unless it is HTML already. */
export const html = (strings: TemplateStringsArray, ...parts: readonly Part[]): Html => ({
  html: strings.map((string, index) => string + inserted(parts[index])).join(""),
});
