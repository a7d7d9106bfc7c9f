import type { DomNode } from "html-to-text";

interface Placed extends DomNode {
  readonly prev?: Placed | null;
  readonly next?: Placed | null;
}

const blocks: readonly (string | undefined)[] =
  "html body div p table thead tbody tfoot tr td th caption ul ol li dl dt dd blockquote pre hr form section article header footer main nav aside center h1 h2 h3 h4 h5 h6".split(
    " ",
  );

/** Whether a `<br>` begins a line: one at the end of a block or before the next block only ends the line that would end there anyway. */
export function beginsLine(element: DomNode): boolean {
  const before = beside(element, "prev");
  const after = beside(element, "next");
  if (after === null) return before !== null && isBlock(before);
  return !isBlock(after) || before === null || isBlock(before);
}

const isBlock = (node: DomNode): boolean => blocks.includes(node.name);
const isSeen = (node: DomNode): boolean =>
  node.type !== "comment" && (node.type !== "text" || /\S/.test(node.data ?? ""));

/** What a reader sees beside a node within the same block; null at the edge of the block. */
function beside(node: Placed, side: "prev" | "next"): DomNode | null {
  let other = node[side];
  while (other && !isSeen(other)) other = other[side];
  if (other) return other;
  return node.parent && !isBlock(node.parent) ? beside(node.parent, side) : null;
}
