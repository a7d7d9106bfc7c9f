import { Parser } from "htmlparser2";

/** A blob without its bytes. */
export interface StoredBlob {
  readonly name: string;
  readonly bytes: number;
  /** When it was written last, in milliseconds since 1970. */
  readonly written: number;
}

/** Blobs, and the mark from which the others are listed; empty where there are no others. */
export interface BlobPage {
  readonly blobs: readonly StoredBlob[];
  readonly next: string;
}

type Texts = Record<string, string>;

/** The answer to "List Blobs", which is XML. */
export function blobsIn(xml: string): BlobPage {
  const { blobs, rest } = textsIn(xml);
  const all = blobs.map(({ Name = "", "Content-Length": bytes, "Last-Modified": written = "" }) => ({
    name: Name,
    bytes: Number(bytes),
    written: Date.parse(written),
  }));
  return { blobs: all, next: rest.NextMarker ?? "" };
}

/** The text of each element by its name: of every blob, and of what stands around them. */
function textsIn(xml: string): { readonly blobs: readonly Texts[]; readonly rest: Texts } {
  const blobs: Texts[] = [];
  const rest: Texts = {};
  let [within, text] = [rest, ""];
  const parser = new Parser(
    {
      onopentagname(name) {
        text = "";
        if (name !== "Blob") return;
        within = {};
        blobs.push(within);
      },
      ontext(part) {
        text += part;
      },
      onclosetag(name) {
        within[name] = text;
        text = "";
        if (name === "Blob") within = rest;
      },
    },
    { xmlMode: true },
  );
  parser.end(xml);
  return { blobs, rest };
}
