// A name or a place may follow on the same line.
const farewells = [
  "(?:mit |beste |viele |liebe |schöne |herzliche |freundliche |sonnige |best |kind |kindest |warm |warmest |with )?(?:freundliche[mn]? |beste[mn] |vielen |liebe[mn] |herzliche[mn] |schöne[mn] |best |kind )?(?:gr(?:ü|ue)(?:ß|ss)en?|gruß|gruss|regards|wishes)",
  "hochachtungsvoll|mfg|yours (?:sincerely|faithfully|truly)|sincerely(?: yours)?",
  "(?:bien )?cordialement|bien à vous|salutations distinguées|meilleures salutations",
  "(?:un )?(?:cordial )?saludos?(?: cordiales)?|atentamente|(?:cordiali|distinti) saluti|un (?:cordiale )?saluto",
  "(?:met )?(?:vriendelijke|hartelijke) groet(?:en)?|groet(?:en|jes)|mvg",
].join("|");
// Sentences begin with these as well: only a name may follow, behind a comma.
const words = [
  "vg|lg|danke|vielen dank|besten dank|(?:all the )?best|(?:many )?thanks(?: again)?|thank you|cheers|br|yours",
  "à vous|bonne journée|merci(?: d['’]avance)?|(?:muchas )?gracias|groet|bedankt|grazie(?: mille)?",
].join("|");
const withFarewell = `(?:(?:${words})[ ,]{1,2}(?:und|and|et|y|e|en|&) )?(?:${farewells})(?:[ ,.!/&–-]+[\\p{L}\\p{M}.'’ /-]{0,40})?`;
const farewell = new RegExp(`^${withFarewell}$`, "iu");
const closing = new RegExp(
  `^(?:${withFarewell}|(?:${words})(?:[ ,.!–-]*|[,.!–-]+ ?[\\p{L}\\p{M}.'’-]+(?: [\\p{L}\\p{M}.'’-]+)?))$`,
  "iu",
);
const named = new RegExp(`^(?:${words}) ([\\p{L}\\p{M}.'’-]+(?: [\\p{L}\\p{M}.'’-]+)?)$`, "iu");
const marker = /^(?:--|—|_{2,})$/;
const device =
  /^(?:sent from (?:my|yahoo|outlook|mail for)|sent (?:with|via) (?:my|proton|spark|tuta)|secured with tuta|get outlook for|outlook for|gesendet von (?:meine[mr]|mobil|outlook|yahoo)|gesendet mit der|von meine[mr].{1,40} gesendet|diese nachricht wurde von meine[mr]|envoyé (?:de mon|depuis)|enviado desde mi|inviato da|verzonden (?:vanaf|met|van)) ?.{0,90}$/i;

const longest = 100;

/** Whether a line closes a mail as nothing but a closing does: "Kind regards", perhaps with a name or a place. */
export const isFarewell = (line: string): boolean => line.length <= longest && farewell.test(line);
/** Whether a line closes a mail: a farewell, or a word such as "Thanks" that stands alone or before a name. */
export const isClosing = (line: string): boolean => line.length <= longest && closing.test(line);
/** What stands behind "Thanks" and the like without a comma: a closing where it is the sender's name; empty where nothing does. */
export const behindThanks = (line: string): string => (line.length <= longest && named.exec(line)?.[1]) || "";
/** Whether a line is what mail programs put between a mail and its signature. */
export const isMarker = (line: string): boolean => marker.test(line);
/** Whether a line says from which device or program a mail was sent. */
export const isDevice = (line: string): boolean => line.length <= 2 * longest && device.test(line);
