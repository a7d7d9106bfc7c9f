import { isHeaderLine, labels } from "./mailLabels.ts";

const longestLine = 300;
const longestBlock = 60;
const near = 5;
// Recipients take as many lines as they need, other things few.
const mostStray = 2;

/** Outlook's `From:`, `Sent:`, `To:`, `Subject:`, in any order after the first and in any language, and GMX's with `Sent:` first; not the like of a web form, which goes on with labels of its own. */
export function isHeaderBlock(lines: readonly string[], at: number): boolean {
  const [first = "", second = ""] = [lines[at], lines[at + 1]];
  if (labels.from.test(first)) return isBlockFrom(lines, at);
  return labels.sent.test(first) && labels.from.test(second) && /\S@\S/.test(second) && isBlockFrom(lines, at + 1);
}

function isBlockFrom(lines: readonly string[], at: number): boolean {
  const block = blockAt(lines, at);
  const has = (name: RegExp) => block.some((line) => name.test(line));
  if (!has(labels.subject) || !(has(labels.sent) || has(labels.to))) return false;
  const below = lines.slice(at + block.length, at + block.length + near);
  const [next = ""] = below;
  if (formLabel.test(next)) return false;
  return (
    isWhole(block, has) ||
    (tellsWho(block) &&
      !ownLabel.test(next) &&
      ((has(labels.sent) && has(labels.to)) || below.some((line) => line !== "")))
  );
}

/** The lines from a header's first to its last, with what did not fit on their lines. */
function blockAt(lines: readonly string[], at: number): readonly string[] {
  let end = at + 1;
  for (let next = end; next < at + longestBlock; next++) {
    const line = shortened(lines[next]);
    if (labels.from.test(line)) break;
    // A mail's own lines may have the same labels: behind the subject a blank ends its header.
    if (line === "" && lines.slice(at, end).some((one) => labels.subject.test(one))) break;
    if (isHeaderLine(line)) end = next + 1;
    else if (next - end >= mostStray && !/[;,]$/.test(shortened(lines[next - 1]))) break;
  }
  return lines.slice(at, end).map(shortened);
}

const shortened = (line = ""): string => line.slice(0, longestLine);

const inBrackets = /[<[(](?:mailto:)?[^\s<>[\]()@]{1,64}@[^\s<>[\]()@]{1,255}[>\])]/i;
const formLabel =
  /^(?:nachricht|mitteilung|anliegen|message|comments?|text|reason|grund|release|telefon|tel|phone|firma|company)\s?[:：]/i;
const ownLabel = /^\p{L}[\p{L}\p{M} ./-]{1,30}\s?[:：](?!\/)/u;

/** Nobody but a mail client writes all four with an address and the subject last. */
const isWhole = (block: readonly string[], has: (name: RegExp) => boolean): boolean =>
  inBrackets.test(block[0] ?? "") && has(labels.sent) && has(labels.to) && labels.subject.test(block.at(-1) ?? "");

/** "From: Hamburg, To: Berlin" is a journey: where no time stands between, an address or the like does. */
const tellsWho = ([from = "", next = ""]: readonly string[]): boolean =>
  labels.sent.test(next) || [from, next].some((line) => /\S@\S|["/]/.test(line));
