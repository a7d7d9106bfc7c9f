import { type Answers, folded, optional, remembered } from "../forms/field.ts";
import { files } from "../forms/kinds/files.ts";
import { period, whenSent } from "../forms/kinds/period.ts";
import { likeItsOrigin, picklist } from "../forms/kinds/picklist.ts";
import { longText, text } from "../forms/kinds/text.ts";
import type { Receipt } from "../forms/receiptCard.ts";
import { titleOf } from "../forms/subject.ts";
import type { Sender } from "../submissions/sender.ts";
import { opportunity } from "./customer.ts";

/** What a note on an organization and one on a contact are made of, besides those two. */
export const noteFields = {
  actionType: remembered(picklist("Action type", "CompanyNotes.actionType", likeItsOrigin)),
  assignedTo: picklist("Assigned to", "Resources"),
  time: period("Start and end", whenSent),
  name: optional(text("Name", 128, titleOf)),
  note: optional(longText("Note", 32_000, (origin) => origin.fresh, { earlier: (origin) => origin.history })),
  files: files("Attachments", { below: "note" }),
  opportunity: folded(opportunity),
};

/** Autotask's names of a note's fields → the form's. */
export const noteRefused = {
  companyID: "organization",
  contactID: "contact",
  opportunityID: "opportunity",
  assignedResourceID: "assignedTo",
  startDateTime: "time",
  endDateTime: "time",
} as const;

type Note = Answers<typeof noteFields> & { readonly organization: number; readonly contact: number | undefined };

/** Adds the note and tells where it stands: Autotask has no address for the note itself. */
export async function addNote(
  {
    organization: companyID,
    contact: contactID,
    opportunity: opportunityID,
    assignedTo,
    time,
    files: chosen,
    ...note
  }: Note,
  autotask: Sender,
  at: { readonly kind: "company" | "contact"; readonly id: number },
): Promise<Receipt> {
  const id = await autotask.create("CompanyNotes", {
    companyID,
    contactID,
    opportunityID,
    assignedResourceID: assignedTo,
    startDateTime: time.start,
    endDateTime: time.end,
    ...note,
  });
  const link = await autotask.link(at.kind, at.id);
  const receipt: Receipt = { said: "Note added", facts: {}, link, record: { ...at, number: null } };
  await autotask.attach("CompanyNoteAttachments", id, chosen);
  return receipt;
}
