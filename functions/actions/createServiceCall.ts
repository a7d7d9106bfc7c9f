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
import type { Own } from "../words/words.ts";
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
    autotask.made(receipt);
    const rest = restOf([...tickets, ...tasks, ...resources]);
    const made = { tickets: new Map<number, number>(), tasks: new Map<number, number>() };
    for (const ticket of tickets) {
      const values = { serviceCallID, ticketID: ticket.id };
      made.tickets.set(ticket.id, await autotask.create("ServiceCallTickets", values, rest(ticket)));
    }
    for (const task of tasks) {
      const values = { serviceCallID, taskID: task.id };
      made.tasks.set(task.id, await autotask.create("ServiceCallTasks", values, rest(task)));
    }
    for (const person of resources) {
      const ticket = person.to === "tickets" ? made.tickets.get(person.record) : undefined;
      const task = person.to === "tasks" ? made.tasks.get(person.record) : undefined;
      if (ticket !== undefined) await sendToTicket(person, ticket, autotask, rest(person));
      if (task !== undefined) await sendToTask(person, task, autotask, rest(person));
    }
    return receipt;
  },
});

interface Named {
  readonly name: string;
}

/** What is missing where one of these fails: itself, and all behind it. */
const restOf =
  (all: readonly Named[]) =>
  (one: Named): Own => ({
    own: all
      .slice(all.indexOf(one))
      .map(({ name }) => name)
      .join("; "),
  });

// Autotask takes on a call only people who are on its ticket or task.
async function sendToTicket(
  person: Assignment,
  serviceCallTicketID: number,
  autotask: Sender,
  rest: Own,
): Promise<void> {
  const { record: ticketID, resource: resourceID, role: roleID } = person;
  if (roleID !== undefined) await autotask.create("TicketSecondaryResources", { ticketID, resourceID, roleID }, rest);
  await autotask.create("ServiceCallTicketResources", { serviceCallTicketID, resourceID }, rest);
}

async function sendToTask(person: Assignment, serviceCallTaskID: number, autotask: Sender, rest: Own): Promise<void> {
  const { record: taskID, resource: resourceID, role: roleID } = person;
  if (roleID !== undefined) await autotask.create("TaskSecondaryResources", { taskID, resourceID, roleID }, rest);
  await autotask.create("ServiceCallTaskResources", { serviceCallTaskID, resourceID }, rest);
}
