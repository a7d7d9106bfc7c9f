import { folded, optional, remembered } from "../forms/field.ts";
import { dateTime } from "../forms/kinds/dateTime.ts";
import { files } from "../forms/kinds/files.ts";
import { hours } from "../forms/kinds/hours.ts";
import { pair } from "../forms/kinds/pair.ts";
import { pairs } from "../forms/kinds/pairs.ts";
import { emailFirst, picklist } from "../forms/kinds/picklist.ts";
import { search } from "../forms/kinds/search.ts";
import { longText, text } from "../forms/kinds/text.ts";
import type { Receipt } from "../forms/receiptCard.ts";
import { titleOf } from "../forms/subject.ts";
import { action, ifTold } from "./action.ts";
import { contact, organization } from "./customer.ts";

export const createTicket = action({
  id: "createTicket",
  title: "Ticket",
  button: "Create",
  from: ["mail", "chat", "appointment", "nothing"],
  firstFor: "message",

  fields: {
    category: optional(picklist("Category", "Tickets.ticketCategory")),
    title: text("Title", 255, titleOf),
    description: optional(longText("Description", 8_000, (origin) => origin.text)),
    organization,
    contact: optional(contact),
    status: picklist("Status", "Tickets.status"),
    priority: picklist("Priority", "Tickets.priority"),
    queue: optional(remembered(picklist("Queue", "Tickets.queueID"))),
    files: files("Attachments", { below: "description" }),
    ticketType: folded(picklist("Ticket type", "Tickets.ticketType")),
    issue: folded(pair("Issue and sub-issue", "Issues")),
    source: folded(picklist("Source", "Tickets.source", emailFirst)),
    workType: folded(remembered(picklist("Work type", "WorkTypes"))),
    primaryResource: folded(pair("Primary resource", "ServiceDeskRoles")),
    secondaryResources: folded(pairs("Secondary resources", "ServiceDeskRoles")),
    dueDateTime: folded(dateTime("Due date")),
    estimatedHours: folded(hours("Estimated hours")),
    contract: folded(search("Contract", "Contracts", { find: "Find contract", within: ["organization"] })),
    device: folded(search("Device", "ConfigurationItems", { find: "Find device", within: ["organization"] })),
    sla: folded(picklist("SLA", "Tickets.serviceLevelAgreementID")),
  },
  ownFields: "Tickets",
  fillIn: [
    {
      by: "category",
      async with(category, { defaultsOf }) {
        const defaults = await defaultsOf(category);
        return (
          defaults && {
            title: defaults.title,
            description: defaults.description,
            status: defaults.status,
            priority: defaults.priority,
            queue: defaults.queueID,
            ticketType: defaults.ticketTypeID,
            issue: defaults.issueTypeID && `${defaults.issueTypeID}:${defaults.subIssueTypeID ?? ""}`,
            source: defaults.sourceID,
            workType: defaults.workTypeID,
            estimatedHours: defaults.estimatedHours,
            sla: defaults.serviceLevelAgreementID,
          }
        );
      },
    },
  ],
  refused: {
    companyID: "organization",
    contactID: "contact",
    issueType: "issue",
    subIssueType: "issue",
    billingCodeID: "workType",
    contractID: "contract",
    configurationItemID: "device",
    serviceLevelAgreementID: "sla",
    assignedResourceID: "primaryResource",
    assignedResourceRoleID: "primaryResource",
  },

  async send(
    {
      category,
      organization,
      contact,
      queue,
      issue,
      workType,
      primaryResource,
      secondaryResources = [],
      contract,
      device,
      sla,
      files: chosen,
      ...rest
    },
    autotask,
  ) {
    const id = await autotask.create("Tickets", {
      ...rest,
      ticketCategory: category,
      companyID: organization,
      contactID: contact,
      queueID: queue,
      issueType: issue?.first,
      subIssueType: issue?.second,
      billingCodeID: workType,
      assignedResourceID: primaryResource?.first,
      assignedResourceRoleID: primaryResource?.second,
      contractID: contract,
      configurationItemID: device,
      serviceLevelAgreementID: sla,
      userDefinedFields: autotask.userDefined,
    });
    const ticket = await ifTold(autotask.get("Tickets", id, { fields: ["ticketNumber"] }));
    const receipt: Receipt = {
      said: ticket?.ticketNumber ? "Ticket {number} created" : "Ticket created",
      facts: { number: ticket?.ticketNumber ?? "" },
      link: await autotask.link("ticket", id),
      record: { kind: "ticket", id, number: ticket?.ticketNumber || null },
    };
    // Autotask refuses one who is the primary resource as well, and one in two roles.
    const helpers = new Map(secondaryResources.map(({ first, second = 0 }) => [first, second]));
    for (const [resourceID, roleID] of helpers)
      if (resourceID !== primaryResource?.first)
        await autotask.also("Secondary resources", () =>
          autotask.create("TicketSecondaryResources", { ticketID: id, resourceID, roleID }),
        );
    await autotask.attach("TicketAttachments", id, chosen);
    return receipt;
  },
});
