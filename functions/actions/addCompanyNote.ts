import { optional } from "../forms/field.ts";
import { action } from "./action.ts";
import { addNote, noteFields, noteRefused } from "./crmNote.ts";
import { contact, organization } from "./customer.ts";

export const addCompanyNote = action({
  id: "addCompanyNote",
  title: "Company note",
  button: "Add",
  from: ["mail", "chat", "appointment", "nothing"],
  firstFor: "message",
  fields: { organization, contact: optional(contact), ...noteFields },
  refused: noteRefused,
  send: (note, autotask) => addNote(note, autotask, { kind: "company", id: note.organization }),
});
