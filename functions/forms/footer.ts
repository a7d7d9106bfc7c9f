import { isMarker } from "./closings.ts";

// What gateways, scanners and mailing lists put below a mail, by words that people hardly begin a paragraph with.
const known = [
  "confidential(?:ity)?(?: notice|,| and)",
  "is confidential",
  "intended (?:only |solely )?for|intended recipient|legally privileged|registered (?:in|office)|consider the environment",
  "vertrauliche (?:und|oder|informationen)|vertraulich und|rechtlich geschützt|richtige[rn]? (?:adressat|empfänger)|bestimmungsgemäße",
  "amtsgericht|handelsregister|geschäftsführe(?:r|rin|rinnen|ung):|denken sie (?:bitte )?an die umwelt",
  "confidentielle?s?|usage exclusif|destinataire",
  "you received this message because|to unsubscribe|mailing list|mailingliste",
  "avast|avg\\.com|virus-?free|virenfrei|auf viren|for viruses|scanned by|gescannt",
  "disclaimer|haftungsausschluss",
].join("|");
const footer = new RegExp(`(?<!\\p{L})(?:${known})`, "iu");
const line = /^[-_=*─]{3,}$/;
const longest = 400;

/** Whether the paragraph that begins with a line is none of the writer's words: a signature below a rule, a disclaimer, what a mailing list adds. */
export const beginsFooter = (text: string): boolean =>
  isMarker(text) || line.test(text) || footer.test(text.slice(0, longest));
