interface Person {
  readonly name: string;
  readonly address: string;
}

/** A mail of the mailbox. */
export interface MailItem {
  readonly id: string;
  readonly subject: string;
  readonly html?: string;
  readonly text?: string;
  readonly from: Person;
  readonly to: readonly Person[];
  readonly cc: readonly Person[];
  readonly sent: string;
  readonly internetMessageId: string;
  readonly conversationId: string;
  readonly references?: string;
  readonly preview: string;
  readonly read: boolean;
  readonly attachments: readonly { readonly name: string; readonly bytes: number }[];
}

/** All mails, the newest first. */
export async function loadMails(): Promise<readonly MailItem[]> {
  const response = await fetch("/outlook/mails");
  return response.json();
}

/** The mail as Outlook hands it to a task pane: nothing of the mailbox's own. */
export const handedOver = ({ id, preview, read, attachments, ...mail }: MailItem) => mail;

/** A person's name, or the address where there is none. */
export const nameOf = ({ name, address }: Person): string => name || address;
