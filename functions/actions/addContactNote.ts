import { search } from "../forms/kinds/search.ts";
import { action } from "./action.ts";
import { addNote, noteFields, noteRefused } from "./crmNote.ts";
import { contact, organization } from "./customer.ts";

export const addContactNote = action({
  id: "addContactNote",
  title: "Contact note",
  button: "Add",
  from: ["mail", "chat", "appointment", "nothing"],
  firstFor: "message",
  fields: { contact: search("Contact", "Contacts", { ...contact, anywhere: true }), organization, ...noteFields },
  fillIn: [
    {
      by: "contact",
      follows: "unseen",
      async with(contact, { get }) {
        const chosen = await get("Contacts", contact, ["companyID"]);
        return chosen && { organization: chosen.companyID };
      },
    },
  ],
  refused: noteRefused,
  send: (note, autotask) => addNote(note, autotask, { kind: "contact", id: note.contact }),
});
