const words = (list: string): ReadonlySet<string> => new Set(list.split(" "));

/** What a family name may begin with, as it is written. */
export const particles = words(
  "van von vom zu zum zur der den dem ter ten te het 't de del della delle dello degli di da dal das do dos du des la las le los af av al el bin bint ibn Van Von Vom Der Den De Del Della Di Da Dos Du بن ابن بنت آل أبو בן בר",
);
/** What stands before a name and is no part of it, in lower case; those with a dot are names without it. */
export const titles = words(
  "familie family fam. dr drin prof profin professor doktor mr mrs ms miss mx sir herr herrn frau mme mlle dott dottssa drs mag. dipl dipl-ing dipl-kfm dipl-inf ddr univ-prof univ. pd. di. ing. ir. fr. hr. sr. sra. srta. sig. rer. nat. med. phil. jur. habil. hc h.c.",
);
/** What stands behind a name and is no part of it; in lower case, without dots. */
export const degrees = words(
  "phd md dds mba msc bsc ma ba llm llb meng beng cpa esq rn pe dphil bac cissp pmp obe mbe",
);
/** What stands behind a family name and belongs to it; in lower case, without dots. */
export const generations = words("jr sr jun sen junior senior ii iii iv");

/** Words of a mailbox that is nobody's own; in lower case. */
export const roles = words(
  "info information office support helpdesk service services servicedesk desk sales vertrieb verkauf einkauf purchasing kontakt contact contacto contatto mail email postmaster webmaster hostmaster admin administrator administration root noreply no-reply donotreply do-not-reply reply mailer-daemon daemon bounce bounces newsletter news marketing team teams buchhaltung accounting accounts rechnung rechnungen invoice invoices billing facturation facturacion faktura hr jobs karriere career careers bewerbung personal recruiting presse press zentrale empfang reception sekretariat verwaltung bestellung bestellungen order orders shop store alert alerts alarm notification notifications notify monitoring backup scanner scan printer drucker kopierer system it edv hello hallo user guest datenschutz privacy abuse security customer kundenservice kundendienst hotline group gruppe company solutions technologies",
);
/** Words by which something is called that is no person. */
export const bodies =
  /^(?:\p{L}{0,40}(?:verwaltung|kanzlei|praxis|grundschule|gymnasium|klinikum|krankenhaus|apotheke)|rathaus|microsoft|outlook|sharepoint)$/iu;
/** What people outside are marked with, which does not say whose they are; in lower case. */
export const marks = words("ext extern external externe externer extérieur guest gast contractor consultant vendor");

const legalForms =
  "[Gg]?GmbH|mbH|AG|KG|KGaA|OHG|UG|GbR|e\\.\\s?V|e\\.\\s?K|SE|Co\\.|Inc|LLC|L\\.L\\.C|Ltd|Limited|PLC|plc|LLP|Corp|Corporation|Pty|B\\.?V|N\\.?V|S\\.?A|S\\.?A\\.?S|S\\.?A\\.?R\\.?L|Sàrl|EURL|S\\.?L|S\\.?R\\.?L|Srl|S\\.?p\\.?A|Oy|AB|ApS|A/S|Kft|s\\.r\\.o|z\\s?o\\.o";
const legalForm = new RegExp(
  `(?<=\\S[ ,]{1,2})(?:${legalForms})\\.?(?![\\p{L}])|公司|会社|會社|주식회사|\\(주\\)|㈜`,
  "u",
);
const behindComma = new RegExp(`, ?(?=(?:${legalForms})\\.?(?:,|$| ))`, "gu");

/** Whether a text names a company, because a legal form stands behind its name. */
export const isCompany = (text: string): boolean => legalForm.test(text);
/** A text in which no comma parts a company from its legal form: `Acme Co. Ltd.`. */
export const withLegalForms = (text: string): string => text.replace(behindComma, " ");
