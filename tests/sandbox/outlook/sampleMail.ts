interface Person {
  readonly name: string;
  readonly address: string;
}

/** A mail as Outlook knows it; absent parts are left out. */
export interface SampleMail {
  /** The name of its file. */
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
  /** Its first words. */
  readonly preview: string;
  readonly read: boolean;
  readonly attachments: readonly { readonly name: string; readonly bytes: number }[];
}
