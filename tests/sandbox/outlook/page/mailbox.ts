import type { SampleMail } from "../sampleMail.ts";

/** All mails, the newest first. */
export async function loadMails(): Promise<readonly SampleMail[]> {
  const response = await fetch("/outlook/mails");
  return response.json();
}

/** The mail as Outlook hands it to a task pane: nothing of what only its list shows. */
export const handedOver = ({ preview, read, attachments, ...mail }: SampleMail) => mail;

/** A person's name, or the address where there is none. */
export const nameOf = ({ name, address }: SampleMail["from"]): string => name || address;
