import { folded, optional } from "../forms/field.ts";
import { pair } from "../forms/kinds/pair.ts";
import { picklist } from "../forms/kinds/picklist.ts";
import { search } from "../forms/kinds/search.ts";
import { action, beside } from "./action.ts";
import { receiptAt } from "./receiptAt.ts";
import { mineAt, timeFields, timeRefused, timeValues } from "./timeEntry.ts";

export const logTicketTime = action({
  id: "logTicketTime",
  title: "Ticket time",
  button: "Log",
  from: ["mail", "chat", "appointment", "nothing"],
  firstFor: "appointment",

  fields: {
    ticket: search("Ticket", "Tickets", { find: "Find ticket", suggest: (origin) => origin.about.tickets }),
    who: pair("Resource and role", "ServiceDeskRoles", { mine: true }),
    ...timeFields,
    contract: folded(search("Contract", "Contracts", { find: "Find contract", within: ["ticket"] })),
    status: optional(picklist("Ticket status", "Tickets.status", { asked: true, none: "(unchanged)" })),
  },
  fillIn: [
    {
      by: "ticket",
      follows: "shown",
      async with(ticket, known) {
        const fields = ["assignedResourceID", "assignedResourceRoleID", "billingCodeID", "contractID"] as const;
        const found = await known.get("Tickets", ticket, fields);
        return (
          found && {
            who: await mineAt(known, "Tickets", found),
            workType: found.billingCodeID,
            contract: found.contractID,
          }
        );
      },
    },
  ],
  refused: { ticketID: "ticket", ...timeRefused },

  async send({ ticket: ticketID, status, ...time }, autotask) {
    const said = { said: "Time logged on ticket {number}", otherwise: "Time logged" } as const;
    const [, receipt] = await beside(
      autotask.create("TimeEntries", { ticketID, ...timeValues(time) }),
      receiptAt(autotask, "ticket", ticketID, said),
    );
    if (status !== undefined)
      await autotask.also("Ticket status", () => autotask.update("Tickets", ticketID, { status }));
    return receipt;
  },
});
