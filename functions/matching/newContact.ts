import type { Origin, Sender } from "../forms/origin.ts";
import { splitHistory } from "../forms/quotedHistory.ts";
import { personNameIn } from "./personName.ts";
import { signatureIn } from "./signature.ts";

/** What a message tells about somebody who may become a contact; empty where it tells nothing. */
export interface NewContact {
  readonly firstName: string;
  readonly lastName: string;
  readonly email: string;
  readonly title: string;
  readonly phone: string;
  readonly extension: string;
  readonly mobile: string;
  readonly alternatePhone: string;
  readonly street: string;
  readonly zip: string;
  readonly city: string;
  readonly state: string;
}

const longestEmail = 254;
// It stands at the end: a log of a million characters above it need not be read for each field.
const longestSignature = 20_000;

/** The person outside whom a message is about, with what their signature surely says, or the one whose name somebody wrote down; never one of us. */
export function newContactIn(origin: Origin): NewContact {
  const { person } = origin.about;
  const { firstName, lastName } = personNameIn(person ?? noted(origin));
  const email = ownAddress(person?.address?.trim() ?? "");
  const signature = person?.wrote ? signatureIn(signedPart(origin), person) : { text: null };
  const { title = "", phone = "", extension = "", mobile = "", alternatePhone = "", address = {} } = signature;
  const { line1: street = "", zip = "", city = "", state = "" } = address;
  return { firstName, lastName, email, title, phone, extension, mobile, alternatePhone, street, zip, city, state };
}

const nobodys =
  /^(?:[^@]*[._+-])?(?:no[._-]?reply|do[._-]?not[._-]?reply|bounces?|mailer-daemon|notifications?|postmaster)(?:[._+-][^@]*)?@/i;

// A piece of an address is somebody else's, and where "Jane Doe via SharePoint" writes from nobody reads.
const ownAddress = (address: string): string => (address.length > longestEmail || nobodys.test(address) ? "" : address);

// Where nothing was written above a quoted mail, it counts as new, and the others who signed it are not the sender.
function signedPart({ fresh, history }: Origin): string {
  const head = splitHistory(fresh.slice(0, longestSignature));
  return `${head.history ? head.fresh : fresh.slice(-longestSignature)}${signedBelow(history)}`;
}

// Thunderbird signs below the quote.
function signedBelow(history: string): string {
  const lines = history.slice(-longestSignature).split("\n");
  const quote = lines.findLastIndex((line) => line.startsWith(">"));
  const below = lines
    .slice(quote + 1)
    .join("\n")
    .trim();
  return quote >= 0 && /^--\n/.test(below) ? `\n\n${below}` : "";
}

// "contact Jane Doe", written to the bot.
const noted = ({ kind, subject }: Origin): Sender => ({ name: kind === "nothing" ? subject : "", address: null });
