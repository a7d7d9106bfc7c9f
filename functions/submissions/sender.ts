import type { AttachmentEntity } from "../autotask/attachments.ts";
import type { Autotask, Reads } from "../autotask/autotask.ts";
import type { ChosenFiles } from "../forms/kinds/files.ts";
import type { Journal } from "./journal.ts";

/** What `send` is given: writes as the person, recorded in the claim; reads under the reading rule. */
export type Sender = Pick<Journal, "create" | "update" | "also"> &
  Pick<Reads, "get"> &
  Pick<Autotask, "link" | "home"> & {
    /** What the tenant's own fields were answered with; undefined for nothing. */
    readonly userDefined: readonly { readonly name: string; readonly value: string }[] | undefined;
    /** Attaches the files to a record that is made, as `also` does it; `note` is whom the note they hang on is published to. */
    attach(entity: AttachmentEntity, parent: number, files: ChosenFiles, note?: number): Promise<void>;
  };
