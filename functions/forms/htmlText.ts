import { compile, type DomNode, type FormatCallback, type SelectorDefinition } from "html-to-text";
import { Parser } from "htmlparser2";
import { beginsLine } from "./lineBreak.ts";
import { linkTarget, sameAddress } from "./linkTarget.ts";

// Mail is hostile: parser, indents and quotes cost the square of the nesting, so depth, size and what is indented are limited.
const most = 1_000_000;
const deepestTags = 1_000;
const deepestText = 200;
const longestIndented = 200_000;

/** What a reader of an HTML mail sees, as text: links with their addresses, tables a row a line, no images, nothing hidden. */
export function htmlText(html: string): string {
  const whole = withoutEmbedded(html);
  const read = upToDepth(whole.slice(0, most));
  return read.length < whole.length ? `${toText(read)}\n…` : toText(read);
}

// Pictures that stand in the source would use up the limit before any text comes.
const withoutEmbedded = (html: string): string => html.replace(/\bdata:[\w.+/-]*;base64,[\w+/=%]*/gi, "");

/** The HTML up to the tag at which it becomes deeper than any mail program makes it. */
function upToDepth(html: string): string {
  let depth = 0;
  let end = html.length;
  const parser = new Parser({
    onopentag() {
      depth += 1;
      if (depth <= deepestTags) return;
      end = parser.startIndex;
      parser.pause();
    },
    onclosetag() {
      depth -= 1;
    },
  });
  parser.end(html);
  return html.slice(0, end);
}

const indented = (first: string, others: string) => (text: string) =>
  text.length > longestIndented ? text : first + text.replace(/^\n+|\n+$/g, "").replaceAll("\n", `\n${others}`);

const link: FormatCallback = (element, walk, builder) => {
  if (isWithin("a", element)) return walk(element.children, builder);
  const target = linkTarget(element.attribs?.href ?? "");
  let words = "";
  builder.pushWordTransform((word) => {
    words += word;
    return word;
  });
  walk(element.children, builder);
  builder.popWordTransform();
  if (target && !sameAddress(words, target)) builder.addInline(`${words && " "}<${target}>`, { noWordTransform: true });
};

const isWithin = (name: string, element: DomNode): boolean =>
  element.parent ? element.parent.name === name || isWithin(name, element.parent) : false;

const lineBreak: FormatCallback = (element, _walk, builder) => {
  if (beginsLine(element)) builder.addLineBreak();
};

const quote: FormatCallback = (element, walk, builder) => {
  builder.openBlock({ leadingLineBreaks: 2 });
  walk(element.children, builder);
  builder.closeBlock({ trailingLineBreaks: 2, blockTransform: indented("> ", "> ") });
};

const numbered: FormatCallback = (element, walk, builder, options) => {
  const start = Number.parseInt(element.attribs?.start, 10) || 1;
  const items = element.children.filter((child) => child.name === "li");
  items.forEach((item, index) => {
    item.attribs = { ...item.attribs, value: start + index };
  });
  builder.options.formatters.block?.(element, walk, builder, options);
};

const item: FormatCallback = (element, walk, builder) => {
  const ordered = element.parent?.name === "ol";
  builder.openBlock({ leadingLineBreaks: 1 });
  walk(element.children, builder);
  const mark = ordered ? `${element.attribs.value}. ` : "• ";
  builder.closeBlock({ trailingLineBreaks: 1, blockTransform: indented(mark, "  ") });
};

const groups: readonly (string | undefined)[] = ["thead", "tbody", "tfoot"];
const rowsOf = (table: DomNode): DomNode[] =>
  table.children.flatMap((child) => (groups.includes(child.name) ? child.children : [child]));

const table: FormatCallback = (element, walk, builder) => {
  const cell = (node: DomNode) => {
    builder.openTableCell();
    walk([node], builder);
    builder.closeTableCell();
  };
  builder.openTable();
  for (const row of rowsOf(element)) {
    builder.openTableRow();
    for (const node of row.name === "tr" ? row.children : [row]) cell(node);
    builder.closeTableRow();
  }
  builder.closeTable({
    tableToString: (rows) => rows.map((cells) => line(cells.map(({ text }) => text.trim()))).join("\n"),
  });
};

/** A row of data stands in one line; a row that lays out a page stands below each other. */
function line(cells: readonly string[]): string {
  const filled = cells.filter((text) => text !== "");
  return filled.join(filled.some((text) => text.includes("\n")) ? "\n" : " | ");
}

const emoji: FormatCallback = (element, _walk, builder) => builder.addInline(element.attribs?.alt ?? "");

const skipped = [
  "head",
  "title",
  "template",
  "object",
  "iframe",
  "img",
  "[hidden]",
  '[style*="display:none" i]',
  '[style*="display: none" i]',
  '[style*="visibility:hidden" i]',
  '[style*="visibility: hidden" i]',
  '[style*="mso-hide" i]',
];

// Outlook's paragraphs are lines: Word gives them no space around.
const lines = ["p.MsoNormal", "p.MsoListParagraph", "p.MsoPlainText", 'p[style*="margin:0"]', 'p[style*="margin: 0"]'];

const asBlock = (selector: string, breaks: number): SelectorDefinition => ({
  selector,
  format: "block",
  options: { leadingLineBreaks: breaks, trailingLineBreaks: breaks },
});

const toText = compile({
  wordwrap: false,
  // Without a base the text of mail gateways that stands outside of the body comes along.
  baseElements: { selectors: [] },
  limits: { maxDepth: deepestText, ellipsis: "…" },
  formatters: { link, lineBreak, quote, numbered, item, table, emoji },
  selectors: [
    { selector: "a", format: "link" },
    { selector: "blockquote", format: "quote" },
    { selector: "table", format: "table" },
    { selector: "li", format: "item" },
    { selector: "ol", format: "numbered" },
    asBlock("ul", 2),
    ...["h1", "h2", "h3", "h4", "h5", "h6"].map((heading) => asBlock(heading, 2)),
    ...lines.map((paragraph) => asBlock(paragraph, 1)),
    ...skipped.map((selector) => ({ selector, format: "skip" })),
    // Teams writes emoji as elements of its own, its older clients as images.
    { selector: "emoji", format: "emoji" },
    { selector: 'img[itemtype*="Emoji"]', format: "emoji" },
  ],
});
