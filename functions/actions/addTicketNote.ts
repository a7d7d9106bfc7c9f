import { optional, remembered } from "../forms/field.ts";
import { files } from "../forms/kinds/files.ts";
import { internalFirst, picklist } from "../forms/kinds/picklist.ts";
import { search } from "../forms/kinds/search.ts";
import { longText, text } from "../forms/kinds/text.ts";
import { toggle } from "../forms/kinds/toggle.ts";
import { titleOf } from "../forms/subject.ts";
import { Problem } from "../kit/errors.ts";
import { action, beside } from "./action.ts";
import { receiptAt } from "./receiptAt.ts";

export const addTicketNote = action({
  id: "addTicketNote",
  title: "Ticket note",
  button: "Add",
  from: ["mail", "chat", "appointment", "nothing"],
  firstFor: "message",
  inTurn: true,
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
    const said = { said: "Note added to ticket {number}", otherwise: "Note added" } as const;
    const [id, receipt] = await beside(
      autotask.create("TicketNotes", { ticketID, ...note }),
      receiptAt(autotask, "ticket", ticketID, said),
    );
    // Before the status: a ticket may have to have a resolution before it can be complete.
    if (toResolution)
      await autotask.also("Append to resolution", () =>
        autotask.update("Tickets", ticketID, async () => ({
          resolution: appended(await autotask.get("Tickets", ticketID, { fields: ["resolution"] }), note.description),
        })),
      );
    if (status !== undefined)
      await autotask.also("Ticket status", () => autotask.update("Tickets", ticketID, { status }));
    await autotask.attach("TicketNoteAttachments", id, chosen, note.publish);
    return receipt;
  },
});

function appended(ticket: { readonly resolution: string } | null, note: string): string {
  // What is not seen cannot be added to: it would be overwritten.
  if (!ticket) throw new Problem("notSeen", {});
  const { resolution } = ticket;
  // Run again after a crash, it finds its own text there, with the line ends of Autotask.
  return `\n\n${plain(resolution)}`.endsWith(`\n\n${plain(note)}`)
    ? resolution
    : [resolution, note].filter(Boolean).join("\n\n");
}

const plain = (text: string): string => text.replace(/\r\n?/g, "\n").trim();
