import { folded, optional, remembered } from "../forms/field.ts";
import { comingTime, period } from "../forms/kinds/period.ts";
import { picklist } from "../forms/kinds/picklist.ts";
import { search } from "../forms/kinds/search.ts";
import { longText } from "../forms/kinds/text.ts";
import { toggle } from "../forms/kinds/toggle.ts";
import type { Origin } from "../forms/origin.ts";
import { withoutPrefixes } from "../forms/subject.ts";
import { action } from "./action.ts";
import { contact, opportunity, organization } from "./customer.ts";

// A to-do has no title of its own.
const titled = ({ subject, fresh }: Origin) => [withoutPrefixes(subject), fresh].filter(Boolean).join("\n\n");

export const createToDo = action({
  id: "createToDo",
  title: "To-do",
  button: "Create",
  from: ["mail", "chat", "appointment", "nothing"],

  fields: {
    organization,
    contact: optional(contact),
    actionType: remembered(picklist("Action type", "CompanyToDos.actionType")),
    assignedTo: picklist("Assigned to", "Resources"),
    time: period("Start and end", comingTime),
    description: optional(longText("Description", 32_000, titled, { earlier: (origin) => origin.history })),
    completed: toggle("Completed"),
    opportunity: folded(opportunity),
    ticket: folded(search("Ticket", "Tickets", { find: "Find ticket", within: ["organization"] })),
  },
  refused: {
    companyID: "organization",
    contactID: "contact",
    assignedToResourceID: "assignedTo",
    startDateTime: "time",
    endDateTime: "time",
    activityDescription: "description",
    completedDate: "completed",
    opportunityID: "opportunity",
    ticketID: "ticket",
  },

  async send({ organization: companyID, actionType, time: { start, end }, completed, ...chosen }, autotask) {
    await autotask.create("CompanyToDos", {
      companyID,
      contactID: chosen.contact,
      actionType,
      assignedToResourceID: chosen.assignedTo,
      startDateTime: start,
      endDateTime: end,
      activityDescription: chosen.description,
      completedDate: completed ? end : undefined,
      opportunityID: chosen.opportunity,
      ticketID: chosen.ticket,
    });
    return {
      said: completed ? "To-do created, completed" : "To-do created",
      facts: {},
      link: await autotask.link("company", companyID),
      record: { kind: "company", id: companyID, number: null },
    };
  },
});
