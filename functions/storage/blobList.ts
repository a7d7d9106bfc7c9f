import { DomUtils, parseDocument } from "htmlparser2";

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

type Node = Parameters<typeof DomUtils.getElementsByTagName>[1];

/** The answer to "List Blobs", which is XML. */
export function blobsIn(xml: string): BlobPage {
  const list = parseDocument(xml, { xmlMode: true });
  const blobs = DomUtils.getElementsByTagName("Blob", list).map((blob) => ({
    name: textOf("Name", blob),
    bytes: Number(textOf("Content-Length", blob)),
    written: Date.parse(textOf("Last-Modified", blob)),
  }));
  return { blobs, next: textOf("NextMarker", list) };
}

const textOf = (name: string, within: Node): string =>
  DomUtils.textContent(DomUtils.getElementsByTagName(name, within, true, 1));
