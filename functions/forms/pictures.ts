import { Parser } from "htmlparser2";
import { plainText } from "./messageText.ts";
import type { OriginFile } from "./origin.ts";

type PicturePlace = NonNullable<OriginFile["place"]>;

/** Where the pictures of an HTML mail stand, by their content ids; `own` is the text of what was written now, as `plainText` tells it. */
export function picturePlaces(html: string, own: string): ReadonlyMap<string, PicturePlace> {
  const { html: marked, ids } = markedIn(html);
  const places = new Map<string, PicturePlace>();
  if (ids.length === 0) return places;
  const end = lengthOf(own);
  let before = 0;
  for (const [at, piece] of plainText({ html: marked }).text.split(mark).entries()) {
    const id = at % 2 === 1 ? ids[Number(piece)] : undefined;
    if (at % 2 === 0) before += lengthOf(piece);
    // One that stands in both is not only quoted.
    else if (id !== undefined && places.get(id) !== "text") places.set(id, before > end ? "below" : "text");
  }
  return places;
}

/** The place of a file by its content id; where Outlook does not tell that, by its name, which Outlook's own ids begin with. */
export function placeOf(
  { name, contentId }: { readonly name: string; readonly contentId: string },
  places: ReadonlyMap<string, PicturePlace>,
): PicturePlace | undefined {
  if (contentId) return places.get(contentId.replace(/^<|>$/g, ""));
  const [one, ...others] = [...places].filter(([id]) => id.startsWith(`${name}@`));
  return others.length === 0 ? one?.[1] : undefined;
}

// Private characters, which no text has.
const mark = /\uE000(\d+)\uE001/;

/** The HTML with a mark in place of each picture that came along, and their content ids. */
function markedIn(html: string): { readonly html: string; readonly ids: readonly string[] } {
  const ids: string[] = [];
  const pieces: string[] = [];
  let at = 0;
  const parser = new Parser({
    onopentag(name, { src = "" }) {
      if (name !== "img" || !/^cid:/i.test(src)) return;
      pieces.push(html.slice(at, parser.startIndex), `\uE000${ids.length}\uE001`);
      at = parser.endIndex + 1;
      ids.push(unescaped(src.slice(4)));
    },
  });
  parser.end(html);
  return { html: pieces.join("") + html.slice(at), ids };
}

function unescaped(id: string): string {
  try {
    return decodeURIComponent(id);
  } catch {
    return id;
  }
}

// A picture in a table's cell sets its row apart by blanks and lines.
const lengthOf = (text: string): number => text.replace(/[\s|]/g, "").length;
