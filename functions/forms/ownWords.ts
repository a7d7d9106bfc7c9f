import { isDevice, isFarewell, isMarker } from "./closings.ts";
import { isGreeting } from "./greetings.ts";

const warns =
  /^[^\p{L}\p{N}]{0,6}(?:caution|warning|attention|achtung|vorsicht|warnung|hinweis|notice|extern\p{L}{0,4}|this|diese|ce)(?!\p{L})/iu;
const outside = /outside|extern|außerhalb|ausserhalb|extérieur|unknown sender/i;
const mail = /(?<!\p{L})(?:e-?mails?|messages?|nachricht(?:en)?|senders?|absenders?|courriels?)(?!\p{L})/iu;
const advice =
  /^(?:do not|don['’]t|never|please do not|klicken sie|öffnen sie|bitte (?:klicken|öffnen) sie (?:keine|nur|nicht)) .{0,200}(?:link|attachment|anh[aä]ng|anlage)/i;
// Outlook's own, above the first mails of somebody.
const rare =
  /^(?:you don['’]t often get|some people who received|sie erhalten nicht (?:häufig|oft)|einige personen, die)/i;
const tag = /^\[?(?:ext|extern|external)\]?:?$/i;

const name = /^(?:\p{Lu}[\p{L}\p{M}.'’-]{0,25}[ ,]{1,2}){1,3}\p{Lu}[\p{L}\p{M}.'’-]{0,25}(?: ?[|•·–,] ?\S.{0,60})?$/u;
const contact = /\d{3}[\d /().-]{3,20}$|\S@\S|www\.|https?:/;
// "here is", "bitte anrufen": a signature's lines begin with a name, a number or one label.
const sentence = /^\p{Ll}[\p{L}\p{M}'’-]* \p{L}/u;
const postscript = /^(?:p\. ?s\.?|ps|nb)(?:[ :.]|$)/i;

const longestText = 6_000;
const longestLine = 300;
const mostOfBlock = 40;
const mostOfBare = 12;

/** Whether somebody wrote something themselves: more than a gateway's warning, a signature and what the mail was sent from. */
export function hasOwnWords(text: string): boolean {
  if (text.length > longestText) return true;
  const lines = text.split("\n").map((line) => line.trim());
  const warned = lines.some(isWarning);
  const said = lines.filter((line) => line !== "" && !isDevice(line) && !isBanner(line, warned));
  return said.length > 0 && !isSignature(said);
}

const isWarning = (line: string): boolean =>
  line.length <= longestLine && !line.endsWith("?") && [warns, outside, mail].every((known) => known.test(line));

/** Advice is a gateway's only beside its warning. */
const isBanner = (line: string, warned: boolean): boolean =>
  isWarning(line) ||
  (line.length <= longestLine && [rare, tag, ...(warned ? [advice] : [])].some((known) => known.test(line)));

// "Saludos," opens a mail as well.
const opening = /^(?:un )?(?:cordial )?salud?[ot]s?(?!\p{L})/iu;
const whole = /(?:\S+ ){3,}\S+[.!?]$/;

function isSignature(lines: readonly string[]): boolean {
  const [first = ""] = lines;
  if (opening.test(first) && lines.some((one) => whole.test(one))) return false;
  if (isMarker(first) || isFarewell(first))
    return lines.length <= mostOfBlock && !lines.some((one) => postscript.test(one));
  return name.test(first) && !isGreeting(first) && !lines.some((one) => sentence.test(one)) && isBare(lines);
}

/** Few and short lines that are no sentences, of which one tells how to reach somebody. */
const isBare = (lines: readonly string[]): boolean =>
  lines.length > 1 &&
  lines.length <= mostOfBare &&
  lines.every((line) => line.length <= 100 && !/[.!?]$/.test(line)) &&
  lines.some((line) => contact.test(line));
