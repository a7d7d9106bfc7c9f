import type { Person, SampleFile, SampleMail } from "../sampleMail.ts";

/** All mails, the newest first. */
export async function loadMails(): Promise<readonly SampleMail[]> {
  const response = await fetch("/outlook/mails");
  return response.json();
}

/** A file of the mail with its bytes in base64; null where it has none with this id. */
export const fileOf = async (mail: SampleMail, file: unknown): Promise<unknown> =>
  mail.files.some(({ id }) => id === file) ? partOf(mail, `files/${file}`) : null;

/** The whole mail, in base64. */
export async function originalOf(mail: SampleMail): Promise<string> {
  const { content } = await partOf(mail, "original");
  return content;
}

async function partOf({ id }: SampleMail, part: string): Promise<{ readonly content: string }> {
  const response = await fetch(`/outlook/mails/${encodeURIComponent(id)}/${part}`);
  if (!response.ok) throw new Error(`${response.status}`);
  return response.json();
}

/** What stands below the text: no pictures that stand in it. */
export const attachmentsOf = ({ files }: SampleMail): readonly SampleFile[] => files.filter(({ inline }) => !inline);

/** A person's name, or the address where there is none. */
export const nameOf = ({ name, address }: Person): string => name || address;
