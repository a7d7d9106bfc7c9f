import { isProblem } from "../kit/errors.ts";
import type { Autotask, PicklistValue, Reads, Writes } from "./autotask.ts";
import type { PicklistName } from "./entities.ts";
import { eq } from "./query.ts";

/** A file as Autotask takes it; `data` in base64. */
export interface FileValues {
  readonly attachmentType: "FILE_ATTACHMENT";
  readonly fullPath: string;
  readonly title: string;
  readonly publish: number;
  readonly data: string;
}

/** Where files of one kind of record are made and looked for, and which list says who sees that record. */
interface Attached {
  readonly create: (writes: Pick<Writes, "create">, parent: number, file: FileValues) => Promise<number>;
  readonly named: (
    reads: Pick<Reads, "query">,
    parent: number,
    title: string,
  ) => AsyncIterable<{ readonly id: number; readonly fileSize: number | null }>;
  readonly publish: PicklistName | null;
}

const fields = ["fileSize"] as const;

/** Everything that an action attaches files to. */
const attached = {
  TicketAttachments: {
    create: (writes, ticketID, file) => writes.create("TicketAttachments", { ticketID, ...file }),
    named: (reads, id, title) =>
      reads.query("TicketAttachments", { where: [eq("ticketID", id), eq("title", title)], fields }),
    publish: null,
  },
  TicketNoteAttachments: {
    create: (writes, ticketNoteID, file) => writes.create("TicketNoteAttachments", { ticketNoteID, ...file }),
    named: (reads, id, title) =>
      reads.query("TicketNoteAttachments", { where: [eq("ticketNoteID", id), eq("title", title)], fields }),
    publish: "TicketNotes.publish",
  },
  CompanyNoteAttachments: {
    create: (writes, companyNoteID, file) => writes.create("CompanyNoteAttachments", { companyNoteID, ...file }),
    named: (reads, id, title) =>
      reads.query("CompanyNoteAttachments", { where: [eq("companyNoteID", id), eq("title", title)], fields }),
    publish: null,
  },
  ProjectNoteAttachments: {
    create: (writes, projectNoteID, file) => writes.create("ProjectNoteAttachments", { projectNoteID, ...file }),
    named: (reads, id, title) =>
      reads.query("ProjectNoteAttachments", { where: [eq("projectNoteID", id), eq("title", title)], fields }),
    publish: "ProjectNotes.publish",
  },
  TaskNoteAttachments: {
    create: (writes, taskNoteID, file) => writes.create("TaskNoteAttachments", { taskNoteID, ...file }),
    named: (reads, id, title) =>
      reads.query("TaskNoteAttachments", { where: [eq("taskNoteID", id), eq("title", title)], fields }),
    publish: "TaskNotes.publish",
  },
} as const satisfies Readonly<Record<string, Attached>>;

/** The attachments of one kind of record. */
export type AttachmentEntity = keyof typeof attached;

/** How files come to a record: they are sent as a person, and looked for among those of the same record. */
export function attachmentsOf(
  entity: AttachmentEntity,
  parent: number,
  { writes, reads }: { readonly writes: Pick<Writes, "create">; readonly reads: Pick<Reads, "query"> },
) {
  const kind: Attached = attached[entity];
  return {
    send: ({ name, data, publish }: { readonly name: string; readonly data: string; readonly publish: number }) =>
      kind.create(writes, parent, { attachmentType: "FILE_ATTACHMENT", fullPath: name, title: name, publish, data }),
    /** The ids of those with this name and so many bytes. */
    async find({ name, bytes }: { readonly name: string; readonly bytes: number }): Promise<readonly number[]> {
      const ids: number[] = [];
      // How large a file is cannot be asked for.
      for await (const { id, fileSize } of kind.named(reads, parent, name)) if (fileSize === bytes) ids.push(id);
      return ids;
    },
  };
}

// The record is made already: where the list cannot be read, what is attached to it stays among us.
const unlessTold = (error: unknown): readonly PicklistValue[] => {
  if (isProblem(error)) return [];
  throw error;
};

// Autotask's own value for "Internal only".
const internalOnly = 2;
const isInternal = ({ label }: PicklistValue): boolean => /^(?!.*co-?managed).*\bintern/i.test(label);

/**
 * Who sees a file: whoever sees the note it hangs on, where files know that choice under the same words; everybody else's
 * files, a ticket's too, are internal. A value alone says nothing: 1 is everybody for a ticket note, internal for a project note.
 */
export async function publishOf(
  entity: AttachmentEntity,
  note: number | undefined,
  picklist: Autotask["picklist"],
): Promise<number> {
  const { publish }: Attached = attached[entity];
  const list = (name: PicklistName) => picklist(name).catch(unlessTold);
  const [files, notes] = await Promise.all([list(`${entity}.publish`), publish ? list(publish) : []]);
  const seen = notes.find(({ value }) => value === note)?.label;
  const same = files.find(({ label }) => label === seen);
  return (same ?? files.find(isInternal))?.value ?? internalOnly;
}
