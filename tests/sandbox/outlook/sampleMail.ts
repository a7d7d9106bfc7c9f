/** Somebody, as a mail or an appointment names them. */
export interface Person {
  readonly name: string;
  readonly address: string;
}

/** A file of a mail, as Outlook tells of it; its bytes are fetched by its id. */
export interface SampleFile {
  readonly id: string;
  readonly name: string;
  /** In bytes. */
  readonly size: number;
  readonly contentType: string;
  /** `item` for an attached mail, whose name is its subject. */
  readonly attachmentType: "file" | "item";
  /** Whether it is a picture that stands in the text. */
  readonly inline: boolean;
  /** By which the HTML names it; absent where it has none. */
  readonly contentId?: string;
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
  readonly inReplyTo?: string;
  readonly files: readonly SampleFile[];
  /** Its first words. */
  readonly preview: string;
  readonly read: boolean;
}
