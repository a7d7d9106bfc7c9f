import { optional } from "../forms/field.ts";
import { picklist } from "../forms/kinds/picklist.ts";
import { search } from "../forms/kinds/search.ts";
import { longText, text } from "../forms/kinds/text.ts";
import type { Origin } from "../forms/origin.ts";
import { firstLine, withoutPrefixes } from "../forms/subject.ts";
import { action, ifTold } from "./action.ts";

// A chat message has no subject of its own.
const titleOf = ({ kind, subject, text: said }: Origin): string =>
  withoutPrefixes(subject) || (kind === "chat" ? firstLine(said) : "");

export const createTicket = action({
  id: "createTicket",
  title: "Ticket",
  button: "Create",
  from: ["mail", "chat"],

  fields: {
    category: optional(picklist("Category", "Tickets.ticketCategory")),
    title: text("Title", 255, titleOf),
    description: optional(longText("Description", 8_000, (origin) => origin.text)),
    organization: search("Organization", "Companies", {
      find: "Find organization",
      suggest: (origin) => origin.about.organization,
    }),
    contact: optional(
      search("Contact", "Contacts", {
        find: "Find contact",
        within: ["organization"],
        suggest: (origin) => origin.about.contact,
      }),
    ),
    status: picklist("Status", "Tickets.status"),
    priority: picklist("Priority", "Tickets.priority"),
    queue: optional(picklist("Queue", "Tickets.queueID")),
  },
  refused: { companyID: "organization", contactID: "contact" },

  async send({ category, organization, contact, queue, ...rest }, autotask) {
    const id = await autotask.create("Tickets", {
      ...rest,
      ticketCategory: category,
      companyID: organization,
      contactID: contact,
      queueID: queue,
    });
    const ticket = await ifTold(autotask.get("Tickets", id));
    return {
      said: ticket ? "Ticket {number} created" : "Ticket created",
      facts: { number: ticket?.ticketNumber ?? "" },
      link: await autotask.link("ticket", id),
    };
  },
});
