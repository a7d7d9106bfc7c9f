import type { AttachmentEntity } from "../autotask/attachments.ts";
import type { Autotask, Reads } from "../autotask/autotask.ts";
import type { ChosenFiles } from "../forms/kinds/files.ts";
import type { Receipt } from "../forms/receiptCard.ts";
import type { Journal } from "./journal.ts";

/** What `send` is given: writes as the person, recorded in the claim; reads under the reading rule. */
export type Sender = Pick<Journal, "create" | "update"> &
  Pick<Reads, "get"> &
  Pick<Autotask, "link" | "home"> & {
    /** What the tenant's own fields were answered with; undefined for nothing. */
    readonly userDefined: readonly { readonly name: string; readonly value: string }[] | undefined;
    /**
     * Attaches the files to a record that is made, after everything else; `note` is whom the note they hang on is published to.
     * @throws Problem filesWait or filesRefused where something is missing
     */
    attach(entity: AttachmentEntity, parent: number, files: ChosenFiles, note?: number): Promise<void>;
    /** Says what is made already, before writes that may fail without it. */
    made(receipt: Receipt): void;
  };
