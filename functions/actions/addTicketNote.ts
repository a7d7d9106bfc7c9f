import { optional, remembered } from "../forms/field.ts";
import { files } from "../forms/kinds/files.ts";
import { internalFirst, picklist } from "../forms/kinds/picklist.ts";
import { search } from "../forms/kinds/search.ts";
import { longText, text } from "../forms/kinds/text.ts";
import { toggle } from "../forms/kinds/toggle.ts";
import type { Receipt } from "../forms/receiptCard.ts";
import { titleOf } from "../forms/subject.ts";
import { Problem } from "../kit/errors.ts";
import { action, ifTold } from "./action.ts";

export const addTicketNote = action({
  id: "addTicketNote",
  title: "Ticket note",
  button: "Add",
  from: ["mail", "chat", "appointment", "nothing"],
  firstFor: "message",
  goesOn: { kind: "ticket", field: "ticket", button: "Add a note to it" },

  fields: {
    ticket: search("Ticket", "Tickets", { find: "Find ticket", suggest: (origin) => origin.about.tickets }),
    title: optional(text("Title", 250, titleOf)),
    description: longText("Description", 32_000, (origin) => origin.fresh, { earlier: (origin) => origin.history }),
    noteType: remembered(picklist("Note type", "TicketNoteTypes")),
    publish: picklist("Publish to", "TicketNotes.publish", { ...internalFirst, narrowedBy: "noteType" }),
    status: optional(picklist("Ticket status", "Tickets.status", { asked: true, none: "(unchanged)" })),
    toResolution: toggle("Append to resolution"),
    files: files("Attachments", { below: "description" }),
  },
  refused: { ticketID: "ticket" },

  async send({ ticket: ticketID, status, toResolution, files: chosen, ...note }, autotask) {
    const [id, ticket] = await Promise.all([
      autotask.create("TicketNotes", { ticketID, ...note }),
      ifTold(autotask.get("Tickets", ticketID, { fields: ["ticketNumber", "resolution"] })),
    ]);
    const number = ticket?.ticketNumber || null;
    const receipt: Receipt = {
      said: number ? "Note added to ticket {number}" : "Note added",
      facts: { number: number ?? "" },
      link: await autotask.link("ticket", ticketID),
      record: { kind: "ticket", id: ticketID, number },
    };
    autotask.made(receipt);
    if (status !== undefined) await autotask.update("Tickets", ticketID, { status }, "Ticket status");
    await autotask.attach("TicketNoteAttachments", id, chosen, note.publish);
    // Last, for a ticket that the reading rule hides never gets it.
    if (toResolution) {
      const grown = () => ({ resolution: appended(ticket, note.description) });
      await autotask.update("Tickets", ticketID, grown, "Append to resolution");
    }
    return receipt;
  },
});

function appended(ticket: { readonly resolution: string } | null | undefined, note: string): string {
  // What is not seen cannot be added to: it would be overwritten.
  if (!ticket) throw new Problem(ticket === null ? "notSeen" : "autotaskAway", {});
  const { resolution } = ticket;
  // Run again after a crash, it finds its own text there, with the line ends of Autotask.
  return plain(resolution).endsWith(plain(note)) ? resolution : [resolution, note].filter(Boolean).join("\n\n");
}

const plain = (text: string): string => text.replace(/\r\n?/g, "\n").trim();
