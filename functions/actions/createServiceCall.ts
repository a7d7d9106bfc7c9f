import { folded, optional } from "../forms/field.ts";
import { type Assignment, assigned } from "../forms/kinds/assigned.ts";
import { comingTime, period } from "../forms/kinds/period.ts";
import { picklist } from "../forms/kinds/picklist.ts";
import { search } from "../forms/kinds/search.ts";
import { searches } from "../forms/kinds/searches.ts";
import { longText } from "../forms/kinds/text.ts";
import type { Origin } from "../forms/origin.ts";
import { withoutPrefixes } from "../forms/subject.ts";
import { isOnlyNew } from "../matching/thread.ts";
import type { Sender } from "../submissions/sender.ts";
import { action } from "./action.ts";
import { organization } from "./customer.ts";

/** A service call has no title of its own. */
function subjectAndText({ subject, fresh }: Origin): string {
  const title = withoutPrefixes(subject);
  return fresh.startsWith(title) ? fresh : [title, fresh].filter(Boolean).join("\n\n");
}

export const createServiceCall = action({
  id: "createServiceCall",
  title: "Service call",
  button: "Create",
  from: ["mail", "chat", "appointment", "nothing"],
  unavailable: async (autotask, ask) =>
    (await autotask.mayCreate("ServiceCalls", ask))
      ? null
      : "Service calls need the Dispatch Calendar, which is off in your Autotask.",
  rights: [
    "4. in your own security level: Ticket View: All, for with Mine nobody makes service calls;",
    "5. for all of Autotask: the Dispatch Calendar.",
  ],

  fields: {
    organization,
    location: optional(
      search("Location", "CompanyLocations", { find: "Find location", within: ["organization"], listed: true }),
    ),
    when: period("Start and end", comingTime, { lasting: true }),
    description: optional(longText("Description", 2_000, subjectAndText)),
    status: optional(picklist("Status", "ServiceCalls.status")),
    tickets: optional(
      searches("Tickets", "Tickets", {
        find: "Find ticket",
        within: ["organization"],
        listed: true,
        // Nobody drives out for a ticket that happens to be new.
        suggest: ({ about }) => about.tickets.map((one) => (isOnlyNew(one) ? { ...one, ask: true } : one)),
      }),
    ),
    resources: optional(assigned("Resources", ["tickets", "tasks"])),
    tasks: folded(searches("Tasks", "Tasks", { find: "Find task", within: ["organization"], listed: true })),
  },
  refused: { companyID: "organization", companyLocationID: "location", startDateTime: "when", endDateTime: "when" },

  async send({ organization, location, when, tickets = [], tasks = [], resources = [], ...call }, autotask) {
    const serviceCallID = await autotask.create("ServiceCalls", {
      ...call,
      companyID: organization,
      companyLocationID: location,
      startDateTime: when.start,
      endDateTime: when.end,
    });
    const receipt = {
      said: "Service call created",
      facts: {},
      // Autotask's screens have no address for a service call.
      link: await autotask.link("company", organization),
      record: { kind: "company", id: organization, number: null },
    } as const;
    const calls = new Map<string, (person: Assignment) => Promise<number>>();
    for (const { id: ticketID, name } of tickets) {
      const values = { serviceCallID, ticketID };
      const made = await autotask.also({ own: name }, () => autotask.create("ServiceCallTickets", values));
      calls.set(`tickets:${ticketID}`, (person) => sendToTicket(person, made(), autotask));
    }
    for (const { id: taskID, name } of tasks) {
      const values = { serviceCallID, taskID };
      const made = await autotask.also({ own: name }, () => autotask.create("ServiceCallTasks", values));
      calls.set(`tasks:${taskID}`, (person) => sendToTask(person, made(), autotask));
    }
    for (const person of resources) {
      const sendTo = calls.get(`${person.to}:${person.record}`);
      if (sendTo) await autotask.also({ own: person.name }, () => sendTo(person));
    }
    return receipt;
  },
});

// Autotask takes on a call only people who are on its ticket or task.
async function sendToTicket(person: Assignment, serviceCallTicketID: number, { create }: Sender): Promise<number> {
  const { record: ticketID, resource: resourceID, role: roleID } = person;
  if (roleID !== undefined) await create("TicketSecondaryResources", { ticketID, resourceID, roleID });
  return create("ServiceCallTicketResources", { serviceCallTicketID, resourceID });
}

async function sendToTask(person: Assignment, serviceCallTaskID: number, { create }: Sender): Promise<number> {
  const { record: taskID, resource: resourceID, role: roleID } = person;
  if (roleID !== undefined) await create("TaskSecondaryResources", { taskID, resourceID, roleID });
  return create("ServiceCallTaskResources", { serviceCallTaskID, resourceID });
}
